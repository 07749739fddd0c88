import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../../scripts/host/workbench.mjs';

const where = 'Where Do Your Posts Live?';
const shared = 'Drafts Here Would Be Shared';

describe('where posts live', () => {
  /** @type {import('../../scripts/host/workbench.mjs').Workbench} */
  let workbench;
  let home = '';

  before('open', async function () {
    this.timeout(300_000);
    workbench = await openWorkbench({ folder: null });
    home = path.join(workbench.home, 'Documents', 'Signpost');
  });

  after('close', () => workbench?.close());

  afterEach('keep a picture of what went wrong', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('home-failed');
  });

  it('is asked once without a folder, and goes on in the proposed home', async () => {
    await newAsk();
    await workbench.choose('Text Editor');
    await workbench.asked(where);
    assert.match(await workbench.choices.first().innerText(), /Documents\/Signpost/);
    await workbench.screenshot('home-1-where');
    await workbench.answer();
    await written('In June the depot closed.');
    assert.equal((await readdir(home)).length, 1);
    await newAsk();
    await written('In July I began a course.');
    assert.equal((await readdir(home)).length, 2);
    await workbench.openView('Signpost');
    await shows('In June the depot closed.', 'In July I began a course.');
    await workbench.screenshot('home-2-two-posts');
  });

  it('is asked once in a folder of other work', async () => {
    await forgetHome();
    const folder = await repository('other-work', { 'main.c': 'int main() {}\n' });
    await workbench.visit(folder);
    await newAsk();
    await workbench.asked(where);
    await workbench.screenshot('home-3-other-work');
    await workbench.choices.filter({ hasText: path.join(folder, 'posts') }).waitFor();
    await workbench.answer();
    await written('In August I moved.');
    await newAsk();
    await written('In September I moved again.');
    assert.equal((await readdir(home)).length, 4);
    assert.deepEqual(await readdir(folder), ['.git', 'main.c']);
  });

  it('is not a shared repository unless the person wants that: kept out of it', async () => {
    await forgetHome();
    const folder = await repository('employer', { '.gitignore': 'out/' }, 'https://example.com/work.git');
    await workbench.visit(folder);
    await newAsk();
    await workbench.asked(where);
    await workbench.choose('In This Workspace');
    await workbench.asked(shared);
    await workbench.screenshot('home-4-shared');
    await workbench.choose('Here, but Not Shared');
    await written('In October I stayed.');
    assert.equal(await readFile(path.join(folder, '.gitignore'), 'utf8'), 'out/\nposts/\n');
    assert.equal(git(folder, 'status', '--porcelain', '--', 'posts'), '');
    assert.equal((await readdir(path.join(folder, 'posts'))).length, 1);
  });

  it('is not a shared repository unless the person wants that: in the home instead, once asked', async () => {
    const team = { 'posts/team.post.md': '---\nkind: free\n---\nTeam news\n' };
    const folder = await repository('client', team, 'https://example.com/client.git');
    await workbench.visit(folder);
    await newAsk();
    await workbench.asked(shared);
    await workbench.choose('Outside This Repository');
    await written('In December I left.');
    await newAsk();
    await written('In January I left again.');
    assert.equal((await readdir(home)).length, 6);
    assert.equal(git(folder, 'status', '--porcelain'), '');
    await workbench.openView('Signpost');
    await shows('In June the depot closed.', 'In January I left again.', 'Team news');
    await workbench.screenshot('home-5-beside-a-workspace');
  });

  async function newAsk() {
    await workbench.command('Signpost: New Post');
    await workbench.choose('Ask');
  }

  /**
   * Types into the new post at once, and saves it.
   * @param {string} situation
   */
  async function written(situation) {
    await workbench.editor.getByText('where you stand').first().waitFor();
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.type(situation);
    await workbench.editor.getByText(situation).first().waitFor();
    await workbench.save();
  }

  /** @param {string[]} titles */
  async function shows(...titles) {
    for (const title of titles) await workbench.treeRows('Posts').filter({ hasText: title }).waitFor();
  }

  /** As if nobody had been asked yet. */
  async function forgetHome() {
    await rm(path.join(workbench.home, '..', 'vscode', 'data', 'Machine'), { recursive: true });
  }

  /**
   * Makes a committed git repository.
   * @param {string} name
   * @param {Record<string, string>} files
   * @param {string} [remote]
   * @returns {Promise<string>} its folder
   */
  async function repository(name, files, remote) {
    const folder = path.join(workbench.folder, name);
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, '-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'Start');
    if (remote) git(folder, 'remote', 'add', 'origin', remote);
    return folder;
  }
});

/**
 * @param {string} folder
 * @param {string[]} args
 */
function git(folder, ...args) {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}
