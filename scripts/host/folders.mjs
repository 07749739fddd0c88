// Folders outside the clone that `npm start` uses.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { clone } from './clone.mjs';

/**
 * Signpost's place among the person's application data: the copy of the examples and the private profiles of
 * the VS Codes that `npm start` opens. It outlives the clone, since a person may write posts there.
 */
export function dataFolder() {
  return path.join(applicationData(), 'signpost');
}

/** @returns {string} where applications keep data, by the operating system's custom */
function applicationData() {
  const home = os.homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local');
  const chosen = process.env.XDG_DATA_HOME;
  return chosen && path.isAbsolute(chosen) ? chosen : path.join(home, '.local', 'share');
}

/**
 * The person's own copy of `examples/`: made once, whole or not at all, and never touched again.
 * @returns {Promise<string>}
 */
export async function copyOfExamples() {
  const copy = path.join(dataFolder(), 'examples');
  if (existsSync(copy)) return copy;
  await mkdir(dataFolder(), { recursive: true });
  const unfinished = await mkdtemp(path.join(dataFolder(), 'unfinished-'));
  const folder = path.join(unfinished, 'examples');
  await cp(path.join(clone, 'examples'), folder, { recursive: true });
  await rename(folder, copy);
  await rm(unfinished, { recursive: true });
  return copy;
}
