// Folders that are gone when the script ends.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { atEnd } from './script.mjs';

/** @returns {Promise<string>} a new, empty folder */
export async function temporaryFolder() {
  // The real path: VS Code reports files by it, and macOS has its temporary folder behind a link.
  const folder = await mkdtemp(path.join(await realpath(os.tmpdir()), 'signpost-'));
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
