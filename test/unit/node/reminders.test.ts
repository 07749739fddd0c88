// Several windows on one machine, by the files that they share; the clock is the test's own.
import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSharedFiles } from '../../../src/node/sharedFiles';
import { type DueItem, DueStore } from '../../../src/vscode/reminders/dueStore';
import { Reminders } from '../../../src/vscode/reminders/reminders';

const minute = 60_000;
const nine = Date.UTC(2026, 11, 1, 9);
const post = (name: string, due = nine): DueItem => ({
  uri: `file:///posts/${name}.post.md`,
  title: name,
  due,
  about: 'post',
});

describe('reminders of several windows', () => {
  let folder: string;
  let now: number;
  let paused = false;
  /** What the files of the posts say. */
  let onDisk: Map<string, DueItem>;
  /** What each window has reminded of. */
  let said: string[];
  let shown: number;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'signpost-shared-'));
    now = nine - 5 * minute;
    paused = false;
    onDisk = new Map();
    said = [];
    shown = 0;
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** A window that opens now. */
  function open(name: string) {
    const shared = createSharedFiles(folder);
    const store = new DueStore(shared);
    const reminders = new Reminders({
      store,
      shared,
      now: () => now,
      isPaused: () => paused,
      look: async (uri) => onDisk.get(uri),
      remind: (items) => said.push(`${name}: ${items.map(({ title }) => title).join(', ')}`),
      show: (items) => {
        shown = items.length;
      },
      failed: (error) => assert.fail(String(error)),
    });
    return { store, reminders };
  }
  const plan = async (store: DueStore, ...items: DueItem[]) => {
    for (const item of items) onDisk.set(item.uri, item);
    await store.put('file:///posts', items);
  };
  /** Lets the time pass as an open window sees it: it looks at the clock twice a minute. */
  const pass = async (minutes: number, ...windows: { reminders: Reminders }[]) => {
    for (let step = 0; step < minutes * 2; step++) {
      now += minute / 2;
      await Promise.all(windows.map(({ reminders }) => reminders.tick()));
    }
  };

  it('remind once at the time, in exactly one window, whichever is faster', async () => {
    const windows = ['one', 'two', 'three', 'four'].map(open);
    const [first] = windows;
    assert.ok(first);
    await plan(first.store, post('a'), post('b', nine + minute));
    await pass(4.5, ...windows);
    assert.equal(said.length, 0);
    await pass(0.5, ...windows);
    assert.deepEqual(
      said.map((line) => line.slice(-2)),
      [' a'],
    );
    await pass(5, ...windows);
    assert.equal(said.length, 2);
    assert.match(said[1] ?? '', /: b$/);
  });

  it('have reminded of what is due when a look ends, although another one began before it', async () => {
    const { store, reminders } = open('one');
    await plan(store, post('a'));
    now = nine - 20_000;
    await reminders.tick();
    const before = reminders.tick();
    now = nine;
    await reminders.tick();
    assert.deepEqual(said, ['one: a']);
    await before;
  });

  it('gather what is due at one moment in one reminder', async () => {
    const windows = [open('one'), open('two')];
    await plan(windows[0]?.store as DueStore, post('b'), post('a'), post('c', nine + 10_000));
    await pass(6, ...windows);
    assert.deepEqual(
      said.map((line) => line.replace(/^\w+: /, '')),
      ['a, b', 'c'],
    );
  });

  it('know of posts in a folder that is not open in their window', async () => {
    await plan(open('one that closes again').store, post('a'));
    const other = open('other');
    await pass(5, other);
    assert.deepEqual(said, ['other: a']);
  });

  it('never fire late what came due while none was open, or while the machine slept', async () => {
    const { store, reminders } = open('before');
    await plan(store, post('a'), post('b', nine + 20 * minute));
    await reminders.tick();
    now = nine + 10 * minute;
    await reminders.tick();
    const later = open('later');
    await later.reminders.tick();
    assert.deepEqual(said, []);
    await pass(10, later, { reminders });
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /: b$/);
  });

  it('say nothing of a post that was changed since, and learn what it says now', async () => {
    const one = open('one');
    await plan(one.store, post('moved'), post('posted'), post('stays'));
    onDisk.set(post('moved').uri, post('moved', nine + 5 * minute));
    onDisk.delete(post('posted').uri);
    await pass(5, one);
    assert.deepEqual(said, ['one: stays']);
    await pass(5, one);
    assert.deepEqual(said, ['one: stays', 'one: moved']);
    assert.deepEqual((await one.store.read()).map(({ title }) => title).sort(), ['moved', 'stays']);
  });

  it('stay silent in a pause', async () => {
    const one = open('one');
    await plan(one.store, post('a'));
    paused = true;
    await pass(6, one);
    paused = false;
    await pass(6, one);
    assert.deepEqual(said, []);
  });

  it('survive a clock that jumps: nothing is fired late, and nothing twice', async () => {
    const windows = [open('one'), open('two')];
    await plan(windows[0]?.store as DueStore, post('a'), post('b', nine + 60 * minute));
    await pass(5, ...windows);
    assert.equal(said.length, 1);
    now -= 60 * minute;
    await pass(70, ...windows);
    assert.equal(said.length, 1, said.join());
    now += 120 * minute;
    await pass(5, ...windows);
    assert.equal(said.length, 1, said.join());
  });

  it('live with a state file that is broken, and with one that is gone', async () => {
    const one = open('one');
    await plan(one.store, post('a'));
    await writeFile(path.join(folder, 'due.json'), '{"file:///posts":[{"uri":1},null,');
    await one.reminders.tick();
    assert.equal(shown, 0);
    await plan(one.store, post('a'));
    await one.reminders.tick();
    assert.equal(shown, 1);
    await rm(path.join(folder, 'due.json'));
    await pass(6, one);
    assert.deepEqual(said, []);
  });

  it('write what is due from several windows at once without losing any', async () => {
    const stores = Array.from({ length: 6 }, (_, index) => open(`${index}`).store);
    await Promise.all(stores.map((store, index) => store.put(`file:///posts-${index}`, [post(`p${index}`)])));
    const titles = (await stores[0]?.read())?.map(({ title }) => title).sort();
    assert.deepEqual(titles, ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']);
    assert.deepEqual(await readdir(folder), ['due.json']);
  });
});
