import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

describe("the main job in VS Code's browser host", () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    this.timeout(300_000);
    const settings = { 'remote.extensionKind': { 'signpost.signpost': ['web'] } };
    workbench = await openWorkbench({ folder: 'examples', settings });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('browser-host-failed');
  });

  it('checks, counts, makes and queues a post', async () => {
    await workbench.openFile('posts/rough-draft.post.md');
    const found = await workbench.problems();
    assert.ok(
      found.some((finding) => finding.includes('looks like a blank')),
      found.join('\n'),
    );
    await workbench.statusItem(/^952 \/ 3,000$/).waitFor();
    const scripts = await loadedByWorkers();
    assert.ok(
      scripts.some((address) => /signpost\.signpost.*dist%2Fbrowser\.js/.test(address)),
      scripts.join('\n'),
    );

    await workbench.command('Signpost: New Post');
    await workbench.choose('Free');
    await workbench.choose('Text Editor');
    await workbench.page.locator('.monaco-editor.focused').getByText('tell your network').first().waitFor();
    await workbench.type('In June the depot closed.');
    await workbench.statusItem(/^25 \/ 3,000$/).waitFor();
    await workbench.save();
    const posts = await readdir(path.join(workbench.folder, 'posts'));
    const made = posts.find((file) => file.startsWith('free-'));
    assert.match(await workbench.read(`posts/${made}`), /---\nIn June the depot closed\.\n/);

    await workbench.command('Signpost: Add to Queue');
    await workbench.asked('Add to Queue');
    await workbench.answer('tomorrow 9:00');
    await workbench.openView('Signpost');
    await workbench
      .treeRows('Posts')
      .filter({ hasText: /In June the depot.*9:00/ })
      .waitFor();
    assert.match(await workbench.read(`posts/${made}`), /\nstatus: queued\n/);
    await workbench.screenshot('browser-host');
  });

  /** The addresses of what the web workers, the extension host among them, have fetched. */
  async function loadedByWorkers() {
    const each = workbench.page
      .workers()
      .map((worker) =>
        worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
      );
    return (await Promise.all(each)).flat();
  }
});
