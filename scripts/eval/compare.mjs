// `npm run eval -- --compare REF`: which texts a change gained and lost for each rule. The linter of REF is built in a
// temporary folder, with today's way to run it, and both read the same files.
import { spawnSync } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { Complaint } from '../host/complaint.mjs';
import { temporaryFolder } from '../host/temporary.mjs';
import { differences } from './differences.mjs';

/** @typedef {import('../../eval/firing').Firing} Firing */

const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * @param {string} ref of git
 * @param {readonly string[]} files
 */
export async function compareWith(ref, files) {
  const commit = git('rev-parse', '--verify', '--quiet', '--short', `${ref}^{commit}`).trim();
  if (commit === '') throw new Complaint(`Git knows no "${ref}" here. Name a branch, a tag or a commit.`);
  const folder = await temporaryFolder();
  await checkOut(commit, folder);
  const then = await firingOn(folder, folder, files, `The linter of ${ref} can't be run as today's is`);
  const now = await firingOn(root, folder, files, "The linter can't be run");
  for (const [index, file] of files.entries()) {
    console.log(`\n${file}: ${now[index]?.length} texts, against ${ref} (${commit})`);
    print(differences(then[index] ?? [], now[index] ?? []));
  }
}

/** @param {string[]} args */
function git(...args) {
  const { error, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (error) throw new Complaint(`Git is needed to compare, and could not be started: ${error.message}`);
  return stdout;
}

/**
 * @param {string} commit
 * @param {string} folder
 */
async function checkOut(commit, folder) {
  const archive = path.join(folder, 'then.tar');
  git('archive', '--output', archive, commit, 'src');
  const { status } = spawnSync('tar', ['-xf', 'then.tar'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Complaint(`The sources of ${commit} could not be taken out of git.`);
  await mkdir(path.join(folder, 'eval'));
  for (const file of ['firing.ts', 'firingMain.ts', 'rows.ts'])
    await cp(path.join(root, 'eval', file), path.join(folder, 'eval', file));
}

/**
 * @param {string} sources the folder of the version to run
 * @param {string} folder for what is built
 * @param {readonly string[]} files
 * @param {string} trouble what to say where that can't be done
 * @returns {Promise<Firing[][]>} by file
 */
async function firingOn(sources, folder, files, trouble) {
  const outfile = path.join(folder, `${sources === root ? 'now' : 'then'}.cjs`);
  try {
    await esbuild.build({
      entryPoints: [path.join(sources, 'eval', 'firingMain.ts')],
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      loader: { '.txt': 'text' },
      nodePaths: [path.join(root, 'node_modules')],
      outfile,
      logLevel: 'silent',
    });
  } catch (error) {
    throw new Complaint(`${trouble}: ${error instanceof Error ? error.message : error}`);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Complaint(`${trouble}: ${stderr}`);
  return JSON.parse(stdout);
}

/** @param {import('./differences.mjs').Difference[]} found */
function print(found) {
  if (found.length === 0) console.log('Every rule fires where it fired.');
  for (const { rule, gained, lost } of found) {
    console.log(`${rule.padEnd(22)} gained ${gained.length}, lost ${lost.length}`);
    for (const text of gained) console.log(`    + ${inOneLine(text)}`);
    for (const text of lost) console.log(`    - ${inOneLine(text)}`);
  }
}

/** @param {Firing} firing */
function inOneLine({ id, text }) {
  return `${id}  ${text.replace(/\s+/g, ' ').slice(0, 200)}`;
}
