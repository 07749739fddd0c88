// Installs things once into the cache folder, whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './clone.mjs';
import { npm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { atEnd } from './script.mjs';

/**
 * A folder of the cache, filled when it isn't there yet. It is filled under another name and renamed at the
 * end, so a folder with the right name is always complete, also after a power cut or beside a second run.
 * @param {string} name names the content and its version: another version is another folder
 * @param {string} what for the person, with the size: "VS Code for the browser (600 MB)"
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function cached(name, what, fill) {
  const folder = path.join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = await mkdtemp(path.join(cacheFolder, `unfinished-${name}-`));
  atEnd(() => rm(unfinished, { recursive: true, force: true }));
  await withProgress(`Fetching ${what}, once`, () => fill(unfinished));
  await rename(unfinished, folder).catch((error) => {
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/**
 * Installs one npm package with what it depends on, without running any of their scripts. The folder gets a
 * package.json of its own, and `engines` are not enforced: the packages run under another Node than npm does.
 * @param {string} spec name@version
 * @param {string} folder
 */
export async function installPackage(spec, folder) {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npm(
    ['install', spec, '--save-exact', '--ignore-scripts', '--engine-strict=false', `--prefix=${folder}`],
    folder,
  );
}
