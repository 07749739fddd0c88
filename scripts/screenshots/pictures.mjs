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
const sizes = /** @type {const} */ ({
  1400: { width: 1400, height: 900 },
  700: { width: 700, height: 900 },
  320: { width: 320, height: 900 },
  zoomed: { width: 700, height: 450 },
});

/**
 * Takes what is on the screen in each size of the window.
 * @param {Workbench} workbench
 * @param {string} theme its name in file names
 * @param {string} view
 */
export async function inEachSize(workbench, theme, view) {
  for (const [name, size] of Object.entries(sizes)) {
    await workbench.page.setViewportSize(size);
    await workbench.screenshot(`${theme}-${name}-${view}`);
  }
  await workbench.page.setViewportSize(sizes[1400]);
  // VS Code makes a side bar narrower with its window, but not wide again; a double click on its edge does.
  const bar = await workbench.page.locator('.part.sidebar').boundingBox();
  if (bar?.width) await workbench.page.mouse.dblclick(bar.x + bar.width, bar.y + bar.height / 2);
}
