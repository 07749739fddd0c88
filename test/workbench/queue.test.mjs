import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkbench, waitUntil } from '../../scripts/host/workbench.mjs';

/**
 * @param {string} title
 * @param {string} keys
 */
const post = (title, keys) =>
  `---\nkind: free\ntargetTitle: ${title}\n${keys}\n---\nIn March the hotel closed.\n`;
/** @param {number} day */
const queuedFor = (day) => `status: queued\nat: 2126-12-0${day}T09:00[UTC]`;

describe('the queue', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      folder: null,
      prepare: async (folder) => {
        await mkdir(path.join(folder, 'posts'));
        const posts = {
          Alpha: queuedFor(1),
          Beta: queuedFor(2),
          Gamma: queuedFor(3),
          Delta: 'status: draft',
        };
        for (const [title, keys] of Object.entries(posts))
          await writeFile(fileOf(folder, title), post(title, keys));
      },
    });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('queue-failed');
  });

  it('reminds in a window with neither folder, view nor post open, and acts on the post', async function () {
    this.timeout(180_000);
    const file = fileOf(workbench.folder, 'alone');
    const due = Math.ceil(Date.now() / 1000) * 1000 + 3000;
    const at = `${new Date(due).toISOString().slice(0, 19)}[UTC]`;
    await writeFile(file, post('Alone', `status: queued\nat: ${at}`));
    // Another window learned of it.
    const uri = pathToFileURL(file).href;
    const known = { [path.dirname(uri)]: [{ uri, title: 'Alone', due, about: 'post' }] };
    const data = path.join(workbench.home, '..', 'vscode', 'data', 'User');
    const state = path.join(data, 'globalStorage', 'signpost.signpost');
    await mkdir(state, { recursive: true });
    await writeFile(path.join(state, 'due.json'), JSON.stringify(known));
    const message = workbench.page
      .locator('.notification-list-item')
      .filter({ hasText: 'It is time for your post “Alone”.' });
    await message.first().waitFor({ timeout: 120_000 });
    await workbench.screenshot('queue-1-due');
    await message.first().getByText('Skip', { exact: true }).click();
    await untilFile(file, /\nstatus: skipped\n/);
  });

  it('moves a post by mouse and by key, and takes each move back', async function () {
    this.timeout(180_000);
    await workbench.visit(workbench.folder);
    await workbench.openView('Signpost');
    await untilOrder('Alpha', 'Beta', 'Gamma');

    await drag('Gamma', 'Alpha');
    await untilOrder('Gamma', 'Alpha', 'Beta');
    await drag('Delta', 'Alpha');
    await untilOrder('Gamma', 'Delta', 'Alpha', 'Beta');
    await workbench.screenshot('queue-2-dragged');

    // Space selects the row and leaves the focus in the view, as a click does.
    await row('Gamma').click();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Space');
    await workbench.page.locator('.sidebar .monaco-list-row.selected[aria-label^="Delta"]').waitFor();
    await workbench.page.keyboard.press('Alt+ArrowDown');
    await workbench.page.keyboard.press('Alt+ArrowDown');
    await untilOrder('Gamma', 'Alpha', 'Beta', 'Delta');
    await workbench.page.keyboard.press('Alt+ArrowUp');
    await untilOrder('Gamma', 'Alpha', 'Delta', 'Beta');

    for (let undo = 0; undo < 5; undo++) await workbench.page.keyboard.press('ControlOrMeta+Z');
    await untilOrder('Alpha', 'Beta', 'Gamma');
    await untilFile(fileOf(workbench.folder, 'Gamma'), /\nat: 2126-12-03T09:00\[UTC\]\n/);
    await untilFile(fileOf(workbench.folder, 'Delta'), /\nstatus: draft\n/);
  });

  /**
   * @param {string} folder
   * @param {string} title
   */
  function fileOf(folder, title) {
    return path.join(folder, 'posts', `${title.toLowerCase()}.post.md`);
  }

  /** @param {string} title */
  function row(title) {
    return workbench.treeRows('Posts').filter({ hasText: title }).first();
  }

  /**
   * Drags with the mouse, as a person does.
   * @param {string} title
   * @param {string} target
   */
  async function drag(title, target) {
    await row(title).dragTo(row(target));
  }

  /** @param {string[]} titles of the posts in the queue, as they stand on the screen */
  async function untilOrder(...titles) {
    const shown = async () => {
      const labels = await workbench
        .treeRows('Posts')
        .evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label') ?? ''));
      return labels.filter((label) => label.includes(', queued')).map((label) => label.split(',')[0]);
    };
    await waitUntil(
      async () => JSON.stringify(await shown()) === JSON.stringify(titles),
      async () => `the queue is ${await shown()}, not ${titles}`,
    );
  }

  /**
   * @param {string} file
   * @param {RegExp} pattern
   */
  async function untilFile(file, pattern) {
    await waitUntil(
      async () => pattern.test(await readFile(file, 'utf8')),
      () => readFile(file, 'utf8'),
    );
  }
});
