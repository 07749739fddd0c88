// How the cost of `signpost due` grows with the number of posts: a folder of each size, one post in a hundred queued.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { printHead, printTable, times } from './report';

const sizes = [1_000, 10_000, 100_000];
const program = path.resolve('dist', 'cli.js');
const body = '\n## Situation\nIn March the hotel where I ran the front desk closed.\n'.repeat(12);

function main(): void {
  printHead(
    'signpost due',
    'Seconds of processor time and of the clock for a folder of so many posts; the factor is to the size before.',
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-due-'));
  try {
    const rows: string[][] = [];
    let before: number | undefined;
    let made = 0;
    for (const size of sizes) {
      for (; made < size; made++) makePost(folder, made);
      const { seconds, processor, listed, memory } = run(folder);
      rows.push([
        size.toLocaleString('en'),
        processor.toFixed(2),
        before === undefined ? '' : times(processor / before),
        seconds.toFixed(2),
        `${memory} MB`,
        listed.toLocaleString('en'),
      ]);
      before = processor;
    }
    printTable(['posts', 'processor', 'factor', 'clock', 'memory', 'listed'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makePost(folder: string, index: number): void {
  const place = path.join(folder, String(Math.floor(index / 1000)));
  mkdirSync(place, { recursive: true });
  const status = index % 100 === 0 ? 'queued' : 'posted';
  const month = String((index % 12) + 1).padStart(2, '0');
  const head = `kind: ask\ntargetTitle: Clinical Data Analyst\nstatus: ${status}\nid: P${index}\nat: 2026-${month}-01T09:00[America/New_York]`;
  writeFileSync(path.join(place, `post-${index}.post.md`), `---\n${head}\n---${body}`);
}

/** Runs it in a process of its own, as cron does. */
function run(folder: string) {
  const ask = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeSync(2, 'used ' + [userCPUTime + systemCPUTime, maxRSS].join(' ') + '\\n');
  });
  process.argv.splice(1, 1);
  require(process.argv[1]);`;
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', ask, '--', '_', program, 'due', '--at', '2026-06-01T00:00Z', '--within', '365d', folder],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const [, used = '0', memory = '0'] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  return {
    seconds: (performance.now() - started) / 1000,
    processor: Number(used) / 1e6,
    memory: Math.round(Number(memory) / 1024),
    listed: stdout.split('\n').length - 1,
  };
}

main();
