// How smooth the network view stays with 1,000 people, in a real browser: `npm run bench -- network` prints it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from './host/browser.mjs';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runScript } from './host/script.mjs';

const people = 1000;
const frames = 90;
const address = 'http://view/';

await runScript(async () => {
  await ensureBuilt();
  const page = await openPage();
  console.log(`network of ${people} people (a browser shows 60 frames a second: 17 ms each)`);
  console.log(`  first shown: ${(await page.evaluate(show, people)).toFixed(0)} ms`);
  console.log(`  shown again after a change: ${(await page.evaluate(show, people)).toFixed(0)} ms`);
  for (const extent of ['a part', 'all']) {
    if (extent === 'all') await page.getByRole('button', { name: 'fit' }).click();
    for (const what of ['pan', 'zoom']) {
      console.log(`  ${what}, ${extent} in sight: ${summary(await page.evaluate(move, { what, frames }))}`);
    }
  }
  await page.locator('[data-key="me"]').focus();
  const keys = [
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    ...Array.from({ length: frames }, () => 'ArrowDown'),
  ];
  console.log(`  a step by arrow key: ${summary(await page.evaluate(walk, keys))}`);
  return 0;
});

/** Opens the page of the view as VS Code does, without VS Code around it. */
async function openPage() {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const folder = path.join(clone, 'dist', 'webview');
  await page.route(`${address}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') {
      const body =
        '<!DOCTYPE html><link rel="stylesheet" href="network.css"><body><script type="module" src="network.js"></script>';
      return route.fulfill({ contentType: 'text/html', body });
    }
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: await readFile(path.join(folder, name)) });
  });
  await page.addInitScript(() => {
    const host = {
      postMessage: () => Reflect.set(globalThis, 'isReady', true),
      getState() {},
      setState() {},
    };
    Reflect.set(globalThis, 'acquireVsCodeApi', () => host);
  });
  await page.goto(address);
  await page.waitForFunction(() => 'isReady' in globalThis);
  return page;
}

/**
 * In the page: shows a network, each person leading to three more, and waits until it is painted.
 * @param {number} count
 * @returns {Promise<number>} milliseconds
 */
async function show(count) {
  /** @param {number} index */
  const node = (index) => {
    const parent = index === 0 ? 'me' : `p${Math.floor((index - 1) / 3)}`;
    const details = ['clinical data manager', 'talked on Tue 1 Dec', '“SAS stands in every advert.”'];
    const what = 'person';
    return { key: `p${index}`, parent, what, label: `Person number ${index}`, sort: what, details };
  };
  const generations = new Map([['me', 0]]);
  const nodes = Array.from({ length: count }, (_, index) => node(index)).map((one) => {
    const generation = (generations.get(one.parent) ?? 0) + 1;
    generations.set(one.key, generation);
    return { ...one, generation };
  });
  const me = { key: 'me', parent: null, generation: 0, what: 'me', label: 'Me', sort: '', details: [] };
  const words =
    'title picture list zoomIn zoomOut fit export keys open log close through generation empty name what details';
  const data = {
    type: 'show',
    words: Object.fromEntries(words.split(' ').map((word) => [word, word])),
    nodes: [me, ...nodes],
    numbers: [`Answers: ${count}`],
  };
  const started = performance.now();
  window.postMessage(data, '*');
  // The message is another task; the second frame comes when the first is painted.
  await new Promise((done) => setTimeout(done, 0));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - started;
}

/**
 * In the page: turns the wheel once a frame.
 * @param {{ what: string, frames: number }} options
 * @returns {Promise<number[]>} milliseconds from frame to frame
 */
async function move({ what, frames }) {
  const drawing = document.querySelector('svg');
  /** @type {number[]} */
  const times = [];
  let last = await new Promise((done) => requestAnimationFrame(done));
  for (let frame = 0; frame < frames; frame++) {
    const deltaY = Math.floor(frame / 15) % 2 === 0 ? 40 : -40;
    const options = { deltaY, ctrlKey: what === 'zoom', bubbles: true, cancelable: true };
    drawing?.dispatchEvent(new WheelEvent('wheel', options));
    const now = await new Promise((done) => requestAnimationFrame(done));
    times.push(now - last);
    last = now;
  }
  return times;
}

/**
 * In the page: walks from node to node.
 * @param {string[]} keys
 * @returns {Promise<number[]>} milliseconds from frame to frame
 */
async function walk(keys) {
  /** @type {number[]} */
  const times = [];
  let last = await new Promise((done) => requestAnimationFrame(done));
  for (const key of keys) {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    const now = await new Promise((done) => requestAnimationFrame(done));
    times.push(now - last);
    last = now;
  }
  return times;
}

/** @param {number[]} times */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `median ${at(0.5).toFixed(0)}, 95 % ${at(0.95).toFixed(0)}, longest ${at(1).toFixed(0)} ms a frame`;
}
