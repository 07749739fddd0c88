// `npm run test:unit`: the tests that need no VS Code.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildTests, ensureBuilt } from './host/build.mjs';
import { clone } from './host/clone.mjs';
import { runMocha } from './host/mocha.mjs';
import { runScript } from './host/script.mjs';

await runScript(async () => {
  // The tests of the command line run what ships.
  await Promise.all([ensureBuilt(), buildTests()]);
  const folder = path.join(clone, 'out', 'test', 'unit');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.test.js'));
  return runMocha(
    files.sort().map((file) => path.join(folder, file)),
    { timeout: 10_000 },
  );
});
