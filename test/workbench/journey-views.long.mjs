import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

/** @typedef {import('playwright-core').Frame} Frame */

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** By theme, what VS Code calls its kind in a webview. */
const themes = /** @type {const} */ ({
  'Default Dark Modern': 'vscode-dark',
  'Default Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
});

/** A narrow window, half a wide one, and a wide one at 200 %. */
const sizes = [
  { width: 320, height: 900 },
  { width: 700, height: 900 },
  { width: 700, height: 450 },
];

describe('the views of the journey, in every theme and size', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder: 'examples', width: 1400, height: 900 });
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('journey-views-failed');
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  });

  it('the reflection', async function () {
    this.timeout(300_000);
    const page = workbench.webview();
    const { keyboard } = workbench.page;
    /** By the question that is on the screen, what is answered. */
    const answers = {
      'How did you get to where you are?': 'From the bar to the night audit, and on to the numbers.',
      'What did you love about your work?': 'The hour between three and four.',
      'What did you dislike?': '',
      'When were you most engaged?': `I found ${'x'.repeat(120)} in four hundred bookings.`,
      'Where do you see yourself next?': '',
      'Which title?': 'Clinical Data Analyst',
      'Why?': 'Somebody relies on those numbers, day and night.',
    };
    await workbench.command('Signpost: Reflect on My Direction');
    for (const [question, answer] of Object.entries(answers)) {
      await page.getByText(question, { exact: true }).waitFor();
      await keyboard.insertText(answer);
      await noFault();
      if (question !== 'Why?') await keyboard.press('Control+Enter');
    }
    await page.getByRole('button', { name: 'That’s the Reason' }).press('Enter');
    for (const heading of ['Which of these', 'A sentence that', 'What do you want to ask', 'Saved to']) {
      await page.getByRole('heading', { name: heading }).first().waitFor();
      await noFault();
      if (heading !== 'Saved to') await keyboard.press('Control+Enter');
    }
    await workbench.closeEditors();
  });

  it('the network, as a picture and as a list', async function () {
    this.timeout(300_000);
    const page = workbench.webview();
    await workbench.command('Signpost: Show My Network');
    const dana = page.getByRole('treeitem', { name: /^Dana Reyes/ });
    await dana.waitFor();
    await noFault();
    await dana.press('Enter');
    await page.getByRole('dialog').waitFor();
    await noFault();
    await page.getByLabel('List').check();
    await page.getByRole('row', { name: /^Lin Wu/ }).waitFor();
    await noFault();
    await workbench.page.setViewportSize({ width: 320, height: 900 });
    await page.getByRole('cell', { name: 'Omar Haddad' }).waitFor();
    await page.getByRole('columnheader', { name: 'Led here by' }).waitFor();
  });

  /** Nothing that axe knows, and nothing to scroll sideways, in any theme and size. */
  async function noFault() {
    for (const [theme, kind] of Object.entries(themes)) {
      await workbench.page.setViewportSize({ width: 1400, height: 900 });
      await workbench.setTheme(/** @type {keyof typeof themes} */ (theme));
      const [frame] = await viewFrames();
      assert.ok(frame);
      await frame.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      for (const size of sizes) {
        await workbench.page.setViewportSize(size);
        const where = `${theme}, ${size.width} × ${size.height}`;
        assert.deepEqual(await violations(frame), [], where);
        assert.deepEqual(await tooWide(frame), [], where);
      }
    }
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  }

  /** @returns {Promise<Frame[]>} the document of the view */
  async function viewFrames() {
    const frames = workbench.page.frames();
    const ours = await Promise.all(
      frames.map((frame) => frame.evaluate("!!document.querySelector('body > main')").catch(() => false)),
    );
    return frames.filter((_, index) => ours[index]);
  }
});

/**
 * @param {Frame} frame
 * @returns {Promise<string[]>} what axe complains of
 */
async function violations(frame) {
  await frame.evaluate(await readFile(axe, 'utf8'));
  return frame.evaluate(async () => {
    // @ts-expect-error axe is what was loaded
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(
      (/** @type {{ id: string, nodes: { html: string, failureSummary: string }[] }} */ { id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

/**
 * @param {Frame} frame
 * @returns {Promise<string[]>} what reaches beyond its place sideways
 */
async function tooWide(frame) {
  return frame.evaluate(() =>
    [...document.querySelectorAll('html, body, main, header, .card, button')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}
