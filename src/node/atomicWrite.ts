import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, hasNoLinks } from './fileProblem';

/** Mode and owner that a new file takes over from the one that it replaces. */
export interface Ownership {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Replaces a file as a whole: readers see the old or the new bytes and nothing between, also after a power cut.
 * @param mayCommit asked last, right before the new bytes take the file's place; what it throws leaves the old ones.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  ownership: Ownership,
  mayCommit: () => Promise<void>,
): Promise<void> {
  const temporary = await writeTemporary(file, bytes, ownership);
  try {
    await mayCommit();
    await renameOver(temporary, file);
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/**
 * Creates a file, whole or not at all.
 * @throws an error with the code `EEXIST` when there is anything of that name; it stays as it is.
 */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = await writeTemporary(file, bytes);
  try {
    await link(temporary, file);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    await createInPlace(file, bytes);
  } finally {
    await unlink(temporary);
  }
  await syncFolder(path.dirname(file));
}

async function writeTemporary(file: string, bytes: Uint8Array, ownership?: Ownership): Promise<string> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  const handle = await open(temporary, 'wx', ownership?.mode ?? 0o666);
  try {
    await handle.writeFile(bytes);
    if (ownership) await takeOver(handle, ownership);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await unlink(temporary);
    throw error;
  }
  await handle.close();
  return temporary;
}

async function takeOver(handle: FileHandle, { mode, uid, gid }: Ownership): Promise<void> {
  const { uid: ownUid, gid: ownGid } = await handle.stat();
  if (uid !== ownUid || gid !== ownGid) {
    await handle.chown(uid, gid).catch(() => {
      // Only root may give files away; the file then belongs to the one who changed it.
    });
  }
  await handle.chmod(mode);
}

/** Without a link nothing else is both whole and safe for a file that exists; the second counts for more. */
async function createInPlace(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await unlink(file);
    throw error;
  }
  await handle.close();
}

/** On Windows a virus scanner or an indexer holds a file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (!isHeld || process.platform !== 'win32' || attempt === 6) throw error;
      await sleep(20 * attempt);
    }
  }
}

/** Makes a new name durable. Not every system can: Windows refuses to open folders. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The bytes are safe and the name is there; only a power cut in the next seconds could undo it.
  }
}

/** Mode and owner of a file. */
export async function ownershipOf(file: string): Promise<Ownership> {
  const { mode, uid, gid } = await stat(file);
  return { mode: mode & 0o7777, uid, gid };
}
