import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { readHead } from './readHead';

/** What a folder holds; `unreadable` are folders in it. */
export interface ListedFolder {
  /** Their paths. */
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
}

/** Reads many small files of this machine, several times as fast as one promise for each would. */
export interface PostFolders {
  /** All files below a folder whose names fit; links to folders aren't followed. */
  list(folder: string, fits: (name: string) => boolean): Promise<ListedFolder>;
  /**
   * Changes whenever the file does: the time of its last change, and its size. Of a link, those of its target; empty
   * where there is none.
   */
  stampOf(file: string): string;
  /** The start of a file as text, cut anywhere. Throws what the file system throws. */
  head(file: string): string;
  /** The bytes of a file. Throws what the file system throws. */
  read(file: string): Uint8Array;
}

/** How many folders below one are looked into. */
const deepest = 10;
/** How long the host may be kept from all else, in milliseconds. */
const longestTurn = 12;

export const postFolders: PostFolders = {
  list,
  stampOf,
  head: (file) => readHead(file).text,
  read: (file) => readFileSync(file),
};

async function list(folder: string, fits: (name: string) => boolean): Promise<ListedFolder> {
  const files: string[] = [];
  const unreadable: { path: string; error: unknown }[] = [];
  let turn = Date.now();
  const look = async (place: string, depth: number): Promise<void> => {
    for (const entry of entriesOf(place, unreadable)) {
      if (Date.now() - turn > longestTurn) {
        await breathe();
        turn = Date.now();
      }
      const child = path.join(place, entry.name);
      if (entry.isDirectory()) {
        const isSkipped = entry.name.startsWith('.') || entry.name === 'node_modules';
        if (depth < deepest && !isSkipped) await look(child, depth + 1);
      } else if (fits(entry.name)) files.push(child);
    }
  };
  await look(folder, 0);
  return { files, unreadable };
}

function entriesOf(place: string, unreadable: { path: string; error: unknown }[]) {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch (error) {
    unreadable.push({ path: place, error });
    return [];
  }
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs}-${size}`;
  } catch {
    // It went away meanwhile: reading it says so.
    return '';
  }
}
