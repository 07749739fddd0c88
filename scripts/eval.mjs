// `npm run eval`: how well the linter judges texts that are labelled. `npm run eval -- --help` tells more.
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { runGroup } from './host/processes.mjs';

const root = path.resolve(import.meta.dirname, '..');
const outfile = path.join(root, 'out', 'eval.js');
await esbuild.build({
  entryPoints: [path.join(root, 'eval', 'main.ts')],
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  loader: { '.txt': 'text' },
  outfile,
  logLevel: 'warning',
});
process.exitCode = await runGroup(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
