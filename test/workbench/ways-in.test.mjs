import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

describe('the ways to a post, and on, in a folder that the person does not trust', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;

  before('open', async function () {
    // The first time, VS Code and a browser are fetched.
    this.timeout(300_000);
    workbench = await openWorkbench({
      trusted: false,
      prepare: (folder) => writeFile(path.join(folder, 'posts', 'scratch.md'), '\nNotes\n'),
    });
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('ways-in-failed');
  });

  it('are in the palette', async () => {
    const titles = await workbench.palette('Signpost: New Post');
    await workbench.screenshot('ways-in-1-palette');
    for (const title of ['Signpost: New Post', 'Signpost: New Post from Clipboard']) {
      assert.ok(titles.includes(title), titles.join(', '));
    }
    await workbench.page.keyboard.press('Escape');
  });

  it('keep a text from the clipboard as it is', async () => {
    const text = 'In *March* the hotel   closed.\n\n- “One”\n\n[later] 👋🏽 #Data ';
    await workbench.copy(text);
    await workbench.command('Signpost: New Post from Clipboard');
    await workbench.editor.getByText('“One”').first().waitFor();
    const made = await onlyPost(/^in-march-the-hotel-closed/);
    assert.match(await workbench.read(made), /^---\nstatus: draft\nid: P\w+\n---\n/);
    assert.ok((await workbench.read(made)).endsWith(`\n---\n${text}`));
    await workbench.screenshot('ways-in-2-clipboard');
  });

  it('start at File > New File…', async () => {
    // File > New File…; the palette has two commands of that name.
    await workbench.page.keyboard.press('Control+Alt+Meta+N');
    await workbench.choices.filter({ hasText: 'New Post' }).first().waitFor();
    await workbench.screenshot('ways-in-3-new-file');
    await workbench.choices.filter({ hasText: 'New Post' }).first().click();
    await workbench.asked('New Post');
    await workbench.choose('Update');
    await workbench.choose('Text Editor');
    await workbench.editor.getByText('one thing that you learned').first().waitFor();
    await onlyPost(/^update-/);
  });

  it('are snippets in any Markdown file', async () => {
    await workbench.openFile('posts/scratch.md');
    await workbench.type('post-');
    await workbench.page.keyboard.press('Control+Space');
    const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    for (const name of ['post-ask', 'post-free', 'post-office-hours', 'post-update']) {
      await offered.filter({ hasText: name }).waitFor();
    }
    await workbench.screenshot('ways-in-4-snippets');
    await offered.filter({ hasText: 'post-ask' }).click();
    await workbench.type('In June the depot closed.');
    await workbench.page.keyboard.press('Tab');
    await workbench.type("Planner's Aide");
    await workbench.page.keyboard.press('Tab');
    await workbench.save();
    const text = await workbench.read('posts/scratch.md');
    assert.match(
      text,
      /^---\nkind: ask\ntargetTitle: 'Planner''s Aide'\nstatus: draft\nid: P\d+\w{6}\n---\n/,
    );
    assert.match(
      text,
      /\nIn June the depot closed\.\n\n## Target title\nI am moving towards a role as Planner's Aide, /,
    );
  });

  it('lead on: checked, counted and queued', async () => {
    await workbench.statusItem('Restricted Mode').waitFor();
    await workbench.openFile('posts/moving-to-data.post.md');
    await workbench.statusItem(/^\d+ \/ 3,000$/).waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.type(' [number]');
    const found = await workbench.problems();
    assert.ok(
      found.some((finding) => finding.includes('looks like a blank')),
      found.join('\n'),
    );
    await workbench.focusEditor();
    for (let times = 0; times < 9; times++) await workbench.page.keyboard.press('Backspace');
    await workbench.save();
    await workbench.command('Signpost: Add to Queue');
    await workbench.asked('Add to Queue');
    await workbench.answer('tomorrow 9:00');
    await workbench.openView('Signpost');
    await workbench.treeRows('Posts').filter({ hasText: '9:00' }).waitFor();
    assert.match(await workbench.read('posts/moving-to-data.post.md'), /\nstatus: queued\n/);
    await workbench.screenshot('ways-in-5-restricted');
  });

  /**
   * @param {RegExp} name
   * @returns {Promise<string>} the one post with such a name
   */
  async function onlyPost(name) {
    const found = (await readdir(path.join(workbench.folder, 'posts'))).filter((file) => name.test(file));
    assert.equal(found.length, 1, found.join(', '));
    return `posts/${found[0]}`;
  }
});
