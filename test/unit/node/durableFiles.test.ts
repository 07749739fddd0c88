import * as assert from 'node:assert/strict';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createDurableFiles } from '../../../src/node/durableFiles';
import { lockFileOf } from '../../../src/node/lock';
import { type Attempt, attemptAsNobody } from './asNobody';

const unix = process.platform !== 'win32';

describe('durable files', () => {
  const files = createDurableFiles({ wait: 200, stale: 1_000 });
  let folder: string;
  let post: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'signpost-node-'));
    post = path.join(folder, 'one.post.md');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('changes a file and leaves nothing beside it', async () => {
    await writeFile(post, 'one\n');
    await files.change(post, (text) => `${text}two\n`);
    assert.equal(await readFile(post, 'utf8'), 'one\ntwo\n');
    assert.deepEqual(await readdir(folder), ['one.post.md']);
  });

  it('keeps a byte order mark and line ends', async () => {
    await writeFile(post, '\uFEFFone\r\n');
    await files.change(post, (text) => text.replace('one', 'two'));
    assert.equal(await readFile(post, 'utf8'), '\uFEFFtwo\r\n');
  });

  it('writes nothing where nothing changes', async () => {
    await writeFile(post, 'one');
    const { ino } = await stat(post);
    await files.change(post, (text) => text);
    assert.equal((await stat(post)).ino, ino);
  });

  it('keeps the mode', async function () {
    if (!unix) this.skip();
    await writeFile(post, 'one');
    for (const mode of [0o600, 0o664, 0o755]) {
      await chmod(post, mode);
      await files.change(post, (text) => `${text}.`);
      assert.equal((await stat(post)).mode & 0o7777, mode);
    }
  });

  it('follows a symbolic link to its target', async function () {
    if (!unix) this.skip();
    const elsewhere = path.join(folder, 'elsewhere');
    await mkdir(elsewhere);
    const target = path.join(elsewhere, 'target.md');
    await writeFile(target, 'one');
    await symlink(target, post);
    await files.change(post, () => 'two');
    assert.equal(await readFile(target, 'utf8'), 'two');
    assert.ok((await lstat(post)).isSymbolicLink());
  });

  it('leaves the file as it is when the change throws', async () => {
    await writeFile(post, 'one');
    const change = () => {
      throw new Error('broken front matter');
    };
    await assert.rejects(files.change(post, change), /broken front matter/);
    assert.equal(await readFile(post, 'utf8'), 'one');
    assert.deepEqual(await readdir(folder), ['one.post.md']);
  });

  it('refuses a file that is not UTF-8', async () => {
    const bytes = Buffer.from([0x66, 0xfc, 0x72]);
    await writeFile(post, bytes);
    await assert.rejects(
      files.change(post, () => 'two'),
      { reason: 'not-utf8' },
    );
    assert.deepEqual(await readFile(post), bytes);
  });

  it('lets changes at the same time wait for each other', async () => {
    await writeFile(post, '');
    const patient = createDurableFiles({ wait: 10_000, stale: 60_000 });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => patient.change(post, (text) => `${text}${index} `)),
    );
    assert.equal((await readFile(post, 'utf8')).trim().split(' ').length, 10);
  });

  it('says that a file is missing', async () => {
    await assert.rejects(
      files.change(post, () => 'two'),
      { code: 'ENOENT' },
    );
    assert.deepEqual(await readdir(folder), []);
  });

  it('creates a file and the folders above it', async () => {
    const deep = path.join(folder, 'a', 'b', 'one.post.md');
    await files.create(deep, 'one');
    assert.equal(await readFile(deep, 'utf8'), 'one');
    assert.deepEqual(await readdir(path.dirname(deep)), ['one.post.md']);
  });

  it('never creates over anything', async () => {
    await writeFile(post, 'mine');
    await assert.rejects(files.create(post, 'other'), { code: 'EEXIST' });
    assert.equal(await readFile(post, 'utf8'), 'mine');
    assert.deepEqual(await readdir(folder), ['one.post.md']);
  });

  it('creates a file once when many ask at the same time', async () => {
    const attempts = Array.from({ length: 10 }, (_, index) => files.create(post, String(index)));
    const settled = await Promise.allSettled(attempts);
    assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await readdir(folder)).length, 1);
  });

  describe('in the hands of one without rights', () => {
    const refused: readonly [string, number, number, Attempt, RegExp][] = [
      ['does not change a file in a folder that may not be written', 0o555, 0o666, 'change', /EACCES/],
      ['does not change a file that may not be written', 0o777, 0o444, 'change', /read-only/],
      ['does not create in a folder that may not be written', 0o555, 0o666, 'create', /EACCES/],
    ];
    for (const [name, folderMode, fileMode, attempt, message] of refused) {
      it(name, async function () {
        if (!unix) this.skip();
        await writeFile(post, 'mine');
        await chmod(post, fileMode);
        await chmod(folder, folderMode);
        const file = attempt === 'create' ? path.join(folder, 'two.post.md') : post;
        assert.match(await attemptAsNobody(attempt, file), message);
        await chmod(folder, 0o777);
        assert.equal(await readFile(post, 'utf8'), 'mine');
        assert.deepEqual(await readdir(folder), ['one.post.md']);
      });
    }
  });

  it('names its lock so that no one takes it for a post', () => {
    assert.equal(path.basename(lockFileOf(post)), '.one.post.md.lock');
  });
});
