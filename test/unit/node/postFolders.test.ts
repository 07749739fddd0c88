import * as assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postFolders } from '../../../src/node/postFolders';

describe('folders of posts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'signpost-list-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const list = async () => await postFolders.list(folder, (name) => name.endsWith('.post.md'));

  it('are listed with all folders in them, without hidden ones and links to folders', async () => {
    for (const place of ['sub/deep', '.git', 'node_modules/x'])
      await mkdir(path.join(folder, place), { recursive: true });
    const files = [
      'a.post.md',
      'sub/b.post.md',
      'sub/deep/c.post.md',
      'notes.md',
      '.git/d.post.md',
      'node_modules/x/e.post.md',
    ];
    for (const file of files) await writeFile(path.join(folder, file), 'x');
    await symlink(folder, path.join(folder, 'sub', 'ring'));
    const found = (await list()).files.map((file) => path.relative(folder, file)).sort();
    assert.deepEqual(found, [
      'a.post.md',
      path.join('sub', 'b.post.md'),
      path.join('sub', 'deep', 'c.post.md'),
    ]);
  });

  it('give a file another stamp whenever it changes', async () => {
    const file = path.join(folder, 'a.post.md');
    await writeFile(file, 'one');
    const stamp = () => postFolders.stampOf(file);
    const first = stamp();
    assert.equal(stamp(), first);
    await utimes(file, 1, 1);
    assert.notEqual(stamp(), first);
    const second = stamp();
    await writeFile(file, 'more');
    await utimes(file, 1, 1);
    assert.notEqual(stamp(), second);
    assert.equal(postFolders.stampOf(`${file}.gone`), '');
  });

  it('say what can not be read', async () => {
    folder = path.join(folder, 'nowhere');
    const { files, unreadable } = await list();
    assert.deepEqual([files.length, unreadable[0]?.path], [0, folder]);
  });
});
