import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answering,
  choosing,
  closeAll,
  onDisk,
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
    const wanted = JSON.stringify(titles.sort());
    for (let tries = 300; tries > 0; tries--) {
      const known = (await reminders.known()).map(({ title }) => title).sort();
      if (JSON.stringify(known) === wanted) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`known: ${JSON.stringify(await reminders.known())}`);
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

  it('snooze', async () => {
    const uri = await make('Four', 'status: queued\nat: 2126-12-04T09:00[UTC]');
    await untilKnown('Four');
    await choosing(1, async () => timeComes('Snooze…', nine + 24 * 3600 * second));
    assert.match(await onDisk(uri), /^snoozedUntil: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/m);
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
