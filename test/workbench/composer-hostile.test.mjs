import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, waitUntil } from '../../scripts/host/workbench.mjs';
import { injections } from './injections.mjs';

/** Texts that would run something, or break what stands around them, if they were taken for more than text. */
const hostile = [
  ...injections('hostile=1'),
  '\u202Etxet\u202C <b onclick=hostile=1>',
  `${'W'.repeat(300)}<b>`,
  `${'<i>'.repeat(200)}`,
].filter((text) => text.trim() !== '');

/** In a file a zero byte means to VS Code that it is no text; typed it is tried as well. */
const inFile = hostile.filter((text) => !text.includes('\0'));

const parts = ['Hook', 'Situation', 'Target title', 'Ask', 'Closing'];

describe('hostile text in a post', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      folder: 'examples',
      width: 1400,
      height: 1000,
      settings: {
        'signpost.name': hostile.join(' '),
        'signpost.headline': hostile.join(' '),
        'signpost.path': 'looking',
        'editor.unusualLineTerminators': 'off',
      },
      prepare: async (folder) => {
        await Promise.all(
          inFile.map((text, index) =>
            writeFile(
              path.join(folder, 'posts', `h${index}.post.md`),
              postOf(JSON.stringify(text), JSON.stringify([text]), text),
            ),
          ),
        );
        // Front matter may have 10,000 characters.
        const title = JSON.stringify(inFile.slice(-40).join(' '));
        const all = postOf(title, JSON.stringify(inFile.slice(0, 40)), inFile.join('\n'));
        for (const name of ['composed', 'opened']) {
          await writeFile(path.join(folder, 'posts', `${name}.post.md`), all);
        }
      },
    });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('composer-hostile-failed');
  });

  it('is text in every field of the composer, on the card and in what is said of it, and breaks no line', async function () {
    this.timeout(240_000);
    await workbench.openFile('posts/composed.post.md');
    await workbench.command('View: Close Primary Side Bar');
    await workbench.command('Signpost: Open Preview to the Side');
    await workbench.card.getByRole('article').waitFor();
    await workbench.command('View: Focus First Editor Group');
    await workbench.command('Signpost: Open in Composer');
    await workbench.composer.waitForText(inFile[0] ?? '');
    await workbench.composer.document.locator('.see-more').click();
    await workbench.card.locator('.see-more').click();
    await unharmed();
    for (let from = 0; from < hostile.length; from += 40) {
      const some = hostile.slice(from, from + 40);
      const typed = await typeEverywhere(some);
      await waitUntil(
        async () => JSON.stringify(await workbench.composer.texts()) === JSON.stringify(typed),
        async () => `there is ${JSON.stringify(await workbench.composer.texts())}`,
      );
      await workbench.card.locator('.card-text').getByText(lastLine(some)).first().waitFor();
      await unharmed();
    }
    for (const width of [700, 420]) {
      await workbench.page.setViewportSize({ width, height: 1000 });
      await unharmed();
    }
    await workbench.page.setViewportSize({ width: 1400, height: 1000 });
    await workbench.closeEditors();
  });

  it('is text in the tree, its hovers, the status bar and its hover', async function () {
    this.timeout(120_000);
    await workbench.openFile('posts/opened.post.md');
    await workbench.openView('Signpost');
    const rows = workbench.treeRows('Posts');
    // A click on a group closes it.
    await rows.first().click();
    await workbench.page.keyboard.press('ArrowRight');
    /** @type {Set<string>} */
    const seen = new Set();
    const labels = inFile.map((text) => text.replace(/\s+/g, ' ').trim());
    const isSeen = (/** @type {string} */ label) =>
      [...seen].some((one) => one.startsWith(label.slice(0, 20)));
    await waitUntil(
      async () => {
        for (const name of await rows.allInnerTexts()) seen.add(name.replace(/\s+/g, ' ').trim());
        await workbench.page.keyboard.press('PageDown');
        return labels.every(isSeen);
      },
      async () => `the tree lacks ${JSON.stringify(labels.filter((label) => !isSeen(label)).slice(0, 20))}`,
    );
    await rows.last().hover();
    await workbench.page.locator('.monaco-hover:visible').first().waitFor();
    await nothingRan();
    await workbench.statusItem(/ \/ 3,000/).hover();
    await workbench.page.locator('.monaco-hover:visible').getByText('cuts it after').first().waitFor();
    await nothingRan();
    await workbench.screenshot('composer-hostile-tree');
  });

  it('would be noticed if it ran, or became more than text', async () => {
    const naive = await workbench.page.context().newPage();
    await naive.evaluate((texts) => {
      for (const text of texts) document.body.insertAdjacentHTML('beforeend', text);
    }, hostile);
    await naive.waitForFunction(() => 'hostile' in globalThis);
    assert.notDeepEqual(await naive.evaluate(foreignElements), []);
    await naive.close();
  });

  /**
   * Types texts in the place of what stands in each field.
   * @param {string[]} texts
   * @returns {Promise<string[]>} what the fields have then
   */
  async function typeEverywhere(texts) {
    return workbench.composer.document.locator('textarea, input[type=text]').evaluateAll((fields, texts) => {
      return fields.map((field) => {
        const box = /** @type {HTMLTextAreaElement} */ (field);
        box.value = texts.join(box.tagName === 'TEXTAREA' ? '\n' : ' ');
        box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
        return box.value;
      });
    }, texts);
  }

  /** Nothing ran, and all that is drawn stays within the page. */
  async function unharmed() {
    await nothingRan();
    for (const frame of await workbench.viewFrames()) {
      assert.deepEqual(await frame.evaluate(foreignElements), []);
      assert.deepEqual(await frame.evaluate(overflowing), []);
    }
  }

  async function nothingRan() {
    const frames = workbench.page.frames();
    const ran = await Promise.all(frames.map((frame) => frame.evaluate(() => 'hostile' in globalThis)));
    assert.ok(!ran.includes(true));
  }
});

/**
 * @param {string} title
 * @param {string} tags
 * @param {string} text
 */
function postOf(title, tags, text) {
  const body = parts.map((part) => `## ${part}\n${text}\n`).join('\n');
  return `---\nkind: ask\ntargetTitle: ${title}\nstatus: draft\ntags: ${tags}\n---\n${body}`;
}

/** @param {string[]} texts */
function lastLine(texts) {
  return texts.at(-1) ?? '';
}

/** Runs in a page: the elements that no page of ours makes. */
function foreignElements() {
  const names =
    'a, b, i, img, iframe, object, embed, style, form, base, script:not([src]), video, audio, math';
  const made = [...document.body.querySelectorAll('*')].filter(
    (element) => element.matches(names) || element.getAttributeNames().some((name) => name.startsWith('on')),
  );
  return made.map((element) => element.outerHTML.slice(0, 100));
}

/** Runs in a page: the elements that stand out of it, to either side. */
function overflowing() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const out = [...document.body.querySelectorAll(':not(.unseen)')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isShown = width > 0 && element.checkVisibility();
    return isShown && (left < -1 || right > clientWidth + 1);
  });
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} instead of ${clientWidth} px`] : []),
    ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 100)),
  ];
}
