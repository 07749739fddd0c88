// Brings node_modules up to date. Imports no package, so that it runs in a fresh clone.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { clone } from './clone.mjs';
import { npm } from './npm.mjs';
import { withProgress } from './progress.mjs';

/** Installs this project's packages (`npm ci`) unless those of package-lock.json are there already. */
export async function ensureDependencies() {
  const wanted = await packagesIn(path.join(clone, 'package-lock.json'));
  const installed = await packagesIn(path.join(clone, 'node_modules', '.package-lock.json'));
  if (wanted && installed && covers(installed, wanted)) return;
  await withProgress("Installing this project's packages (npm ci, about 150 MB, a minute or less)", () =>
    npm(['ci'], clone),
  );
}

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages by folder */

/**
 * Compares versions, not file times: a checkout and an install both touch the files in any order. Optional
 * packages may be missing, as those for another operating system always are.
 * @param {Packages} installed
 * @param {Packages} wanted
 */
function covers(installed, wanted) {
  return Object.entries(wanted).every(([folder, { version, optional, devOptional }]) => {
    if (folder === '') return true;
    const found = installed[folder];
    return found ? found.version === version : (optional ?? devOptional ?? false);
  });
}

/**
 * @param {string} lockFile
 * @returns {Promise<Packages | undefined>} undefined where there is no such file
 */
async function packagesIn(lockFile) {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
