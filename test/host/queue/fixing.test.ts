import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { set } from '../editor/posts';
import { closeAll, onDisk, picking, postWith, remove, untilShown, write } from './support';

const titled = (title: string, more: string) => postWith(`kind: free\ntargetTitle: ${title}\n${more}`);

describe('what needs attention', () => {
  const made = new Map<string, vscode.Uri>();
  const make = async (name: string, text: string) => {
    const uri = await write(`fix-${name}.post.md`, text);
    made.set(name, uri);
    return uri;
  };
  const fix = (name: string) => vscode.commands.executeCommand('signpost.fixPost', made.get(name));
  const fileOf = async (name: string) => await onDisk(made.get(name) as vscode.Uri);

  before(async () => {
    await vscode.commands.executeCommand('signpost.refreshQueue');
    await set('slots', ['Fri 10:00']);
    await set('timeZone', 'UTC');
  });
  after(async () => {
    await set('slots', undefined);
    await set('timeZone', undefined);
    await closeAll();
    await remove(...made.values());
    await vscode.commands.executeCommand('signpost.refreshQueue');
  });

  it('is shown for what it is, and has a fix', async () => {
    await make('past', titled('Past', 'status: queued\nat: 2020-12-04T09:00[UTC]'));
    await make('zone', titled('Zone', 'status: queued\nat: 2126-12-03T09:00[Mars/Base]'));
    await make('skips', titled('Skips', 'status: queued\nat: 2027-03-14T02:30[America/New_York]'));
    await make('twice', titled('Twice', 'status: queued\nat: 2027-11-07T01:30[America/New_York]'));
    await make('words', titled('Words', 'status: queued\nat: soon'));
    await make('none', titled('None', 'status: queued'));
    await make('one', titled('One', 'status: queued\nat: 2126-12-06T10:00[UTC]'));
    await make('two', titled('Two', 'status: queued\nat: 2126-12-06T10:00[UTC]'));
    await make('status', titled('Status', 'status: qeued'));
    const [ours, theirs] = ['03', '05'].map((day) => `status: queued\nat: 2126-12-${day}T09:00[UTC]\n`);
    await make('merge', titled('Merge', `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> laptop`));
    const shown = await untilShown((groups) => groups['Needs Attention']?.length === 9);
    assert.deepEqual(
      shown['Needs Attention']?.map((line) => line.replace(/^.* \| | · .*$/g, '')),
      [
        'a merge left both versions in it: choose one',
        'missed',
        'its time can not be read: add it to the queue again',
        'its time can not be read: add it to the queue again',
        'its time can not be read: add it to the queue again',
        'queued without a time: add it to the queue again',
        'the clocks show its time twice that day: which one?',
        'another post waits for the same minute',
        'its front matter has an error',
      ],
    );

    await picking(['No, Skip It'], () => fix('past'));
    assert.match(await fileOf('past'), /^status: skipped$/m);
    const offered = await picking(['Make It a Draft Again'], () => fix('zone'));
    assert.equal(offered[0]?.length, 5, 'three free slots, any time, a draft');
    assert.match(await fileOf('zone'), /^status: draft$/m);
    await picking(['Make It a Draft Again'], () => fix('skips'));
    await picking(['Make It a Draft Again'], () => fix('words'));
    const [[, later = ''] = []] = await picking([undefined], () => fix('twice'));
    await picking([later], () => fix('twice'));
    assert.match(await fileOf('twice'), /^at: 2027-11-07T01:30-05:00\[America\/New_York\]$/m);
    await picking(['Make It a Draft Again'], () => fix('none'));
    await picking(['Make It a Draft Again'], () => fix('two'));
    await fix('merge');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 3);
    assert.ok(vscode.languages.getDiagnostics(made.get('merge') as vscode.Uri).length > 0);
    await untilShown(
      (groups) =>
        groups['Needs Attention']?.length === 2 &&
        groups.Queued?.length === 2 &&
        groups.Skipped?.length === 1,
    );
  });
});
