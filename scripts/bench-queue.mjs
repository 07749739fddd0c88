// How the queue bears 10,000 posts, in the real VS Code: `npm run bench` prints it.
import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuilt } from './host/build.mjs';
import { runScript } from './host/script.mjs';
import { openWorkbench } from './host/workbench.mjs';

/** @typedef {import('./host/workbench.mjs').Workbench} Workbench */
/** @typedef {'posted' | 'draft'} Rest what the posts are that neither wait nor were missed */

const posts = 10_000;
const missed = 10;
const queued = 30;
const edits = 7;
const megabyte = 2 ** 20;
/** In milliseconds. */
const hour = 3_600_000;
const body = '\n## Situation\nIn March the hotel where I ran the front desk closed.\n'.repeat(20);
/** VS Code gathers what an extension says of a tree within 200 ms, so edits come one by one, in milliseconds. */
const betweenEdits = 700;
/** Groups that are done are shown closed, so their posts cost less than drafts. @type {Rest[]} */
const rests = ['posted', 'draft'];

await runScript(async () => {
  await ensureBuilt();
  console.log(`\n── the queue of a folder of ${posts.toLocaleString('en')} posts, in the real VS Code`);
  console.log('Wanted: each row of times below 1 s, an edit below 100 ms, no more than 60 MB of heap.\n');
  const empty = await measureEmpty();
  for (const rest of rests) await measureFull(rest, empty);
  return 0;
});

/** The heap of the extension host with an empty folder, in bytes. */
async function measureEmpty() {
  const workbench = await openWorkbench({
    folder: null,
    prepare: (folder, home) => prepare(folder, home, 0, 'draft'),
  });
  try {
    await workbench.visit(workbench.folder);
    await ready(workbench);
    await workbench.openView('Signpost');
    return await heap(workbench);
  } finally {
    await workbench.close();
  }
}

/**
 * @param {Rest} rest
 * @param {number} empty the heap with an empty folder, in bytes
 */
async function measureFull(rest, empty) {
  const workbench = await openWorkbench({
    folder: null,
    height: 2600,
    prepare: (folder, home) => prepare(folder, home, posts, rest),
  });
  try {
    await workbench.visit(workbench.folder);
    await ready(workbench);
    const busy = loadavg()[0]?.toFixed(1);
    console.log(`most of them ${rest === 'draft' ? 'drafts, each of them a row' : 'posted'} (load ${busy}):`);
    const cold = await openQueue(workbench, rest, true);
    tell('without an index file, the first rows', cold.first);
    tell('a post opens then, while others are read', cold.opened);
    tell('without an index file, everything', cold.all);
    tell('the longest turn of the host meanwhile', cold.longestTurn);
    await workbench.command('View: Close All Editors');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    await workbench.openView('Explorer');
    // VS Code writes down now and then which view is open.
    await delay(2000);
    await workbench.reload();
    await ready(workbench);
    const warm = await openQueue(workbench, rest, false);
    tell('with the index file, everything', warm.all);
    tell('the longest turn of the host meanwhile', warm.longestTurn);
    tell('more heap than with an empty folder', ((await heap(workbench)) - empty) / megabyte, 'MB');
    tell('a typed edit, until its row shows it', await type(workbench));
    tell('a move by key, until it is shown', await move(workbench));
    const calendar = await openCalendar(workbench);
    tell('the calendar, until its posts are shown', calendar.opened);
    tell('a move by key there, until it is shown', calendar.moved);
  } catch (error) {
    await workbench.screenshot('bench-queue-failed');
    throw error;
  } finally {
    await workbench.close();
  }
}

/**
 * @param {string} what
 * @param {number} value
 */
function tell(what, value, unit = 'ms') {
  console.log(`  ${what.padEnd(48)}${Math.round(value)} ${unit}`);
}

/**
 * @param {string} folder
 * @param {string} home
 * @param {number} count of posts
 * @param {Rest} rest
 */
async function prepare(folder, home, count, rest) {
  for (let index = 0; index < count; index++) {
    const place = path.join(folder, 'posts', String(Math.floor(index / 1000)));
    if (index % 1000 === 0) await mkdir(place, { recursive: true });
    await writeFile(path.join(place, `post-${index}.post.md`), post(index, rest));
  }
  await mkdir(path.join(folder, 'posts'), { recursive: true });
  await installProbe(path.join(home, '..', 'vscode', 'extensions'));
}

/**
 * @param {number} index those that wait and those that were missed are spread over the folder
 * @param {Rest} rest
 */
