import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

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
    await until(async () => Number(await offset()) > 500, 'the preview follows to the end');
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await until(async () => (await offset()) === 0, 'the preview follows to the start');
    await workbench.reload();
    await card.getByRole('button', { name: 'Phone', pressed: true }).waitFor();
    await card.getByText('In March the hotel').waitFor();
    await workbench.command('View: Close All Editors');
    await workbench.dontSave();
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

/**
 * @param {() => Promise<boolean>} isSo
 * @param {string} what
 */
async function until(isSo, what) {
  for (const end = Date.now() + 30_000; !(await isSo()); ) {
    assert.ok(Date.now() < end, what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
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
