import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openWorkbench, waitUntil } from '../../scripts/host/workbench.mjs';
import { Transcript } from './transcript.mjs';

/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('../../scripts/host/workbench.mjs').Theme} Theme */

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** By theme, what VS Code calls its kind in a webview. @type {[Theme, string][]} */
const themes = [
  ['Default Light Modern', 'vscode-light'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ['Default Dark Modern', 'vscode-dark'],
];

describe('the views of the composer', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder: 'examples', width: 1400, height: 1000 });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('composer-views-failed');
  });

  // Read test/workbench/transcripts/ as you look at a screenshot. After a change that is meant:
  // SIGNPOST_RECORD=1 node_modules/.bin/mocha test/workbench/composer-views.long.mjs
  it('lead through a post', async () => {
    const { composer, page } = workbench;
    await workbench.newAskInComposer();
    const transcript = await Transcript.start(workbench, 'write-a-post');
    await transcript.focus('New Post, Ask, Composer');
    await page.keyboard.press('Shift+Tab');
    await transcript.focus('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(
      'In March the depot closed, where I planned the night shift for six years.',
    );
    await composer.tabTo('Target title');
    await transcript.focus('writes the situation, Tab to the title');
    await page.keyboard.insertText('Logistics Coo');
    await composer.document.getByRole('option', { name: 'Logistics Coordinator' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await transcript.focus('types the start of a title, arrow down');
    await page.keyboard.press('Enter');
    await transcript.focus('Enter');
    await composer.tabTo('I am moving towards …');
    await transcript.focus('Tab to the ways to start the sentence');
    await page.keyboard.press('Enter');
    await composer.focused('The sentence around it');
    await transcript.focus('Enter');
    await composer.tabTo('Why this title');
    await transcript.focus('Tab to the reasons');
    await page.keyboard.insertText('because I liked the hour in which a plan has to change.');
    await composer.tabTo('My ask');
    await transcript.focus('writes a reason, Tab to the ask');
    await page.keyboard.insertText('If you plan transport: which tool would you learn first, and why?');
    await composer.tabTo('Add: Opening');
    await composer.line('Ask', 'done');
    await transcript.focus('writes the ask, Tab to the opening');
    for (let step = 1; step <= 4; step++) {
      await page.keyboard.press('Tab');
      await transcript.focus('Tab');
    }
    await same(transcript);
  });

  it('say what a reader will miss, once, and how to mend it', async () => {
    const { composer, page } = workbench;
    await workbench.closeEditors();
    await workbench.openFile('posts/from-front-desk-to-data.post.md');
    await workbench.command('Signpost: Open in Composer');
    await composer.waitForText('In March');
    const transcript = await Transcript.start(workbench, 'mend-a-finding');
    await composer.caretToEnd('My ask');
    await page.keyboard.insertText(' I would be glad!!! Thank you.');
    await transcript.said();
    await transcript.focus('goes on with the ask, and pauses');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    await transcript.focus('F8, the next finding');
    await page.keyboard.press('ControlOrMeta+.');
    await transcript.focus('Ctrl+., the ways to mend it');
    await page.keyboard.press('Enter');
    await composer.focused('My ask');
    await composer.waitForText('I would be glad! Thank you.');
    await transcript.focus('Enter');
    await same(transcript);
  });

  it('say where the feed cuts', async () => {
    const { composer, page } = workbench;
    const transcript = await Transcript.start(workbench, 'hear-the-cut');
    await composer.caretToEnd('My situation');
    await page.keyboard.insertText(` ${'I kept a plan of forty drivers on one board. '.repeat(4).trim()}`);
    await composer.document.locator('.cut').first().waitFor();
    await transcript.focus('goes on with the situation');
    await composer.tabTo('Phone');
    await transcript.focus('Tab to the width of the preview');
    await page.keyboard.press('Enter');
    await transcript.focus('Enter');
    await composer.tabTo('…see more');
    await transcript.focus('Tab to the cut in the preview');
    await composer.tabTo('Show All of This as Text');
    await transcript.focus('Tab to the whole as text');
    await composer.caretToEnd('My situation');
    await transcript.focus('back to the situation');
    await same(transcript);
    await workbench.closeEditors();
  });

  it('show the preview beside the text, which follows it and comes back after a restart', async () => {
    const { card } = workbench;
    await workbench.openFile('posts/from-front-desk-to-data.post.md');
    await workbench.command('Signpost: Open Preview to the Side');
    await card.getByRole('button', { name: '…see more' }).waitFor();
    assert.equal(await card.getByText('If you clean trial data').count(), 0);
    await card.getByRole('button', { name: '…see more' }).click();
    await card.getByText('If you clean trial data').waitFor();
    await card.getByRole('button', { name: 'Phone' }).click();
    await focusText();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.insertText(`\n${'One more line.\n\n'.repeat(60)}The last line.`);
    await card.getByText('The last line.').waitFor();
    const [frame] = await workbench.viewFrames();
    const offset = () => frame?.evaluate(() => window.scrollY);
    await waitUntil(
      async () => Number(await offset()) > 500,
      async () => 'the preview did not follow to the end',
    );
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await waitUntil(
      async () => (await offset()) === 0,
      async () => 'the preview did not follow to the start',
    );
    await workbench.reload();
    await card.getByRole('button', { name: 'Phone', pressed: true }).waitFor();
    await card.getByText('In March the hotel').waitFor();
    await workbench.closeEditors();
  });

  it('have no fault that axe knows, in any theme', async function () {
    this.timeout(240_000);
    await workbench.openFile('posts/rough-draft.post.md');
    await workbench.command('Signpost: Open Preview to the Side');
    await workbench.card.getByRole('article').waitFor();
    await focusText();
    await workbench.command('Signpost: Open in Composer');
    await workbench.composer.waitForText('Big news');
    for (const [theme, kind] of themes) {
      await workbench.setTheme(theme);
      const frames = await workbench.viewFrames();
      assert.equal(frames.length, 2);
      for (const frame of frames) {
        await frame.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
        assert.deepEqual(await violations(frame), [], theme);
      }
    }
  });

  async function focusText() {
    await workbench.command('View: Focus First Editor Group');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
  }
});

/** @param {Transcript} transcript */
async function same(transcript) {
  const { recorded, kept } = await transcript.end();
  assert.equal(recorded, kept);
}

/**
 * @param {Frame} frame
 * @returns {Promise<string[]>} what axe complains of, with all that can be opened open
 */
async function violations(frame) {
  await frame.evaluate(await readFile(axe, 'utf8'));
  return frame.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // @ts-expect-error axe is what was loaded
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(
      (/** @type {{ id: string, nodes: { html: string, failureSummary: string }[] }} */ { id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}
