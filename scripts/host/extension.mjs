// Signpost as an installed extension: exactly the files that go into the VSIX.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { clone } from './clone.mjs';
import { made, newestChange, newestIn } from './freshness.mjs';
import { temporaryFolder } from './temporary.mjs';

/** The part of package.json that names the extension. */
export async function readManifest() {
  /** @type {{ name: string, publisher: string, version: string }} */
  const manifest = JSON.parse(await readFile(path.join(clone, 'package.json'), 'utf8'));
  return manifest;
}

/** @type {Promise<string[]> | undefined} */
let listing;

/** The files that ship, relative to the clone: what `.vscodeignore` lets through when it is first asked. */
export function shippedFiles() {
  listing ??= listShipped();
  return listing;
}

async function listShipped() {
  // Loaded here, so that a start that has nothing to copy needn't wait for it.
  const { default: vsce } = await import('@vscode/vsce');
  const options = { packageManager: vsce.PackageManager.None, followSymlinks: true };
  return vsce.listFiles({ ...options, cwd: await cloneWithoutCache() });
}

/**
 * A folder of links to what is in the clone: vsce looks at every file before it decides, and the cache has tens
 * of thousands. Windows doesn't let everyone make links; there it is the clone itself.
 */
export async function cloneWithoutCache() {
  if (process.platform === 'win32') return clone;
  const folder = await temporaryFolder();
  for (const name of await readdir(clone)) {
    if (made.has(name) && name !== 'dist') continue;
    await symlink(path.join(clone, name), path.join(folder, name));
  }
  return folder;
}

/**
 * Puts Signpost into an extensions folder, in place of any earlier one, unless it is there unchanged. Other
 * extensions in it stay.
 * @param {string} extensionsFolder
 */
export async function installExtension(extensionsFolder) {
  const { name, publisher, version } = await readManifest();
  const id = `${publisher}.${name}`;
  const target = path.join(extensionsFolder, `${id}-${version}`);
  if (await isUpToDate(target)) return;
  await mkdir(extensionsFolder, { recursive: true });
  for (const other of await readdir(extensionsFolder)) {
    if (other.startsWith(`${id}-`)) await rm(path.join(extensionsFolder, other), { recursive: true });
  }
  // package.json comes last: it marks the copy as complete.
  const files = (await shippedFiles()).filter((file) => file !== 'package.json');
  for (const file of [...files, 'package.json']) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await copyFile(path.join(clone, file), path.join(target, file));
  }
  await listExtension(extensionsFolder, id, version, target);
}

/** @param {string} target */
async function isUpToDate(target) {
  const marker = path.join(target, 'package.json');
  if (!existsSync(marker)) return false;
  const changed = Math.max(await newestChange(), await newestIn(path.join(clone, 'dist')));
  return (await stat(marker)).mtimeMs > changed;
}

/**
 * Enters the extension into extensions.json, VS Code's list of the extensions of a profile: once that file is
 * there, VS Code no longer looks for folders that it doesn't name.
 * @param {string} extensionsFolder
 * @param {string} id
 * @param {string} version
 * @param {string} target
 */
async function listExtension(extensionsFolder, id, version, target) {
  const file = path.join(extensionsFolder, 'extensions.json');
  /** @type {{ identifier: { id: string } }[]} */
  let listed = [];
  try {
    listed = JSON.parse(await readFile(file, 'utf8'));
  } catch {}
  const location = { $mid: 1, scheme: 'file', path: uriPath(target) };
  const entry = { identifier: { id }, version, location, relativeLocation: path.basename(target) };
  const others = listed.filter((other) => other.identifier.id.toLowerCase() !== id);
  await writeFile(file, JSON.stringify([...others, entry]));
}

/** @param {string} file */
function uriPath(file) {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
