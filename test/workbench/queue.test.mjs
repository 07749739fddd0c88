import assert from 'node:assert/strict';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
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
  /** The view of the posts. @type {import('playwright-core').Locator} */
  let view;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      folder: null,
      prepare: async (folder) => {
        await mkdir(path.join(folder, 'posts'));
        const posts = {
          Alpha: queuedFor(1),
          Beta: queuedFor(2),
          Gamma: `${queuedFor(3)}\ntags: [fresh]`,
          Delta: 'status: draft',
        };
        for (const [title, keys] of Object.entries(posts))
          await writeFile(fileOf(folder, title), post(title, keys));
      },
    });
    view = workbench.page.locator('.sidebar');
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

  it('deletes with a key, and brings back with another', async () => {
    const file = fileOf(workbench.folder, 'Beta');
    const text = await readFile(file, 'utf8');
    await row('Beta').click();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Space');
    await workbench.page.locator('.sidebar .monaco-list-row.selected[aria-label^="Beta"]').waitFor();
    await workbench.page.keyboard.press('Delete');
    // This machine has no bin.
    await workbench.dialog.getByText('Delete for Good', { exact: true }).click();
    await untilOrder('Alpha', 'Gamma');
    await assert.rejects(access(file));
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await untilOrder('Alpha', 'Beta', 'Gamma');
    assert.equal(await readFile(file, 'utf8'), text);
  });

  it('shows what a filter lets through while it is typed, and everything again', async () => {
    await workbench.command('Signpost: Filter Posts…');
    await workbench.asked('Filter Posts');
    const input = workbench.quickInput.locator('input.input');
    await input.fill('#fresh');
    await untilOrder('Gamma');
    await view.getByText('Only posts that fit “#fresh”.').waitFor();
    await input.fill('kind:free status:queued alp');
    await untilOrder('Alpha');
    await workbench.page.keyboard.press('Enter');
    await row('Alpha').hover();
    await workbench.page.locator('.sidebar .action-label[aria-label^="Clear Filter"]').click();
    await untilOrder('Alpha', 'Beta', 'Gamma');
  });

  it('keeps weekly times that are typed, chosen and taken away, in a zone of their own', async () => {
    await workbench.command('Signpost: Edit Slots');
    await workbench.asked('Slots: Weekly Times to Post At');
    const input = workbench.quickInput.locator('input.input');
    const button = (/** @type {string} */ name) => workbench.choices.filter({ hasText: name });
    await input.fill('sat 16:45');
    await button('Add Saturday 16:45').waitFor();
    await workbench.page.keyboard.press('Enter');
    await button('Saturday 16:45').waitFor();
    await workbench.screenshot('queue-3-slots');
    await button('Add a Slot…').click();
    await workbench.asked('Add a Slot (1/2)');
    await workbench.choose('Sunday');
    await workbench.asked('Add a Slot (2/2)');
    await workbench.answer('7:05');
    await button('Sunday 7:05').waitFor();
    await button('Sunday 7:05').hover();
    await button('Sunday 7:05').locator('.action-label[aria-label="Remove This Slot"]').click();
    await button('Sunday 7:05').waitFor({ state: 'detached' });
    await button('Time Zone:').click();
    await workbench.asked('Time Zone of Your Slots');
    await workbench.choose('Asia/Kathmandu');
    await button('Time Zone: Asia/Kathmandu').waitFor();
    await button('Saturday 16:45').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile('posts/delta.post.md');
    await workbench.command('Signpost: Add to Queue');
    await workbench.asked('Add to Queue');
    await button('16:45 (Kathmandu)').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('pauses until a time, and says so', async () => {
    await workbench.openView('Signpost');
    await workbench.command('Signpost: Pause Queue…');
    await workbench.choose('Until a Time…');
    await workbench.answer('2126-12-31 9:00 [UTC]');
    await view.getByText(/The queue is paused until .*2126.*: no reminders/).waitFor();
    await workbench.statusItem('Paused').waitFor();
    await workbench.command('Signpost: Resume Queue');
    await workbench.statusItem('Paused').waitFor({ state: 'detached' });
  });

  it('shows what came back once a post is out: what to do while nobody answered, then the weeks', async () => {
    const day = new Date().toISOString().slice(0, 10);
    await writeFile(
      fileOf(workbench.folder, 'Out'),
      post('Out', `status: posted\nreceipt:\n  handedOver: ${day}T00:00:00Z\n  outcome: posted`),
    );
    const came = workbench.treeRows('What Came Back');
    const header = workbench.page.locator('.sidebar .pane-header').filter({ hasText: 'What Came Back' });
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    await came.filter({ hasText: 'Write to one person by name' }).waitFor();
    await came.filter({ hasText: 'Ask something smaller, in an update' }).waitFor();
    await came.filter({ hasText: 'Have a friend read the ask first' }).waitFor();
    await workbench.screenshot('queue-4-no-answers');
    await came.filter({ hasText: 'What came back of your latest post?' }).click();
    for (const [index, number] of ['7', '2', '1', '1'].entries()) {
      await workbench.asked(`What Came Back (${index + 1}/4)`);
      await workbench.answer(number);
    }
    await untilFile(fileOf(workbench.folder, 'Out'), /\n {4}comments: 2\n/);
    await came.filter({ hasText: '1 post' }).first().waitFor();
    await workbench.screenshot('queue-5-answers');
    const spoken = await came.evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label') ?? ''));
    assert.ok(
      spoken.some((label) => /^Week of \d+ \w+: 1 post, 3 answers$/.test(label)),
      spoken.join('\n'),
    );
    assert.ok(!spoken.some((label) => label.startsWith('Write to one person')), spoken.join('\n'));
  });

  it('reminds in exactly one of two windows, and quietly where nobody is to be disturbed', async function () {
    this.timeout(240_000);
    const other = await workbench.another();
    const windows = [workbench, other];
    const messages = (/** @type {string} */ title) =>
      windows.map(({ page }) =>
        page
          .locator('.notification-list-item')
          .filter({ hasText: `It is time for your post “${title}”.` })
          .first(),
      );
    for (const { page } of windows) await page.locator('.statusbar').waitFor();
    await comesDue('Once');
    await Promise.any(messages('Once').map((message) => message.waitFor({ timeout: 120_000 })));
    for (const window of windows) await window.statusItem('1 missed').waitFor({ timeout: 60_000 });
    const seen = await Promise.all(messages('Once').map((message) => message.count()));
    assert.deepEqual(seen.sort(), [0, 1]);
    for (const message of messages('Once'))
      if ((await message.count()) > 0) await message.getByText('Skip', { exact: true }).click();
    await untilFile(fileOf(workbench.folder, 'Once'), /\nstatus: skipped\n/);
    await other.close();

    await workbench.command('Notifications: Toggle Do Not Disturb Mode');
    await comesDue('Quiet');
    await workbench.statusItem('1 missed').waitFor({ timeout: 120_000 });
    assert.equal(await workbench.page.locator('.notification-toast:visible').count(), 0);
    await workbench.command('Notifications: Show Notifications');
    const quiet = workbench.page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'It is time for your post “Quiet”.' });
    await quiet.getByText('Skip', { exact: true }).click();
    await untilFile(fileOf(workbench.folder, 'Quiet'), /\nstatus: skipped\n/);
    await workbench.command('Notifications: Toggle Do Not Disturb Mode');
  });

  /**
   * Writes a post that is due in a few seconds.
   * @param {string} title
   */
  async function comesDue(title) {
    const due = new Date(Math.ceil(Date.now() / 1000) * 1000 + 5000);
    const at = `${due.toISOString().slice(0, 19)}[UTC]`;
    await writeFile(fileOf(workbench.folder, title), post(title, `status: queued\nat: ${at}`));
  }

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
