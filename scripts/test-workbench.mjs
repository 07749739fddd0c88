// `npm run test:workbench`: what a person sees and does, in the visible workbench of VS Code from npm. With `--long`
// the tests that take minutes: two editors on one file through 1,000 edits, a page that goes away, and what everybody
// has of the composer's views. Pictures are left of what goes wrong; with `--pictures` of all that the tests look at.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runMocha } from './host/mocha.mjs';
import { runScript } from './host/script.mjs';
import { withinTestTime } from './host/test-time.mjs';

await runScript(async () => {
  await ensureBuilt();
  if (!process.argv.includes('--pictures')) process.env.SIGNPOST_PICTURES = 'failures';
  const folder = path.join(clone, 'test', 'workbench');
  const ending = process.argv.includes('--long') ? '.long.mjs' : '.test.mjs';
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending));
  return withinTestTime(() =>
    runMocha(
      files.sort().map((file) => path.join(folder, file)),
      { timeout: 60_000 },
    ),
  );
});
