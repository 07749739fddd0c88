import * as assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { addToQueue } from '../../../src/vscode/queue/addToQueue';
import { type TimeQuestion, timeItems } from '../../../src/vscode/queue/askTime';
import { markAsPosted, removeFromQueue } from '../../../src/vscode/queue/changeStatus';
import {
  answering,
  closeAll,
  commandDeps,
  complains,
  onDisk,
  postWith,
  remove,
  soundPost,
  untilShown,
  write,
} from './support';

const placeholder = postWith('kind: free', 'I worked at [company] until March.\n');

describe('the commands of the queue', () => {
  const deps = commandDeps();
  let uri: vscode.Uri;

  after(() => deps.dispose());
  afterEach(async () => {
    await closeAll();
    await remove(uri);
    // The next test must not meet this post in the queue.
    await vscode.commands.executeCommand('signpost.refreshQueue');
  });

  describe('Add to Queue', () => {
    it('writes status and time, and the post moves to Queued', async () => {
      uri = await write('queue-add.post.md', soundPost);
      await vscode.commands.executeCommand('signpost.addToQueue', uri, '2126-12-03 9:00 [America/New_York]');
      const expected = soundPost.replace(
        'status: draft\n',
        'status: queued\nat: 2126-12-03T09:00[America/New_York]\nrevision: 1\n',
      );
      assert.equal(await onDisk(uri), expected);
      await untilShown(
        (groups) => !!groups.Queued?.includes('Clinical Data Analyst | Tue 3 Dec 2126, 9:00 (New York)'),
      );
    });

    it('edits an open post in its editor, and leaves it as unsaved as it was', async () => {
      uri = await write('queue-open.post.md', soundPost);
      const { document } = await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('signpost.addToQueue', undefined, 'tomorrow 9:00');
      assert.match(document.getText(), /^status: queued$/m);
      assert.equal(document.isDirty, false);
      const editor = vscode.window.activeTextEditor;
      await editor?.edit((builder) => builder.insert(new vscode.Position(document.lineCount, 0), 'More.'));
      await vscode.commands.executeCommand('signpost.addToQueue', uri, 'tomorrow 10:00');
      assert.match(document.getText(), /^at: .*T10:00\[.*\]$/m);
      assert.equal(document.isDirty, true);
      assert.doesNotMatch(await onDisk(uri), /More\./);
    });

    it('says what is wrong with a time, and changes nothing', async () => {
      uri = await write('queue-time.post.md', soundPost);
      const refused: readonly [string, RegExp][] = [
        ['2026-02-30 9:00', /The calendar has no 30 February 2026\. Type another day\./],
        [
          '2127-03-09 2:30 [America/New_York]',
          /The clocks in New York skip 2:30 on that day\. Type 1:30 or 3:30/,
        ],
        ['2126-11-03 1:30 [America/New_York]', /show this time twice .*UTC-04:00.*UTC-05:00/],
        ['tomorrow 25:00', /No clock shows 25:00/],
        ['tomorrow', /Add the time of day/],
        ['2026-01-02 9:00', /is over\. Type a time ahead/],
        ['2126-12-03 9:00 [Mars/Olympus]', /There is no time zone “Mars\/Olympus”/],
        ['soonish', /Type a time like/],
      ];
      for (const [typed, message] of refused) {
        await assert.rejects(addToQueue(uri, typed, deps), complains(message), typed);
      }
      assert.equal(await onDisk(uri), soundPost);
    });

    it('offers the free slots first, then what is typed, in full and with what will happen', () => {
      const time = Temporal.ZonedDateTime.from('2126-12-03T09:00[America/New_York]');
      const question: TimeQuestion = {
        title: 'Add to Queue',
        zone: 'America/New_York',
        present: null,
        slots: [{ time, oddity: null }],
        promise: 'It never posts by itself.',
      };
      const shown = (value: string) =>
        timeItems(value, question).map(({ label, description, detail }) =>
          [label, description, detail].filter(Boolean).join(' | '),
        );
      assert.deepEqual(shown(''), ['Tue 3 Dec 2126, 9:00 (New York) | next free slot', 'Pick a Day…']);
      assert.deepEqual(shown('2126-12-04 10:00'), [
        'Wed 4 Dec 2126, 10:00 (New York) | It never posts by itself.',
      ]);
      assert.equal(
        shown('2026-02-30 9:00').at(-1),
        'The calendar has no 30 February 2026. Type another day.',
      );
      assert.match(shown('2126-11-03 1:30').at(-1) ?? '', /show this time twice/);
    });

    it('lists the errors of a post, and queues it only when the person confirms', async () => {
      uri = await write('queue-errors.post.md', placeholder);
      const add = () => addToQueue(uri, 'tomorrow 9:00', deps);
      const [said] = await answering('showWarningMessage', undefined, add);
      assert.match(said ?? '', /^This post has errors\. Queue it all the same\?\n• .+/);
      assert.equal(await onDisk(uri), placeholder);
      await answering('showWarningMessage', 'Queue Anyway', add);
      assert.match(await onDisk(uri), /^status: queued$/m);
    });

    it('refuses a post that the view would never see', async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      assert.ok(folder);
      uri = vscode.Uri.joinPath(folder, 'stray.post.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(soundPost));
      await assert.rejects(addToQueue(uri, 'tomorrow 9:00', deps), complains(/Move the file there/));
      assert.equal(await onDisk(uri), soundPost);
    });

    it('refuses a post that waits for an answer', async () => {
      uri = await write('queue-handed.post.md', postWith('status: handed-over'));
      await assert.rejects(addToQueue(uri, 'tomorrow 9:00', deps), complains(/Say first what came of it/));
    });
  });

  it('Remove from Queue makes a draft without a time', async () => {
    uri = await write('queue-out.post.md', postWith('status: queued # x\nat: 2126-12-03T09:00[UTC]'));
    await vscode.commands.executeCommand('signpost.removeFromQueue', uri);
    assert.equal(await onDisk(uri), postWith('status: draft # x\nrevision: 1'));
    await assert.rejects(removeFromQueue(uri, deps), complains(/not in the queue: it is draft/));
  });

  it('Mark as Posted takes an address, or none', async () => {
    uri = await write('queue-posted.post.md', soundPost);
    await assert.rejects(markAsPosted(uri, 'my profile', deps), complains(/is no address of a web page/));
    assert.equal(await onDisk(uri), soundPost);
    await vscode.commands.executeCommand(
      'signpost.markAsPosted',
      uri,
      'https://www.linkedin.com/feed/update/1',
    );
    assert.match(await onDisk(uri), /^status: posted$/m);
    assert.match(await onDisk(uri), /^ {2}address: https:\/\/www\.linkedin\.com\/feed\/update\/1$/m);
    await assert.rejects(markAsPosted(uri, '', deps), complains(/stays as a record/));
  });

  it('show one message for what can not be done', async () => {
    uri = await write('queue-message.post.md', postWith('status: posted'));
    const said = await answering('showErrorMessage', undefined, async () => {
      await vscode.commands.executeCommand('signpost.addToQueue', uri, 'tomorrow 9:00');
    });
    assert.deepEqual(said, [
      'This post is posted, so it stays as a record. Duplicate makes a new draft of it.',
    ]);
  });

  it('say so where there is no post', async () => {
    uri = await write('queue-notes.md', 'Notes\n');
    const said = await answering('showErrorMessage', undefined, async () => {
      await vscode.commands.executeCommand('signpost.addToQueue', uri);
    });
    assert.match(said.join(), /This is for posts/);
  });
});
