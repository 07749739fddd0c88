// `npm run test:unit`: the tests that need no VS Code and no process of their own, in seconds. With `--processes`
// those that start one, or take long: the command line as it ships, the scripts, files under attack, the zones of the
// world.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { buildTests, ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runMocha } from './host/mocha.mjs';
import { runScript } from './host/script.mjs';

const withProcesses = process.argv.includes('--processes');
const startProcesses = ['cli', 'node', 'scripts', 'time'];

await runScript(async () => {
  await Promise.all([withProcesses ? ensureBuilt() : undefined, buildTests('unit')]);
  const folder = path.join(clone, 'out', 'test', 'unit');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.test.js'));
  return runMocha(
    files
      .filter((file) => startProcesses.includes(file.split(path.sep)[0] ?? '') === withProcesses)
      .sort()
      .map((file) => path.join(folder, file)),
    { timeout: 10_000 },
  );
});
