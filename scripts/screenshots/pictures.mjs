/** @typedef {import('../host/workbench.mjs').Workbench} Workbench */
/** @typedef {import('../host/workbench.mjs').Theme} Theme */

/** @type {Theme[]} */
export const themes = [
  'Default Dark Modern',
  'Default Light Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

export const quiet = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'signpost.path': 'looking',
};

/** @param {Theme} theme */
export function nameOf(theme) {
  return theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();
}

/** A wide window, one half as wide, a narrow one, and the wide one at 200 %, which leaves half of each side. */
const wide = { width: 1400, height: 900 };
const sizes = /** @type {const} */ ([
  ['1400', wide],
  ['700', { width: 700, height: 900 }],
  ['320', { width: 320, height: 900 }],
  ['zoomed', { width: 700, height: 450 }],
]);

/**
 * Takes what is on the screen in each size of the window.
 * @param {Workbench} workbench
 * @param {string} theme its name in file names
 * @param {string} view
 */
export async function inEachSize(workbench, theme, view) {
  for (const [name, size] of sizes) {
    await workbench.page.setViewportSize(size);
    await workbench.screenshot(`${theme}-${name}-${view}`);
  }
  await workbench.page.setViewportSize(wide);
  await widenSideBar(workbench);
}

/**
 * VS Code makes a side bar narrower with its window, but not wide again.
 * @param {Workbench} workbench
 */
export async function widenSideBar({ page }) {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar?.width) return;
  const edge = bar.x + bar.width;
  const sashes = page.locator('.monaco-sash.vertical:not(.disabled)');
  const boxes = await Promise.all((await sashes.all()).map((sash) => sash.boundingBox()));
  const places = boxes.flatMap((box) => (box ? [box.x + box.width / 2] : []));
  const [sash = edge] = places.sort((one, other) => Math.abs(one - edge) - Math.abs(other - edge));
  const y = bar.y + bar.height * 0.9;
  await page.mouse.move(sash, y);
  await page.mouse.down();
  await page.mouse.move(bar.x + 300, y, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(bar.x + 600, y);
}
