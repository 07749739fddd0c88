// Builds what is out of date.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { clone } from './clone.mjs';
import { Complaint } from './complaint.mjs';
import { newestChange } from './freshness.mjs';
import { runGroup } from './processes.mjs';

/** Builds the bundles that ship, unless they are newer than everything in the clone. */
export async function ensureBuilt() {
  if ((await builtAt()) > (await newestChange())) return;
  await build([]);
}

/**
 * Builds the mocha tests of a folder of `test/` into out/test.
 * @param {'unit' | 'host'} folder
 */
export async function buildTests(folder) {
  await build([`--test=${folder}`]);
}

/** @param {string[]} args */
async function build(args) {
  const script = path.join(clone, 'scripts', 'build.mjs');
  const code = await runGroup(process.execPath, [script, ...args], { cwd: clone, stdio: 'inherit' });
  if (code !== 0) throw new Complaint('The build did not succeed; the reason stands above.');
}

/** When the oldest of the bundles was built, 0 when there is none. */
async function builtAt() {
  const dist = path.join(clone, 'dist');
  const files = (await readdir(dist).catch(() => [])).filter((name) => name.endsWith('.js'));
  if (files.length === 0) return 0;
  const infos = await Promise.all(files.map((name) => stat(path.join(dist, name))));
  return Math.min(...infos.map((info) => info.mtimeMs));
}
