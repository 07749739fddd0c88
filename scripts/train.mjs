// Learns the weights of the model from training/ and writes them into src/: of sentences first, then of whole posts,
// whose facts come from their sentences. With `--check` it writes nothing and fails when the weights are not those
// that training/ gives.
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { runGroup } from './host/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');

for (const name of [
  'train',
  'trainParts',
  'trainTitles',
  'trainQualities',
  'trainKinds',
  'trainCertainties',
]) {
  const outfile = path.join(root, 'out', `${name}.js`);
  await esbuild.build({
    entryPoints: [path.join(root, 'training', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    loader: { '.txt': 'text' },
    outfile,
    logLevel: 'warning',
  });
  const args = [outfile, ...process.argv.slice(2)];
  process.exitCode = await runGroup(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (process.exitCode !== 0) break;
}
