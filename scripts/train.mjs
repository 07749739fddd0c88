// Learns the weights of the model from training/ and writes them into src/. With `--check` it writes nothing and
// fails when the weights are not those that the sentences give.
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { runGroup } from './host/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const outfile = path.join(root, 'out', 'train.js');
await esbuild.build({
  entryPoints: [path.join(root, 'training', 'train.ts')],
  bundle: true,
  platform: 'node',
  outfile,
  logLevel: 'warning',
});
process.exitCode = await runGroup(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
