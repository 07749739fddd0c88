// `npm run test:workbench`: what a person sees and does, in the visible workbench of VS Code from npm.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runMocha } from './host/mocha.mjs';
import { runScript } from './host/script.mjs';
import { withinTestTime } from './host/test-time.mjs';

await runScript(async () => {
  await ensureBuilt();
  const folder = path.join(clone, 'test', 'workbench');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.test.mjs'));
  return withinTestTime(() =>
    runMocha(
      files.sort().map((file) => path.join(folder, file)),
      // Two windows at a time: each waits for VS Code more than it works.
      { timeout: 60_000, parallel: true, jobs: 2 },
    ),
  );
});
