// `npm run screenshots`: the README's pictures into docs/images/, and each view in every theme and width into
// test-results/, to be looked at; `--readme`, `--queue` and the like make only those.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runScript } from './host/script.mjs';
import { openWorkbench } from './host/workbench.mjs';
import { theJourney } from './screenshots/journey.mjs';
import { inEachSize, nameOf, quiet, themes } from './screenshots/pictures.mjs';
import { theWalkthrough } from './screenshots/walkthrough.mjs';

/** @typedef {import('./host/workbench.mjs').Workbench} Workbench */
/** @typedef {import('./host/workbench.mjs').Theme} Theme */

await runScript(async () => {
  await ensureBuilt();
  /** By name, what makes some of them. */
  const makers = {
    readme: forReadme,
    views: async () => {
      for (const theme of themes) await eachView(theme);
    },
    queue: theQueue,
    calendar: async () => {
      for (const theme of themes) await eachCalendar(theme);
    },
    journey: theJourney,
    walkthrough: theWalkthrough,
  };
  const asked = process.argv.slice(2);
  for (const [name, make] of Object.entries(makers)) {
    if (asked.length === 0 || asked.includes(`--${name}`)) await make();
  }
  return 0;
});

/** The tree of the queue with something in each group, what came back, and the status bar; `--queue` makes only these. */
async function theQueue() {
  const workbench = await openWorkbench({ folder: null, height: 1300, settings: quiet, prepare: makeQueue });
  try {
    await workbench.visit(workbench.folder);
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().waitFor();
    await workbench.statusItem(/missed/).waitFor();
    await workbench.treeRows('Posts').filter({ hasText: 'Posted' }).first().click();
    await workbench.command('Signpost: Focus on What Came Back View');
    await workbench.treeRows('What Came Back').first().waitFor();
    for (const theme of themes) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`${nameOf(theme)}-queue`);
    }
  } finally {
    await workbench.close();
  }
}

/** @param {string} folder */
async function makeQueue(folder) {
  await mkdir(path.join(folder, 'posts'));
  const day = 86_400_000;
  /** @param {number} days */
  const moment = (days) =>
    new Date(Math.floor(Date.now() / day) * day + days * day + 9 * 3_600_000).toISOString();
  /** @param {number} days */
  const at = (days) => `at: ${moment(days).slice(0, 19)}[UTC]`;
  /**
   * @param {number} days
   * @param {number} comments
   */
  const receipt = (days, comments) =>
    `receipt:\n  handedOver: ${moment(-days)}\n  outcome: posted\n  numbers: { comments: ${comments}, messages: ${comments > 1 ? 1 : 0} }`;
  const posts = {
    'Clinical Data Analyst': `status: queued\n${at(1)}`,
    'Data Steward in a Hospital': `status: queued\n${at(4)}`,
    'Thanks, and what I learned of trials': `status: queued\n${at(11)}`,
    'Office hours for career changers': `status: scheduled-there\n${at(2)}`,
    'Two questions on SAS': `status: queued\n${at(-1)}`,
    'A week at a registry': `status: handed-over\n${at(-2)}\nreceipt:\n  handedOver: ${moment(-2)}`,
    'On Mars time': 'status: queued\nat: 2126-12-01T09:00[Mars/Base]',
    'Notes from a meetup': 'status: draft',
    'What the front desk taught me': 'status: draft\ntags: [hospitality]',
    'I am looking for a mentor': `status: posted\n${receipt(3, 1)}`,
    'From front desk to data': `status: posted\n${receipt(12, 4)}`,
    'First steps': `status: posted\n${receipt(27, 0)}`,
    'An older thought': 'status: skipped',
  };
  for (const [index, [title, keys]] of Object.entries(posts).entries()) {
    const text = `---\nkind: free\ntargetTitle: ${title}\nid: P${index}\n${keys}\n---\nIn March the hotel closed.\n`;
    await writeFile(path.join(folder, 'posts', `post-${index}.post.md`), text);
  }
}

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
    await workbench.treeRows('Journey').first().waitFor();
    await keep(workbench, 'overview');
    await workbench.command('View: Hide Panel');
    await workbench.command('Signpost: Show My Network');
    await workbench
      .webview()
      .getByRole('treeitem', { name: /^Omar Haddad/ })
      .click();
    await workbench.webview().getByRole('dialog').waitFor();
    await keep(workbench, 'journey');
  } finally {
    await workbench.close();
  }
}

/**
 * Keeps a picture for the README, which ships: as WebP, a third of the size of PNG. Playwright takes none, so a blank
 * page turns the PNG into one.
 * @param {Workbench} workbench
 * @param {string} name
 */
