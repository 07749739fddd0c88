// `npm run fuzz -- --minutes 10`: looks for files that break a law of test/fuzz/laws.ts.
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { clone } from './host/clone.mjs';
import { Complaint } from './host/complaint.mjs';
import { runGroup } from './host/processes.mjs';
import { runScript } from './host/script.mjs';

const help = `npm run fuzz -- [--minutes N] [--seed N]

Makes files of others at random and checks what must hold for any file. What breaks a law is made short and added
to test/fuzz/found.jsonl; the unit tests try it from then on.

  --minutes N   how long (1)
  --seed N      where to start (the time); the same seed makes the same files
`;

await runScript(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const minutes = Number(values.minutes ?? 1);
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Complaint(help);
  const outfile = path.join(clone, 'out', 'fuzz.js');
  await esbuild.build({
    entryPoints: [path.join(clone, 'test', 'fuzz', 'main.ts')],
    bundle: true,
    platform: 'node',
    target: 'es2023',
    mainFields: ['module', 'main'],
    loader: { '.txt': 'text' },
    outfile,
    logLevel: 'warning',
  });
  return runGroup(process.execPath, [outfile, String(minutes), String(seed)], {
    cwd: clone,
    stdio: 'inherit',
  });
});
