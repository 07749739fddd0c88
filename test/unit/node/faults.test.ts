// What can go wrong with the files of a queue, for real: processes that are killed, a disk that is full, two who write
// at once, files that are taken away in between.
import { strict as assert } from 'node:assert';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { readFrontMatter, type Status } from '../../../src/core/post/frontMatter';
import { isAllowed, statusAfterNotPosted, statusOf } from '../../../src/core/queue/statuses';
import { createDurableFiles } from '../../../src/node/durableFiles';

/** A file system in memory where there is one: a process that dies leaves the same there, and thousands of writes are quick. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const nobody = 65534;
const isRoot = process.getuid?.() === 0;
/** How a process gets mounts of its own; null where the system gives none. */
const apart = ownMounts(isRoot ? ['--mount'] : ['--map-root-user', '--mount']);
const body = `## Situation\r\nIn March the hotel closed. 😀\r\n${'A longer line. '.repeat(100)}\r\nThe end.\r\n`;
const newPost = (index: number) =>
  `---\r\nkind: ask # mine\r\ntargetTitle: "Post ${index}"\r\nstatus: draft\r\n---\r\n${body}`;

interface Worked {
  /** The operations that were told to be written, by post. */
  readonly told: readonly Told[];
  /** What failed. */
  readonly failures: readonly string[];
}

interface Told {
  readonly name: string;
  readonly from: Status;
  readonly to: Status;
  readonly revision: number;
}