function post(index, rest) {
  const place = Math.floor(index / 200);
  const isFirst = index % 200 === 0;
  const status = isFirst && place < missed + queued ? 'queued' : rest;
  const away = status === 'queued' ? (place - missed + 0.5) * 8 : -index;
  const time = new Date(Math.floor(Date.now() / hour + away) * hour).toISOString().slice(0, 16);
  const at = status === 'draft' ? '' : `\nat: ${time}[UTC]`;
  const receipt =
    status === 'posted'
      ? `\nreceipt:\n  handedOver: ${time}:00Z\n  outcome: posted\n  numbers:\n    comments: 1`
      : '';
  return `---\nkind: ask\ntargetTitle: Post ${index}\nstatus: ${status}\nid: P${index}${at}${receipt}\n---${body}`;
}

/**
 * An extension in the same host that tells what the host holds, and for how long it was busy.
 * @param {string} extensions
 */
async function installProbe(extensions) {
  const folder = path.join(extensions, 'bench.probe-1.0.0');
  await mkdir(folder, { recursive: true });
  const commands = [
    { command: 'probe.heap', title: 'Probe: Heap' },
    { command: 'probe.turns', title: 'Probe: Turns' },
  ];
  const manifest = {
    ...{ name: 'probe', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.90.0' } },
    ...{ main: './probe.js', activationEvents: ['onStartupFinished'], contributes: { commands } },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'probe.js'), `(${probe})()`);
  const location = { $mid: 1, scheme: 'file', path: folder };
  const entry = { identifier: { id: 'bench.probe' }, version: '1.0.0', location };
  await writeFile(
    path.join(extensions, 'extensions.json'),
    JSON.stringify([{ ...entry, relativeLocation: path.basename(folder) }]),
  );
}

/** Runs in the extension host. */
function probe() {
  const vscode = require('vscode');
  const { monitorEventLoopDelay } = require('node:perf_hooks');
  exports.activate = () => {
    const turns = monitorEventLoopDelay({ resolution: 5 });
    turns.enable();
    const item = vscode.window.createStatusBarItem('probe', 1, 1000);
    item.text = 'probe ready';
    item.show();
    vscode.commands.registerCommand('probe.heap', async () => {
      require('node:v8').setFlagsFromString('--expose-gc');
      const collect = require('node:vm').runInNewContext('gc');
      for (let round = 0; round < 5; round++) {
        collect();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      item.text = `heap ${process.memoryUsage().heapUsed}`;
    });
    vscode.commands.registerCommand('probe.turns', () => {
      item.text = `turns ${Math.round(turns.max / 1e6)}`;
      turns.reset();
    });
  };
}

/** @param {Workbench} workbench */
async function ready(workbench) {
  await workbench.statusItem('probe ready').waitFor();
  // Others that start with the window have their turn first.
  await delay(2000);
}

/** @param {Workbench} workbench */
async function heap(workbench) {
  await delay(2000);
  await workbench.command('Probe: Heap');
  const item = workbench.statusItem(/^heap \d/);
  await item.waitFor();
  return Number((await item.innerText()).replace(/\D/g, ''));
}

/** @param {Workbench} workbench */
async function longestTurn(workbench) {
  await workbench.command('Probe: Turns');
  const item = workbench.statusItem(/^turns \d/);
  await item.waitFor();
  return Number((await item.innerText()).replace(/\D/g, ''));
}

/**
 * Opens the view, and takes the times from the click.
 * @param {Workbench} workbench
 * @param {Rest} rest
 * @param {boolean} opens a post while others are still read
 */
async function openQueue(workbench, rest, opens) {
  const { page } = workbench;
  await longestTurn(workbench);
  await page.evaluate(() => {
    const click = () => Object.assign(globalThis, { began: performance.now() });
    addEventListener('pointerdown', click, { capture: true, once: true });
  });
  await page.locator('.activitybar .action-item:has(a[aria-label^="Signpost"])').click();
  const lastQueued = `Post ${(missed + queued - 1) * 200}, `;
  const first = await untilRows(workbench, [`Needs Attention, ${missed} posts`, 'Post 0, ', lastQueued]);
  let opened = 0;
  if (opens) {
    const start = performance.now();
    await workbench
      .treeRows('Posts')
      .filter({ hasText: /^Post 0/ })
      .first()
      .click();
    await workbench.tab('post-0.post.md').waitFor();
    opened = performance.now() - start;
  }
  const count = posts - missed - queued;
  const all = await untilRows(workbench, [`${rest === 'draft' ? 'Drafts' : 'Posted'}, ${count} posts`]);
  return { first, opened, all, longestTurn: await longestTurn(workbench) };
}

/**
 * Waits until the view has rows that are spoken like that; the time since the last mark, in milliseconds.
 * @param {Workbench} workbench
 * @param {string[]} starts
 */
async function untilRows({ page }, starts) {
  const handle = await page.waitForFunction(
    (wanted) => {
      const rows = document.querySelectorAll('.sidebar .monaco-list[aria-label^="Posts"] .monaco-list-row');
      const spoken = [...rows].map((row) => row.getAttribute('aria-label') ?? '');
      const isShown = wanted.every((start) => spoken.some((label) => label.startsWith(start)));
      return (
        isShown && performance.now() - /** @type {typeof globalThis & { began: number }} */ (globalThis).began
      );
    },
    starts,
    { polling: 'raf' },
  );
  return Number(await handle.jsonValue());
}

/** @param {Workbench} workbench */
async function mark({ page }) {
  await page.evaluate(() => {
    const press = () => Object.assign(globalThis, { began: performance.now() });
    addEventListener('keydown', press, { capture: true, once: true });
  });
}

/**
 * Types into the title of a queued post, a letter at a time.
 * @param {Workbench} workbench
 */
async function type(workbench) {
  const file = `posts/${Math.floor(missed / 5)}/post-${missed * 200}.post.md`;
  await workbench.openFile(file);
  await workbench.statusItem('Ln 1, Col 1').waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) await workbench.page.keyboard.press(key);
  await workbench.statusItem('Ln 3, ').waitFor();
  const times = [];
  let title = `Post ${missed * 200}`;
  for (let edit = 0; edit < edits; edit++) {
    await delay(betweenEdits);
    await mark(workbench);
    await workbench.page.keyboard.press('x');
    title += 'x';
    times.push(await untilRows(workbench, [`${title}, `]));
  }
  await workbench.save();
  return median(times);
}

