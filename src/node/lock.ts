import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, FileProblem, hasNoLinks } from './fileProblem';

/** How patient a lock is, in milliseconds. */
export interface Patience {
  /** How long to wait for a lock that another holds. */
  readonly wait: number;
  /** From which age on a lock is taken to be left behind, where its process can't be asked. */
  readonly stale: number;
}

/** A change takes milliseconds, so a lock of a minute belongs to nobody any more. */
export const usualPatience: Patience = { wait: 5_000, stale: 60_000 };

/** A lock that this process holds. */
export interface HeldLock {
  /** Whether the lock is still ours: a machine that slept may have lost it. */
  isOurs(): Promise<boolean>;
}

/** What a lock file says: who holds the lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** What the tokens of this process start with: another process may get its id later. */
const ours = randomUUID();

/** The lock file of a file: beside it, and hidden. */
export function lockFileOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.lock`);
}

/**
 * Does some work while holding the lock of a file, so that no other Signpost changes it meanwhile.
 * @throws FileProblem `busy` when the lock isn't to be had in time, and what the file system throws, for instance
 * where the folder may not be written.
 */
export async function withLock<T>(
  file: string,
  work: (lock: HeldLock) => Promise<T>,
  patience: Patience = usualPatience,
): Promise<T> {
  const lockFile = lockFileOf(file);
  const token = `${ours} ${randomUUID()}`;
  await acquire(lockFile, token, file, patience);
  const isOurs = async () => (await readHolder(lockFile))?.token === token;
  try {
    return await work({ isOurs });
  } finally {
    if (await isOurs()) await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string, token: string, file: string, patience: Patience): Promise<void> {
  const deadline = Date.now() + patience.wait;
  for (let pause = 5; ; pause = Math.min(pause * 2, 40)) {
    if (await tryLock(lockFile, token)) return;
    if (await isStale(lockFile, patience.stale)) await takeAway(lockFile, patience.stale);
    else if (Date.now() >= deadline) throw new FileProblem('busy', file);
    else await sleep(pause * (0.5 + Math.random()));
  }
}

async function tryLock(lockFile: string, token: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname(), token };
  try {
    await writeNew(lockFile, JSON.stringify(holder));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The lock appears with its holder in it: a process that dies while it writes leaves none that nobody can read. */
async function writeNew(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await writeWhole(aside, text);
  try {
    await link(aside, file);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    await writeWhole(file, text);
  } finally {
    await rm(aside, { force: true });
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text).finally(() => handle.close());
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function isStale(lockFile: string, staleAge: number): Promise<boolean> {
  const holder = await readHolder(lockFile);
  if (holder && holder.host === hostname() && !isHeld(holder)) return true;
  // A lock of another machine, one that isn't written yet, or a process id that was given out again.
  const age = await stat(lockFile).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > staleAge;
}

function isHeld({ pid, token }: Holder): boolean {
  // Our own locks go when their work ends. Who reads one just before that must not take the next one for left behind.
  if (pid === process.pid) return token.startsWith(ours);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to ask: it lives, as somebody else's process.
    return codeOf(error) === 'EPERM';
  }
}

/** Takes a stale lock away; if meanwhile it became somebody's fresh one, it is put back. */
async function takeAway(lockFile: string, staleAge: number): Promise<void> {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (!(await isStale(aside, staleAge))) {
    await link(aside, lockFile).catch(() => {
      // Somebody has locked since; the one whose lock this was sees that it is lost, and refuses to write.
    });
  }
  await unlink(aside);
}

async function readHolder(lockFile: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(lockFile, 'utf8'));
    return isHolder(value) ? value : null;
  } catch {
    // Gone, or not written to its end: whoever asks goes by its age.
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, token } = value as Partial<Record<keyof Holder, unknown>>;
  return typeof pid === 'number' && typeof host === 'string' && typeof token === 'string';
}