describe('a queue under attack', function () {
  this.timeout(120_000);
  let program: string;
  let folder: string;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/unit/node/queueWorker.ts'],
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      loader: { '.txt': 'text' },
      write: false,
    });
    program = path.join(await mkdtemp(path.join(tmpdir(), 'signpost-worker-')), 'worker.cjs');
    await writeFile(program, outputFiles[0]?.contents ?? '');
    await chmod(path.dirname(program), 0o755);
  });
  after(() => rm(path.dirname(program), { recursive: true, force: true }));
  beforeEach(async () => {
    folder = await mkdtemp(path.join(memory, 'signpost-faults-'));
  });
  afterEach(async () => {
    await chmod(folder, 0o755);
    await rm(folder, { recursive: true, force: true });
  });

  async function fillFolder(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      await writeFile(path.join(folder, `post-${index}.post.md`), newPost(index));
    }
  }

  /** Starts a worker, as nobody where this is root, behind a shell command where that is given. */
  function start(order: { count: number; seed: number; jump?: number }, shell = '') {
    const rights = isRoot ? { uid: nobody, gid: nobody } : {};
    const orders = JSON.stringify({ folder, jump: 0, ...order });
    const child = spawn('sh', ['-c', `${shell} exec "$0" "$1" "$2"`, process.execPath, program, orders], {
      cwd: '/',
      ...rights,
    });
    return { child, done: workedOf(child) };
  }

  /** Every post whole, and each where the operations that were told have led, or one allowed step further. */
  async function check(count: number, last: Map<string, Told>): Promise<void> {
    const names = (await readdir(folder)).filter(
      (name) => name.endsWith('.post.md') && !name.startsWith('.'),
    );
    assert.equal(names.length, count);
    for (const name of names) {
      const file = await readFile(path.join(folder, name), 'utf8');
      const { values, problems, bodyStart } = readFrontMatter(file);
      assert.deepEqual(problems, [], name);
      assert.equal(file.slice(bodyStart), body, name);
      assert.match(file, /^---\r\nkind: ask # mine\r\ntargetTitle: "Post \d+"\r\n/, name);
      const status = statusOf(values);
      assert.equal(status === 'queued' ? values.at !== undefined : true, true, name);
      if (status === 'draft') assert.equal(values.at, undefined, name);
      const { to = 'draft', revision = 0 } = last.get(name) ?? {};
      const now = values.revision ?? 0;
      if (now === revision) assert.equal(status, to, name);
      else {
        assert.equal(now, revision + 1, name);
        assert.ok(mayFollow(to, status), `${name}: ${to} to ${status}`);
      }
      last.set(name, { name, from: to, to: status, revision: now });
    }
  }

  it('loses nothing when it is killed at random moments of 1,000 operations', async () => {
    const count = 25;
    await fillFolder(count);
    if (isRoot) await give(folder);
    const last = new Map<string, Told>();
    let written = 0;
    let kills = 0;
    for (let seed = 1; written < 1000; seed++) {
      const { child, done } = start({ count: 1000 - written, seed });
      let left = 1 + ((seed * 37) % 120);
      child.stdout.on('data', (chunk: Buffer) => {
        left -= chunk.toString().split('\n').length - 1;
        if (left <= 0) child.kill('SIGKILL');
      });
      const { told } = await done;
      if (child.signalCode === 'SIGKILL') kills++;
      written += told.length;
      follow(told, last);
      await check(count, last);
    }
    assert.ok(kills >= 5, `${kills} kills`);
  });

  it('loses no change of two processes that make 1,000 conflicting ones, also while their clocks jump', async () => {
    const count = 4;
    await fillFolder(count);
    if (isRoot) await give(folder);
    const workers = [start({ count: 500, seed: 11 }), start({ count: 500, seed: 22, jump: 7_200_000 })];
    const [one, two] = await Promise.all(workers.map(({ done }) => done));
    const told = [...(one?.told ?? []), ...(two?.told ?? [])];
    assert.equal(told.length, 1000);
    for (const failure of [...(one?.failures ?? []), ...(two?.failures ?? [])]) {
      assert.ok(['busy', 'changed'].includes(failure), failure);
    }
    // Each revision was written once, and follows what was written before it.
    const last = new Map<string, Told>();
    for (let index = 0; index < count; index++) {
      const name = `post-${index}.post.md`;
      const own = told.filter((one) => one.name === name).sort((a, b) => a.revision - b.revision);
      assert.deepEqual(
        own.map(({ revision }) => revision),
        own.map((_, position) => position + 1),
        name,
      );
      for (const [position, { from }] of own.entries()) {
        assert.equal(from, own[position - 1]?.to ?? 'draft', `${name} ${position}`);
      }
      const final = own.at(-1);
      if (final) last.set(name, final);
    }
    await check(count, last);
  });

  it('changes nothing on a full disk, and says so', async () => {
    await fillFolder(3);
    if (isRoot) await give(folder);
    // A file may hold half a kilobyte: less than a post, so no write can end.
    const { told, failures } = await start({ count: 20, seed: 5 }, "trap '' XFSZ; ulimit -f 1;").done;
    assert.deepEqual(told, []);
    assert.equal(failures.length, 20);
    for (const failure of failures) assert.ok(['EFBIG', 'ENOSPC'].includes(failure), failure);
    await check(3, new Map());
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('.tmp')),
      [],
    );
    // And a process that the system ends for it leaves the posts whole as well.
    await start({ count: 20, seed: 6 }, 'ulimit -f 1;').done;
    await check(3, new Map());
  });

  if (apart) {
    for (const [what, pages] of [
      ['not even for a lock', 0],
      ['for a lock alone', 1],
    ] as const) {
      it(`changes nothing on a small disk that has no room left, ${what}`, async () => {
        await fillFolder(3);
        const disk = await mkdtemp(path.join(tmpdir(), 'signpost-disk-'));
        const drop = isRoot ? `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups` : '';
        const script = `set -e
          mount -t tmpfs -o size=64k,mode=777 tmpfs "$1"
          cp -a "$2"/. "$1"; chmod a+rwx "$1" "$1"/*
          head -c $((4096 * ${pages})) /dev/zero > "$1/room"
          cat /dev/zero > "$1/rest" 2>/dev/null || true
          rm "$1/room"
          ${drop} "$3" "$4" "$5"
          rm "$1/rest"; rm -r "$2"; cp -a "$1" "$2"`;
        const orders = JSON.stringify({ folder: disk, jump: 0, count: 20, seed: 8 });
        const args = ['sh', '-c', script, 'sh', disk, folder, process.execPath, program, orders];
        const { told, failures } = await workedOf(spawn('unshare', [...apart, ...args], { cwd: '/' }));
        await rm(disk, { recursive: true });
        assert.deepEqual(told, []);
        assert.deepEqual(failures, Array(20).fill('ENOSPC'));
        await check(3, new Map());
        assert.deepEqual(
          (await readdir(folder)).filter((name) => name.startsWith('.')),
          [],
        );
      });
    }
  }

  it('changes nothing in a folder that may not be written', async () => {
    await fillFolder(3);
    if (isRoot) await give(folder);
    await chmod(folder, 0o555);
    const { told, failures } = await start({ count: 10, seed: 7 }).done;
    assert.deepEqual(told, []);
    assert.deepEqual([...new Set(failures)], ['EACCES']);
    await check(3, new Map());
  });

  describe('when a file changes between read and write', () => {
    const files = createDurableFiles({ wait: 200, stale: 1000 });
    const other = () => path.join(folder, 'other.md');
    let post: string;

    beforeEach(async () => {
      post = path.join(folder, 'a.post.md');
      await writeFile(post, 'old');
      await writeFile(other(), 'other');
    });

    const cases: [what: string, attack: () => void, check: () => void][] = [
      ['it is deleted', () => unlinkSync(post), () => assert.equal(exists(post), false)],
      [
        'it is renamed',
        () => renameSync(post, `${post}.moved`),
        () => {
          assert.equal(exists(post), false);
          assert.equal(readFileSync(`${post}.moved`, 'utf8'), 'old');
        },
      ],
      [
        'a folder takes its place',
        () => {
          unlinkSync(post);
          mkdirSync(post);
        },
        () => assert.ok(lstatSync(post).isDirectory()),
      ],
      [
        'a link takes its place',
        () => {
          unlinkSync(post);
          symlinkSync(other(), post);
        },
        () => assert.ok(lstatSync(post).isSymbolicLink()),
      ],
      [
        'a link to the same text takes its place',
        () => {
          writeFileSync(other(), 'old');
          unlinkSync(post);
          symlinkSync(other(), post);
        },
        () => assert.ok(lstatSync(post).isSymbolicLink()),
      ],
      [
        'another program writes it',
        () => writeFileSync(post, 'theirs'),
        () => assert.equal(readFileSync(post, 'utf8'), 'theirs'),
      ],
    ];
    for (const [what, attack, looksRight] of cases) {
      it(`(${what}) nothing is written, and nothing is left behind`, async () => {
        const before = readFileSync(other(), 'utf8');
        await assert.rejects(
          files.change(post, () => {
            attack();
            return 'new';
          }),
        );
        looksRight();
        assert.ok(['other', 'old'].includes(readFileSync(other(), 'utf8')), before);
        assert.deepEqual(
          (await readdir(folder)).filter((name) => name.startsWith('.')),
          [],
        );
      });
    }
  });

  /** Lets a process without rights write the folder and what is in it. */
  async function give(place: string): Promise<void> {
    await chown(place, nobody, nobody);
    for (const name of await readdir(place)) await chown(path.join(place, name), nobody, nobody);
  }
});

