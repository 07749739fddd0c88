// `npm run screenshots`: the README's pictures into docs/images/, and each view in every theme and width into
// test-results/, to be looked at; `--readme` makes only the first.
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runScript } from './host/script.mjs';
import { openWorkbench } from './host/workbench.mjs';

/** @typedef {import('./host/workbench.mjs').Workbench} Workbench */
/** @typedef {import('./host/workbench.mjs').Theme} Theme */

/** @type {Theme[]} */
const themes = [
  'Default Dark Modern',
  'Default Light Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];
const widths = [700, 1400];
const quiet = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false };

await runScript(async () => {
  await ensureBuilt();
  await forReadme();
  if (process.argv.includes('--readme')) return 0;
  for (const theme of themes) for (const width of widths) await eachView(theme, width);
  return 0;
});

async function forReadme() {
  const workbench = await openWorkbench({
    folder: 'examples',
    theme: 'Default Light Modern',
    width: 1200,
    height: 760,
    settings: quiet,
  });
  try {
    await workbench.command('Signpost: New Post');
    await workbench.page.keyboard.press('Escape');
    await workbench.palette('Signpost');
    await keep(workbench, 'new-post');
    await workbench.page.keyboard.press('Escape');
    await workbench.openView('Extensions');
    await workbench.page.locator('.extensions-viewlet').waitFor();
    await workbench.page
      .locator('.pane-composite-part.sidebar .action-label[aria-label^="Views and More"]')
      .click();
    await workbench.page.getByText('Install from VSIX').waitFor();
    await keep(workbench, 'install');
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile('posts/rough-draft.post.md');
    await workbench.problems();
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().waitFor();
    await keep(workbench, 'overview');
  } finally {
    await workbench.close();
  }
}

/**
 * Keeps a picture for the README, which ships: as JPEG, half the size of PNG.
 * @param {Workbench} workbench
 * @param {string} name
 */
async function keep(workbench, name) {
  const file = path.join(clone, 'docs', 'images', `${name}.jpg`);
  await workbench.page.screenshot({
    path: file,
    type: 'jpeg',
    quality: 70,
    animations: 'disabled',
    caret: 'hide',
  });
}

/**
 * @param {Theme} theme
 * @param {number} width
 */
async function eachView(theme, width) {
  const workbench = await openWorkbench({ folder: 'examples', theme, width, height: 900, settings: quiet });
  const name = `${theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase()}-${width}`;
  try {
    await workbench.openFile('posts/rough-draft.post.md');
    await workbench.problems();
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().waitFor();
    await workbench.screenshot(`${name}-view`);
    await workbench.command('Signpost: Show Checklist');
    await workbench.choices.first().waitFor();
    await workbench.screenshot(`${name}-checklist`);
  } finally {
    await workbench.close();
  }
}
