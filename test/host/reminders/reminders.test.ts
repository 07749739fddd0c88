import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { set, untilSo } from '../editor/posts';
import {
  answering,
  closeAll,
  onDisk,
  picking,
  postWith,
  remove,
  signpost,
  untilShown,
  write,
} from '../queue/support';

const nine = Date.UTC(2126, 11, 3, 9);
const second = 1000;

describe('reminders', () => {
  const made: vscode.Uri[] = [];
  const make = async (name: string, more = 'status: queued\nat: 2126-12-03T09:00[UTC]') => {
    const uri = await write(`remind-${name}.post.md`, postWith(`targetTitle: ${name}\n${more}`));
    made.push(uri);
    return uri;
  };
  /** Waits until the posts that are there are known. */
  const untilKnown = async (...titles: string[]) => {
    const { reminders } = await signpost();
    const known = async () => (await reminders.known()).map(({ title }) => title).sort();
    await untilSo(
      async () => isDeepStrictEqual(await known(), titles.sort()),
      async () => `known: ${await known()}`,
    );
  };
  /** The time comes while the window is open; returns what was said. */
  const timeComes = async (choice: string | undefined, at = nine) => {
    const { reminders } = await signpost();
    await reminders.pretend(at - 20 * second);
    return await answering('showInformationMessage', choice, () => reminders.pretend(at));
  };
  before(async () => vscode.commands.executeCommand('signpost.refreshQueue'));
  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
    await (await signpost()).reminders.pretend(undefined);
    await untilKnown();
  });

  it('come at the time, once, with what there is to do', async () => {
    const uri = await make('One');
    await untilKnown('One');
    const said = await timeComes('Skip');
    assert.deepEqual(said, ['It is time for your post “One”.']);
    assert.match(await onDisk(uri), /^status: skipped$/m);
    assert.deepEqual(await timeComes(undefined), []);
  });

  it('are one for several posts, and say nothing of one that was changed since', async () => {
    // A moment that no test had before: it is taken once.
    const at = nine + 3600 * second;
    const ten = 'status: queued\nat: 2126-12-03T10:00[UTC]';
    await make('Two', ten);
    await make('Three', ten);
    const moved = await make('Moved', ten);
    await untilKnown('Two', 'Three', 'Moved');
    const { reminders } = await signpost();
    await reminders.pretend(at - 20 * second);
    // Behind the back of every window: nobody has told what is due anew.
    await vscode.workspace.fs.writeFile(
      moved,
      new TextEncoder().encode((await onDisk(moved)).replace('T10:00', 'T11:00')),
    );
    const said = await answering('showInformationMessage', undefined, async () => {
      await reminders.pretend(at + second);
    });
    assert.deepEqual(said, ['2 posts are due']);
  });

  it('snooze for as long as was chosen, and come again then', async () => {
    const at = nine + 24 * 3600 * second;
    const uri = await make('Four', 'status: queued\nat: 2126-12-04T09:00[UTC]');
    await untilKnown('Four');
    await picking(['15 Minutes'], () => timeComes('Snooze…', at));
    assert.match(await onDisk(uri), /^snoozedUntil: 2126-12-04T09:15:00Z$/m);
    const quarter = at + 15 * 60 * second;
    await picking(['An Hour'], () => timeComes('Snooze…', quarter));
    assert.match(await onDisk(uri), /^snoozedUntil: 2126-12-04T10:15:00Z$/m);
    const later = quarter + 3600 * second;
    await picking(['Tomorrow at the Same Time'], () => timeComes('Snooze…', later));
    assert.match(await onDisk(uri), /^snoozedUntil: 2126-12-05T10:15:00Z$/m);
    assert.match(await onDisk(uri), /^at: 2126-12-04T09:00\[UTC\]$/m);
  });

  it('move the post to the next free slot', async () => {
    await set('slots', ['Fri 10:00']);
    await set('timeZone', 'UTC');
    try {
      const taken = await make('Taken', 'status: queued\nat: 2126-12-13T10:00[UTC]');
      const uri = await make('Slot', 'status: queued\nat: 2126-12-11T09:00[UTC]');
      await untilKnown('Slot', 'Taken');
      await picking(['Next Free Slot'], () => timeComes('Snooze…', Date.UTC(2126, 11, 11, 9)));
      assert.match(await onDisk(uri), /^at: 2126-12-20T10:00\[UTC\]$/m);
      assert.match(await onDisk(taken), /^at: 2126-12-13T10:00\[UTC\]$/m);
    } finally {
      await set('slots', undefined);
      await set('timeZone', undefined);
    }
  });

  it('open the post, and leave it as it is', async () => {
    const uri = await make('Open', 'status: queued\nat: 2126-12-14T09:00[UTC]');
    const before = await onDisk(uri);
    await untilKnown('Open');
    await timeComes('Open', Date.UTC(2126, 11, 14, 9));
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.equal((input as { uri?: vscode.Uri }).uri?.toString(), uri.toString());
    assert.equal(await onDisk(uri), before);
  });

  it('list several that are due at once, one after the other', async () => {
    const at = Date.UTC(2126, 11, 16, 9);
    const one = await make('Alpha', 'status: queued\nat: 2126-12-16T09:00[UTC]');
    const two = await make('Beta', 'status: queued\nat: 2126-12-16T09:00[UTC]');
    await untilKnown('Alpha', 'Beta');
    const offered = await picking(['Beta', 'Skip', 'Alpha', 'Snooze…', 'An Hour'], () =>
      timeComes('Show Them', at),
    );
    assert.deepEqual(offered[0], ['Alpha', 'Beta']);
    assert.deepEqual(offered[1], ['Hand Over', 'Snooze…', 'Open', 'Skip']);
    assert.deepEqual(offered[2], ['Alpha']);
    assert.match(await onDisk(two), /^status: skipped$/m);
    assert.match(await onDisk(one), /^snoozedUntil: 2126-12-16T10:00:00Z$/m);
  });

  it('ask whether the network posted at its time, and to read again what rested', async () => {
    const day = 48 * 3600 * second;
    await make('There', 'status: scheduled-there\nat: 2126-12-05T09:00[UTC]');
    await untilKnown('There');
    assert.deepEqual(await timeComes(undefined, nine + day), [
      '“There” was to appear at the network now. Did it?',
    ]);
    await make('Rested', 'status: draft\nsnoozedUntil: 2126-12-06T09:00:00Z');
    await untilKnown('There', 'Rested');
    assert.deepEqual(await timeComes(undefined, nine + day + day / 2), [
      'You let “Rested” rest. Read it again: does it still say what you mean?',
    ]);
  });

  it('take the answer where the network was to post: once its time has passed, it needs attention', async () => {
    const uri = await make('Gone out', 'status: scheduled-there\nat: 2026-01-05T09:00[UTC]');
    const shown = await untilShown((groups) => groups['Needs Attention']?.length === 1);
    assert.match(shown['Needs Attention']?.[0] ?? '', /^Gone out \| .*did it appear/);
    const offered = await picking(['Not Posted'], () =>
      vscode.commands.executeCommand('signpost.answerHandOver', uri),
    );
    assert.deepEqual(offered, [['Posted', 'Posted With Changes', 'Not Posted', 'I Don’t Know']]);
    assert.match(await onDisk(uri), /^status: draft$/m);
  });

  it('leave what came due in a pause, or while the machine slept, to the view', async () => {
    await make('Five', 'status: queued\nat: 2126-12-08T09:00[UTC]');
    await untilKnown('Five');
    const { reminders } = await signpost();
    const at = nine + 5 * 24 * 3600 * second;
    await reminders.pretend(at - 3600 * second);
    const said = await answering('showInformationMessage', undefined, () => reminders.pretend(at));
    assert.deepEqual(said, []);
    assert.match(reminders.statusText ?? '', /now$/);
  });

  it('show in the status bar what is next, and what was missed', async () => {
    await make('Six', 'status: queued\nat: 2126-12-10T09:00[UTC]');
    await untilKnown('Six');
    const { reminders } = await signpost();
    const at = nine + 7 * 24 * 3600 * second;
    const texts: [number, RegExp][] = [
      [at - 2 * 3600 * second, /^\$\(clock\) in 2 h$/],
      [at - 5 * 60 * second, /^\$\(clock\) in 5 min$/],
      [at - 24 * 3600 * second, /^\$\(clock\) \w+ \d?\d:00$/],
      [at - 30 * 24 * 3600 * second, /^\$\(clock\) \w+ \d?\d \w+$/],
      [at + 3600 * second, /^\$\(bell-dot\) 1 missed$/],
    ];
    for (const [now, text] of texts) {
      await reminders.pretend(now);
      assert.match(reminders.statusText ?? '', text);
    }
    await remove(...made.splice(0));
    await untilKnown();
    await untilShown(() => true);
    await reminders.pretend(at);
    assert.equal(reminders.statusText, undefined);
  });
});