function ownMounts(flags: readonly string[]): readonly string[] | null {
  const tried = spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return tried.status === 0 ? flags : null;
}

async function workedOf(child: ChildProcessWithoutNullStreams): Promise<Worked> {
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  return { told: toTold(stdout), failures: stderr.split('\n').filter(Boolean) };
}

function toTold(stdout: string): Told[] {
  // A process that is killed may leave half a line.
  const lines = stdout
    .slice(0, stdout.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const [name = '', from = '', to = '', revision = ''] = line.split(' ');
    return { name, from: from as Status, to: to as Status, revision: Number(revision) };
  });
}

function follow(told: readonly Told[], last: Map<string, Told>): void {
  for (const one of told) {
    const before = last.get(one.name);
    assert.equal(one.from, before?.to ?? 'draft', JSON.stringify(one));
    assert.equal(one.revision, (before?.revision ?? 0) + 1, JSON.stringify(one));
    assert.ok(mayFollow(one.from, one.to), JSON.stringify(one));
    last.set(one.name, one);
  }
}

/** Whether the table allows it, or the answer "not posted" does. */
function mayFollow(from: Status, to: Status): boolean {
  return (
    isAllowed(from, to) ||
    to === statusAfterNotPosted({ status: from, at: 'x' }) ||
    to === statusAfterNotPosted({ status: from })
  );
}

/** Also where it is a link that leads nowhere. */
function exists(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}