/**
 * Moves a post down by key, past one after the other.
 * @param {Workbench} workbench
 */
async function move(workbench) {
  const times = [];
  const row = workbench
    .treeRows('Posts')
    .filter({ hasText: `Post ${(missed + 1) * 200}` })
    .first();
  await row.click();
  await workbench.openView('Signpost');
  for (let edit = 0; edit < edits; edit++) {
    await delay(betweenEdits);
    const before = await row.getAttribute('data-index');
    await mark(workbench);
    await workbench.page.keyboard.press('Alt+ArrowDown');
    const handle = await workbench.page.waitForFunction(
      ([text, index]) => {
        const rows = document.querySelectorAll('.sidebar .monaco-list[aria-label^="Posts"] .monaco-list-row');
        const moved = [...rows].find((one) => one.getAttribute('aria-label')?.startsWith(String(text)));
        const isMoved = moved && moved.getAttribute('data-index') !== index;
        return (
          isMoved &&
          performance.now() - /** @type {typeof globalThis & { began: number }} */ (globalThis).began
        );
      },
      [`Post ${(missed + 1) * 200}, `, before],
      { polling: 'raf' },
    );
    times.push(Number(await handle.jsonValue()));
  }
  return median(times);
}

/**
 * Opens the calendar, and moves a post there a day on and back.
 * @param {Workbench} workbench
 */
async function openCalendar(workbench) {
  await workbench.treeRows('Posts').first().hover();
  const page = workbench.webview();
  const start = performance.now();
  await workbench.page.locator('.sidebar .action-label[aria-label^="Open Calendar"]').click();
  await page.locator('main:visible [data-key]').first().waitFor();
  const opened = performance.now() - start;
  await page.getByRole('radio', { name: 'Week' }).check();
  const shown = page.locator('main[aria-busy="false"]:visible');
  await shown.waitFor();
  const queuedPosts = shown.locator('[data-key].look-queued');
  if ((await queuedPosts.count()) === 0) await page.getByRole('button', { name: 'Later' }).click();
  await queuedPosts.first().focus();
  const key = await queuedPosts.first().getAttribute('data-key');
  const times = [];
  for (let edit = 0; edit < edits; edit++) {
    await delay(betweenEdits);
    await page.locator('body').evaluate((body, wanted) => {
      const standing = () =>
        body.querySelector(`main:not([hidden]) [data-key="${wanted}"]`)?.getBoundingClientRect().left;
      const before = standing();
      const press = () => {
        const began = performance.now();
        const look = () => {
          const now = standing();
          if (now === undefined || now === before) requestAnimationFrame(look);
          else body.dataset.moved = String(performance.now() - began);
        };
        look();
      };
      delete body.dataset.moved;
      addEventListener('keydown', press, { capture: true, once: true });
    }, key);
    await workbench.page.keyboard.press(edit % 2 === 0 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
    await page.locator('body[data-moved]').waitFor();
    times.push(Number(await page.locator('body').getAttribute('data-moved')));
  }
  return { opened, moved: median(times) };
}

/** @param {number[]} times */
function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
