import { openWorkbench, waitUntil } from '../host/workbench.mjs';
import { inEachSize, nameOf, quiet, themes } from './pictures.mjs';

/** @typedef {import('../host/workbench.mjs').Workbench} Workbench */

/** Each step of the walkthrough with its picture, in every theme and size. */
export async function theWalkthrough() {
  const workbench = await openWorkbench({ folder: 'examples', width: 1400, height: 900, settings: quiet });
  try {
    await workbench.command('View: Close Primary Side Bar');
    for (const theme of themes) {
      await workbench.setTheme(theme);
      await eachStep(workbench, nameOf(theme));
    }
  } finally {
    await workbench.close();
  }
}

/**
 * @param {Workbench} workbench
 * @param {string} theme its name in file names
 */
async function eachStep(workbench, theme) {
  await workbench.command('Welcome: Open Walkthrough...');
  await workbench.choose('Get Started with Signpost');
  const steps = workbench.page.locator('.getting-started-step');
  await steps.first().waitFor();
  let picture = '';
  for (let step = 0; step < (await steps.count()); step++) {
    await steps.nth(step).click();
    const before = picture;
    await waitUntil(
      async () => {
        picture = await pictureOf(workbench);
        return picture !== '' && picture !== before;
      },
      async () => `step ${step + 1} has no picture of its own`,
    );
    await inEachSize(workbench, theme, `walkthrough-${step + 1}`);
  }
  await workbench.closeEditors();
}

/**
 * @param {Workbench} workbench
 * @returns {Promise<string>} the picture beside the steps; empty while there is none
 */
async function pictureOf({ page }) {
  const pictures = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => document.querySelector('body > svg')?.outerHTML ?? '').catch(() => ''),
      ),
  );
  return pictures.join('');
}