async function keep(workbench, name) {
  const png = await workbench.page.screenshot({ animations: 'disabled', caret: 'hide' });
  const blank = await workbench.page.context().newPage();
  const webp = await blank.evaluate(
    async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', 0.4);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await blank.close();
  const bytes = Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
  await writeFile(path.join(clone, 'docs', 'images', `${name}.webp`), bytes);
}

/**
 * The checks, the composer with a rough and a good post, and the preview.
 * @param {Theme} theme
 */
async function eachView(theme) {
  const workbench = await openWorkbench({
    folder: 'examples',
    theme,
    width: 1400,
    height: 900,
    settings: {
      ...quiet,
      'signpost.name': 'Mara Lindqvist',
      'signpost.headline': 'Front desk, nights',
      // So that nobody is asked what a double click shall open.
      'workbench.editorAssociations': { '*.post.md': 'default' },
    },
  });
  const { composer, page } = workbench;
  const name = nameOf(theme);
  try {
    await workbench.openFile('posts/rough-draft.post.md');
    await workbench.problems();
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().waitFor();
    await workbench.screenshot(`${name}-1400-view`);
    await workbench.command('View: Hide Panel');
    await workbench.command('View: Close Primary Side Bar');
    await workbench.command('Signpost: Show Checklist');
    await workbench.choices.first().waitFor();
    await inEachSize(workbench, name, 'checklist');
    await page.keyboard.press('Escape');
    await workbench.command('Signpost: Open in Composer');
    await composer.document.locator('.checklist .line').first().waitFor();
    await inEachSize(workbench, name, 'composer-rough');
    await workbench.closeEditors();
    await workbench.openFile('posts/from-front-desk-to-data.post.md');
    await workbench.command('Signpost: Open Preview to the Side');
    await workbench.card.getByRole('article').waitFor();
    await workbench.screenshot(`${name}-1400-preview-beside`);
    await page.locator('.tab').filter({ hasText: 'Preview' }).click();
    await workbench.command('View: Toggle Maximize Editor Group');
    await inEachSize(workbench, name, 'preview');
    await workbench.closeEditors();
    await workbench.openFile('posts/from-front-desk-to-data.post.md');
    await workbench.command('Signpost: Open in Composer');
    await composer.document.locator('.checklist .line').first().waitFor();
    await inEachSize(workbench, name, 'composer');
    await composer.document.getByRole('button', { name: 'Show All of This as Text' }).focus();
    await inEachSize(workbench, name, 'composer-end');
    await workbench.closeEditors();
  } finally {
    await workbench.close();
  }
}

/**
 * The calendar in each form and width, from a bare window's to a wide one's.
 * @param {Theme} theme
 */
async function eachCalendar(theme) {
  const workbench = await openWorkbench({
    folder: 'examples',
    theme,
    width: 1400,
    height: 900,
    prepare: queuePosts,
    settings: {
      ...quiet,
      'signpost.slots': ['Tue 9:00', 'Thu 9:00', 'Thu 17:30'],
      'signpost.timeZone': 'Europe/London',
    },
  });
  const name = nameOf(theme);
  try {
    await workbench.command('Signpost: Open Calendar');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    const page = workbench.webview();
    await page.locator('[data-key]').first().waitFor();
    for (const width of [1400, 700, 320]) {
      await workbench.page.setViewportSize({ width, height: 900 });
      for (const form of ['Month', 'Week', 'List']) {
        await page.getByRole('radio', { name: form }).check();
        await page.locator('main[aria-busy="false"]:visible').waitFor();
        await workbench.screenshot(`${name}-${width}-calendar-${form.toLowerCase()}`);
      }
    }
  } finally {
    await workbench.close();
  }
}

/**
 * Posts of all states around today.
 * @param {string} folder
 */
async function queuePosts(folder) {
  /** @param {number} days */
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  /** @param {number} days @param {string} clock */
  const at = (days, clock) => `at: ${day(days)}T${clock}[Europe/London]`;
  const posts = {
    'six-answers': ['What six answers taught me about trial data', `status: queued\n${at(2, '09:00')}`],
    'sql-first': ['SQL before anything else', `status: queued\n${at(5, '16:30')}`],
    'from-new-york': ['Clinical Data Analyst', `status: queued\nat: ${day(6)}T08:00[America/New_York]`],
    'office-hours': ['Office hours for people in service jobs', `status: queued\n${at(9, '12:00')}`],
    'thank-you': ['Thank you, Amara', `status: scheduled-there\n${at(4, '12:15')}`],
    'last-week': [
      'Four talks of 15 minutes',
      `status: posted\n${at(-7, '09:00')}\nreceipt:\n  handedOver: ${day(-7)}T09:04:00Z\n  numbers:\n    reactions: 12\n    comments: 2`,
    ],
    missed: ['Still weighing two titles', `status: queued\n${at(-1, '09:00')}`],
    skipped: ['Too much for one week', `status: skipped\n${at(-3, '09:00')}`],
    'handed-over': ['Which part of your work?', `status: handed-over\n${at(-2, '17:30')}`],
  };
  for (const [name, [title, keys]] of Object.entries(posts)) {
    const file = path.join(folder, 'posts', `${name}.post.md`);
    await writeFile(
      file,
      `---\nkind: free\ntargetTitle: ${title}\n${keys}\n---\nIn March the hotel closed.\n`,
    );
  }
}
