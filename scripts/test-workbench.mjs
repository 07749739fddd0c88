// `npm run test:workbench`: what a person sees and does, in the visible workbench of VS Code from npm. With names, such
// as `-- journey queue`, only those files. With `--long` the tests that take minutes: two editors on one file through
// 1,000 edits, a page that goes away, and what everybody has of the composer's views. Pictures are left of what goes
// wrong; with `--pictures` of all that the tests look at.
import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { Complaint } from './host/complaint.mjs';
import { runEachFile } from './host/each-file.mjs';
import { runMocha } from './host/mocha.mjs';
import { runScript } from './host/script.mjs';
import { withinTestTime } from './host/test-time.mjs';

const script = path.join(import.meta.dirname, 'test-workbench.mjs');
const folder = path.join(clone, 'test', 'workbench');

/** VS Code and a browser keep nearly two cores busy; with less they would be slower than any person's. */
const atOnce = Math.max(1, Math.min(4, Math.floor(os.availableParallelism() / 2)));

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const ending = options.includes('--long') ? '.long.mjs' : '.test.mjs';

/** The names of the files, the largest first: what takes longest begins first. */
async function chosenFiles() {
  const all = (await readdir(folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => path.basename(file, ending));
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Complaint(`There is no ${unknown.join()}. There are: ${all.join(', ')}.`);
  const chosen = names.length === 0 ? all : names;
  const sizes = new Map(
    await Promise.all(
      chosen.map(async (name) => /** @type {const} */ ([name, (await stat(fileOf(name))).size])),
    ),
  );
  return chosen.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/** @param {string} name */
function fileOf(name) {
  return path.join(folder, name + ending);
}

await runScript(async () => {
  await ensureBuilt();
  if (!options.includes('--pictures')) process.env.SIGNPOST_PICTURES = 'failures';
  const chosen = await chosenFiles();
  const [first] = chosen;
  return withinTestTime(() =>
    first && chosen.length === 1
      ? runMocha([fileOf(first)], { timeout: 60_000 })
      : runEachFile(chosen, atOnce, (name) => [script, name, ...options]),
  );
});
