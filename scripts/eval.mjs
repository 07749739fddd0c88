// `npm run eval`: how well the linter judges texts that are labelled, or how its judgement differs from another
// version's. `npm run eval -- --help` tells more.
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { compareWith } from './eval/compare.mjs';
import { Complaint } from './host/complaint.mjs';
import { runGroup } from './host/processes.mjs';
import { runScript } from './host/script.mjs';

const help = `npm run eval -- [FILE.jsonl…] [--details NAME | --compare REF]

Runs the linter on labelled posts or sentences and prints for each label how many there are, precision, recall and
F1; on texts without labels, how often each rule fires. Without FILE: eval/posts.jsonl.

  --details NAME   the misses and false alarms of one label, or of all with --details all
  --compare REF    no scores, but the texts that each rule gained (+) and lost (-) since REF, a branch, tag or commit
`;

await runScript(async () => {
  const { values, positionals } = readChoices();
  const files = positionals.length > 0 ? positionals : ['eval/posts.jsonl'];
  if (values.help) return console.log(help);
  if (values.compare !== undefined) return compareWith(values.compare, files);
  return evaluate(files, values.details);
});

function readChoices() {
  try {
    return parseArgs({
      options: { details: { type: 'string' }, compare: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Complaint(
      `${error instanceof Error ? error.message : error}\nnpm run eval -- --help explains.`,
    );
  }
}

/**
 * @param {readonly string[]} files
 * @param {string | undefined} details
 */
async function evaluate(files, details) {
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
  const args = [outfile, ...files, ...(details === undefined ? [] : ['--details', details])];
  return runGroup(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
