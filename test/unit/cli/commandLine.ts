import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';

/** What a run of the command line left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface How {
  /** The folder in which it runs. */
  readonly cwd?: string;
  /** What it reads from standard input. */
  readonly input?: string | Uint8Array;
  /** The program, where it isn't the one of this clone. */
  readonly program?: string;
  /** Runs without root's rights, since root may read everything. */
  readonly asNobody?: boolean;
}

/** How long a test may wait for several runs at once, in milliseconds: a busy machine is slow to start them. */
export const patience = 60_000;

const built = path.resolve('dist', 'cli.js');
const nobody = 65534;

/** Starts `signpost` as a person would. */
export function start(args: readonly string[], { cwd = tmpdir(), program = built, asNobody = false }: How) {
  const rights = asNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  return spawn(process.execPath, [program, ...args], { cwd, ...rights });
}

/** Runs `signpost` to its end. */
export async function signpost(args: readonly string[], how: How = {}): Promise<Run> {
  const child = start(args, how);
  child.stdin.on('error', () => undefined).end(how.input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** A temporary folder with files by path; everybody may enter it. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-cli-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Runs command lines side by side in a folder with such files, and sees that they leave it as it was. */
export async function runIn<const Name extends string>(
  files: Readonly<Record<string, string | Uint8Array>>,
  commands: Readonly<Record<Name, readonly string[]>>,
  input = '',
): Promise<Record<Name, Run>> {
  const cwd = await folderOf(files);
  const before = await contentsOf(cwd);
  const names = Object.keys(commands) as Name[];
  const runs = await Promise.all(names.map((name) => signpost(commands[name], { cwd, input })));
  assert.deepEqual(await contentsOf(cwd), before);
  await remove(cwd);
  return Object.fromEntries(names.map((name, index) => [name, runs[index]])) as Record<Name, Run>;
}

/** Everything below a folder: each path with its time of change, and the bytes of a file. */
async function contentsOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return await Promise.all(
    names.sort().map(async (name) => {
      const info = await stat(path.join(folder, name));
      const bytes = info.isFile() ? (await readFile(path.join(folder, name))).toString('hex') : '';
      return `${name} ${info.mtimeMs} ${bytes}`;
    }),
  );
}
