import { access, constants, lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { createFile, ownershipOf, replaceFile } from './atomicWrite';
import { codeOf, FileProblem } from './fileProblem';
import { type Patience, usualPatience, withLock } from './lock';

/** Files on this machine, changed so that nothing is lost: not by a crash, not by two who write at once. */
export interface DurableFiles {
  /**
   * Replaces the text of a UTF-8 file by what `change` makes of it; a byte order mark is part of the text. Mode and
   * owner stay, and a symbolic link stays one: its target changes.
   * @throws FileProblem where the change was refused, what `change` throws, and what the file system throws. The
   * file is then as it was.
   */
  change(file: string, change: (text: string) => string): Promise<void>;
  /**
   * Creates a UTF-8 file, and the folders above it.
   * @throws an error with the code `EEXIST` when there is anything of that name; it stays as it is.
   */
  create(file: string, text: string): Promise<void>;
}

/** The durable files of this machine. */
export function createDurableFiles(patience: Patience = usualPatience): DurableFiles {
  return { change: (file, change) => changeFile(file, change, patience), create };
}

async function create(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await createFile(file, new TextEncoder().encode(text));
}

async function changeFile(file: string, change: (text: string) => string, patience: Patience): Promise<void> {
  const target = await realpath(file);
  await refuseReadOnly(target);
  await withLock(
    target,
    async (lock) => {
      const before = await readFile(target);
      const { ino } = await lstat(target);
      const text = decode(before, target);
      const changed = change(text);
      if (changed === text) return;
      const bytes = new TextEncoder().encode(changed);
      await replaceFile(target, bytes, await ownershipOf(target), async () => {
        // Another file of that name, or a link, isn't the one that was read, even with the same text.
        const isSame = (await lstat(target)).ino === ino && (await readFile(target)).equals(before);
        if (!isSame || !(await lock.isOurs())) throw new FileProblem('changed', file);
      });
    },
    patience,
  );
}

/** A rename needs no right to the file itself, so a file that its owner made read-only is asked for first. */
async function refuseReadOnly(file: string): Promise<void> {
  try {
    await access(file, constants.W_OK);
  } catch (error) {
    const isRefused = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '');
    throw isRefused ? new FileProblem('read-only', file, { cause: error }) : error;
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FileProblem('not-utf8', file, { cause: error });
  }
}
