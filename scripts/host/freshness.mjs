// Knows whether what was built is newer than what it is built from.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { clone } from './clone.mjs';

/** Folders that hold nothing written by hand. */
export const made = new Set(['.git', '.vscode-test', 'dist', 'node_modules', 'out', 'test-results']);

/** When anything in the clone that a person writes was last changed, in milliseconds. */
export async function newestChange() {
  const entries = await readdir(clone, { withFileTypes: true });
  const times = entries
    .filter((entry) => !made.has(entry.name) && !entry.name.endsWith('.vsix'))
    .map((entry) => newestIn(path.join(clone, entry.name)));
  return Math.max(0, ...(await Promise.all(times)));
}

/**
 * When a file, or anything in a folder, was last changed. A folder's own time counts: it tells of deletions.
 * @param {string} place
 * @returns {Promise<number>}
 */
export async function newestIn(place) {
  const info = await stat(place).catch(() => undefined);
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = (await readdir(place))
    .filter((name) => !made.has(name))
    .map((name) => newestIn(path.join(place, name)));
  return Math.max(info.mtimeMs, ...(await Promise.all(inside)));
}
