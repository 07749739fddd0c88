// `npm run bench`: how long Signpost takes, in milliseconds on this machine. Nothing of it is asserted.
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { runGroup } from './host/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const outfile = path.join(root, 'out', 'bench.js');
await esbuild.build({
  entryPoints: [path.join(root, 'bench', 'check.ts')],
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  packages: 'bundle',
  loader: { '.txt': 'text' },
  outfile,
  logLevel: 'warning',
});
console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.versions.node}`);
process.exitCode = await runGroup(process.execPath, [outfile], { cwd: root, stdio: 'inherit' });
