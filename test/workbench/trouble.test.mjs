import assert from 'node:assert/strict';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

const megabyte = `---\nkind: free\n---\n${'In March the hotel where I worked closed its doors. '.repeat(20_000)}\n`;
const fancy = '---\nkind: free\n---\nI am a 𝗣𝗹𝗮𝗻𝗻𝗲𝗿 now.\n';

describe('what can go wrong with posts', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;
  /** @param {string} name */
  const post = (name) => path.join(workbench.folder, 'posts', name);

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({
      modesHold: true,
      prepare: async (folder) => {
        const posts = path.join(folder, 'posts');
        await writeFile(path.join(posts, 'locked.post.md'), 'Locked', { mode: 0 });
        await mkdir(path.join(posts, 'closed'), { mode: 0 });
        await writeFile(path.join(posts, 'broken.post.md'), '---\nkind: free\nstatus: qeued\n---\nBroken\n');
        await writeFile(path.join(posts, 'open.post.md'), '---\nkind: free\nNo end\n');
        await writeFile(path.join(posts, 'fancy.post.md'), fancy);
        await writeFile(path.join(posts, 'long.post.md'), megabyte);
      },
    });
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').first().waitFor();
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('trouble-failed');
  });

  it('shows what can not be read, and says what to do', async () => {
    await row('locked.post.md, There is no permission for posts/locked.post.md').waitFor();
    await row('closed, There is no permission for posts/closed').waitFor();
    await row('Broken, its front matter has an error').waitFor();
    await row('open.post.md, its front matter has an error').waitFor();
    await workbench.screenshot('trouble-1-view');
  });

  it('says in one message why a post with broken front matter can not be queued, and goes there', async () => {
    await row('Broken').click();
    await workbench.tab('broken.post.md').waitFor();
    await workbench.focusEditor();
    await workbench.command('Signpost: Add to Queue');
    await workbench.notification(/^Line 3: status can not have this value; it takes draft, queued, /);
    await workbench.screenshot('trouble-2-broken');
    await workbench.page.locator('.notification-list-item').getByText('Go to Line 3').click();
    await workbench.statusItem(/^Ln 3, Col 1$/).waitFor();
    assert.equal(await workbench.page.locator('.notification-list-item').count(), 0);
    assert.equal(
      await workbench.read('posts/broken.post.md'),
      '---\nkind: free\nstatus: qeued\n---\nBroken\n',
    );
  });

  it('takes a quick fix back with one undo', async () => {
    await workbench.openFile('posts/fancy.post.md');
    await workbench.editor.locator('.squiggly-warning').first().waitFor();
    await workbench.editor.getByText('𝗣𝗹𝗮𝗻𝗻𝗲𝗿').first().click();
    const fixes = await workbench.quickFixes();
    await workbench.screenshot('trouble-3-fixes');
    await fixes.filter({ hasText: 'plain letters' }).click();
    await workbench.editor.getByText('I am a Planner now.').waitFor();
    await workbench.editor.locator('.squiggly-warning').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.editor.getByText('I am a 𝗣𝗹𝗮𝗻𝗻𝗲𝗿 now.').waitFor();
    await workbench.editor.locator('.squiggly-warning').first().waitFor();
  });

  it('checks a post once that is open in two editors, and keeps both right', async () => {
    await workbench.command('View: Split Editor Right');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.type('More of it.');
    await workbench.page.locator('.editor-group-container').first().getByText('More of it.').waitFor();
    await workbench.statusItem(/^38 \/ 3,000$/).waitFor();
    assert.equal(
      (await workbench.problems()).filter((found) => found.includes('Screen readers skip')).length,
      1,
    );
    await workbench.focusEditor();
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
  });

  it('follows files that others rename and delete', async () => {
    await rename(post('fancy.post.md'), post('moved.post.md'));
    await writeFile(post('new.post.md'), '---\nkind: free\n---\nNew here\n');
    await row('New here').waitFor();
    await row('I am a 𝗣').click();
    await workbench.tab('moved.post.md').waitFor();
    await rm(post('moved.post.md'));
    await row('I am a 𝗣').waitFor({ state: 'detached' });
    await chmod(post('locked.post.md'), 0o644);
    await chmod(post('closed'), 0o755);
  });

  it('counts a post of a megabyte, and goes on counting while it is typed in', async () => {
    await workbench.openFile('posts/long.post.md');
    const count = workbench.statusItem(/\/ 3,000$/);
    await count.waitFor();
    const before = await count.innerText();
    await workbench.type('Typed while all of it is checked. ');
    await workbench.editor.getByText('Typed while all of it is checked.').first().waitFor();
    await count.filter({ hasNotText: before }).waitFor();
    await workbench.screenshot('trouble-4-long');
  });

  /** @param {string} spoken how its label starts */
  function row(spoken) {
    return workbench.page.locator(`.sidebar [role="treeitem"][aria-label^="${spoken}"]`);
  }
});
