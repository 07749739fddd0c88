import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { createDurableFiles } from './durableFiles';
import { codeOf } from './fileProblem';

/** Small files that all windows of VS Code on this machine share. */
export interface SharedFiles {
  /** The text of a file; undefined where there is none. */
  read(name: string): Promise<string | undefined>;
  /** Replaces the text of a file, or creates it. */
  change(name: string, change: (text: string | undefined) => string): Promise<void>;
  /** Takes something for this window; false where another one was faster. It holds for good. */
  claim(name: string): Promise<boolean>;
}

const claims = 'claims';
/** Claims are for moments: an old one has nothing to keep apart any more. In milliseconds. */
const oldest = 7 * 86_400_000;

/** The shared files in a folder. */
export function createSharedFiles(folder: string): SharedFiles {
  const durable = createDurableFiles();
  const place = (name: string) => path.join(folder, name);
  return {
    read: (name) => readOrNothing(place(name)),
    change: async (name, change) => {
      for (let attempt = 1; ; attempt++) {
        try {
          if ((await readOrNothing(place(name))) === undefined)
            await durable.create(place(name), change(undefined));
          else await durable.change(place(name), change);
          return;
        } catch (error) {
          // Another window created it, or changed it, at the same moment.
          const isRace = codeOf(error) === 'EEXIST' || (error instanceof Error && 'reason' in error);
          if (!isRace || attempt === 5) throw error;
        }
      }
    },
    claim: async (name) => {
      await mkdir(place(claims), { recursive: true });
      const isFirst = await createNew(path.join(place(claims), name));
      if (isFirst) await removeOld(place(claims));
      return isFirst;
    },
  };
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function createNew(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    try {
      if (Date.now() - (await stat(file)).mtimeMs > oldest) await unlink(file);
    } catch {
      // Another window took it away.
    }
  }
}
