import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { untilSo } from '../editor/posts';
import {
  answering,
  closeAll,
  fileNamed,
  onDisk,
  picking,
  postWith,
  remove,
  untilShown,
  write,
} from '../queue/support';

describe('Export Calendar', () => {
  const made: vscode.Uri[] = [];
  const file = fileNamed('../queue.ics');
  const make = async (name: string, more: string) => {
    const uri = await write(`calendar-${name}.post.md`, postWith(`targetTitle: ${name}\n${more}`));
    made.push(uri);
    return uri;
  };
  const run = (given: object) => vscode.commands.executeCommand('signpost.exportCalendar', given);
  const untilQueued = (name: string) =>
    untilShown(({ Queued = [] }) => Queued.length === 1 && Queued[0]?.startsWith(name) === true);
  const untilFile = (pattern: RegExp) =>
    untilSo(
      async () => pattern.test(await onDisk(file)),
      () => onDisk(file),
    );

  before(async () => vscode.commands.executeCommand('signpost.refreshQueue'));
  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
    await untilShown(({ Queued }) => Queued === undefined);
  });

  it('writes each queued post, with its text or without', async () => {
    await make('Queued', 'id: P1\nstatus: queued\nat: 2126-12-03T09:00[America/New_York]');
    await make('Draft', 'status: draft');
    await untilQueued('Queued');
    await run({ uri: file, content: 'text' });
    made.push(file);
    const text = await onDisk(file);
    assert.match(text, /UID:P1@signpost\r\n[\s\S]*DTSTART;TZID=America\/New_York:21261203T090000\r\n/);
    assert.match(text, /SUMMARY:Post: Queued\r\n[\s\S]*DESCRIPTION:In March the hotel closed\./);
    assert.equal(text.split('BEGIN:VEVENT').length, 2);
    await run({ uri: file, content: 'due' });
    assert.doesNotMatch(await onDisk(file), /Queued|hotel/);
  });

  it('keeps the file up to date, and cancels there what leaves the queue', async () => {
    const uri = await make('Kept', 'id: P2\nrevision: 1\nstatus: queued\nat: 2126-12-03T09:00[UTC]');
    await untilQueued('Kept');
    await run({ uri: file, content: 'text', keep: true });
    try {
      await vscode.commands.executeCommand('signpost.addToQueue', uri, '2126-12-04 10:00 [UTC]');
      await untilFile(/DTSTART:21261204T100000Z/);
      await vscode.commands.executeCommand('signpost.removeFromQueue', uri);
      await untilFile(/UID:P2@signpost\r\nSEQUENCE:3\r\n[\s\S]*STATUS:CANCELLED/);
    } finally {
      await run({ uri: file, content: 'text', keep: false });
      made.push(file);
    }
  });

  it('asks first what the events may say, and how, and remembers a file that it keeps up to date', async () => {
    await make('Asked', 'id: P3\nstatus: queued\nat: 2126-12-03T09:00[UTC]');
    await untilQueued('Asked');
    const ask = () => vscode.commands.executeCommand('signpost.exportCalendar');
    const original = vscode.window.showSaveDialog;
    Object.assign(vscode.window, { showSaveDialog: async () => file });
    try {
      const first = await picking([undefined], ask);
      assert.deepEqual(first, [['The Text of the Posts', 'Only That a Post Is Due']]);
      await assert.rejects(onDisk(file), 'nothing was written');
      await picking(['Only That a Post Is Due', 'Keep It Up to Date'], ask);
      made.push(file);
      assert.match(await onDisk(file), /SUMMARY:A post is due\r\n/);
      assert.doesNotMatch(await onDisk(file), /Asked|hotel/);
      const again = await picking(['Stop Keeping It Up to Date'], ask);
      assert.deepEqual(again, [['Write Another File, or With Other Contents', 'Stop Keeping It Up to Date']]);
      await picking(['The Text of the Posts', 'Write It Once'], ask);
      assert.match(await onDisk(file), /UID:P3@signpost\r\nSEQUENCE:1\r\n[\s\S]*SUMMARY:Post: Asked\r\n/);
    } finally {
      Object.assign(vscode.window, { showSaveDialog: original });
    }
  });

  it('writes over no file of somebody else', async () => {
    await write('../queue.ics', 'BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n');
    made.push(file);
    const said = await answering('showErrorMessage', undefined, async () => run({ uri: file }));
    assert.match(said.join(), /no calendar of Signpost, so it stays as it is/);
    assert.match(await onDisk(file), /Other/);
  });
});
