import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createDurableFiles } from '../../../src/node/durableFiles';
import { lockFileOf, withLock } from '../../../src/node/lock';

describe('lock', () => {
  const patience = { wait: 100, stale: 1_000 };
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'signpost-lock-'));
    file = path.join(folder, 'one.post.md');
    await writeFile(file, 'one');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const writeLock = (holder: unknown) => writeFile(lockFileOf(file), JSON.stringify(holder));
  const change = () => createDurableFiles(patience).change(file, () => 'two');

  it('refuses while another holds it, and says so', async () => {
    await withLock(file, async () => {
      await assert.rejects(change(), { reason: 'busy' });
    });
    assert.equal(await readFile(file, 'utf8'), 'one');
    await change();
    assert.equal(await readFile(file, 'utf8'), 'two');
  });

  it('takes over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeLock({ pid, host: hostname(), token: 'left behind' });
    await change();
    assert.deepEqual(await readdir(folder), ['one.post.md']);
  });

  it('takes over a lock that an earlier process with our id left behind', async () => {
    await writeLock({ pid: process.pid, host: hostname(), token: 'left behind' });
    await change();
    assert.equal(await readFile(file, 'utf8'), 'two');
  });

  it('waits for the lock of another machine until it is old', async () => {
    await writeLock({ pid: 1, host: 'another machine', token: 'theirs' });
    await assert.rejects(change(), { reason: 'busy' });
    const old = new Date(Date.now() - 5_000);
    await utimes(lockFileOf(file), old, old);
    await change();
    assert.deepEqual(await readdir(folder), ['one.post.md']);
  });

  it('waits for a lock that is not written yet', async () => {
    await writeFile(lockFileOf(file), '');
    await assert.rejects(change(), { reason: 'busy' });
  });

  it('refuses to write when its lock was lost on the way', async () => {
    const files = createDurableFiles(patience);
    const { writeFileSync } = await import('node:fs');
    const lose = () => {
      writeFileSync(lockFileOf(file), JSON.stringify({ pid: 1, host: 'another machine', token: 'theirs' }));
      return 'two';
    };
    await assert.rejects(files.change(file, lose), { reason: 'changed' });
    assert.equal(await readFile(file, 'utf8'), 'one');
  });

  it('refuses to write over a change that was made meanwhile', async () => {
    const { writeFileSync } = await import('node:fs');
    const disturb = () => {
      writeFileSync(file, 'by another editor');
      return 'two';
    };
    await assert.rejects(createDurableFiles(patience).change(file, disturb), { reason: 'changed' });
    assert.equal(await readFile(file, 'utf8'), 'by another editor');
    assert.deepEqual(await readdir(folder), ['one.post.md']);
  });
});
