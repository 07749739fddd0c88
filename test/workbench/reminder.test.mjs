import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

describe('a reminder', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder: null });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('reminder-failed');
  });

  it('comes in a window with neither folder, view nor post open, and acts on the post', async function () {
    this.timeout(180_000);
    const file = path.join(workbench.folder, 'posts', 'alone.post.md');
    // Windows look at what is due twice a minute.
    const due = Math.ceil(Date.now() / 1000) * 1000 + 40_000;
    const at = `${new Date(due).toISOString().slice(0, 19)}[UTC]`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      `---\nkind: free\ntargetTitle: Alone\nstatus: queued\nat: ${at}\n---\nIn March the hotel closed.\n`,
    );
    const uri = pathToFileURL(file).href;
    const known = { [path.dirname(uri)]: [{ uri, title: 'Alone', due, about: 'post' }] };
    const state = path.join(
      workbench.home,
      '..',
      'vscode',
      'data',
      'User',
      'globalStorage',
      'signpost.signpost',
    );
    await mkdir(state, { recursive: true });
    await writeFile(path.join(state, 'due.json'), JSON.stringify(known));
    const message = workbench.page
      .locator('.notification-list-item')
      .filter({ hasText: 'It is time for your post “Alone”.' });
    await message.first().waitFor({ timeout: 120_000 });
    await workbench.screenshot('reminder-1-due');
    await message.first().getByText('Skip', { exact: true }).click();
    for (let tries = 300; tries > 0 && !(await readFile(file, 'utf8')).includes('skipped'); tries--) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.match(await readFile(file, 'utf8'), /\nstatus: skipped\n/);
  });
});
