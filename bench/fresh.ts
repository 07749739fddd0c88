import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { peers } from './competitors';
import type { Fresh } from './freshChild';
import { seededRandom, shuffled, summaryOf } from './measure';
import { ms, printHead, printTable, printWanted, times } from './report';

const runs = 5;
/** Tools that take seconds to load are started less often. */
const runsOfPeers = 3;
const mostOverWriteGood = 1.5;
const mostAdded = 10;

/** What a fresh process does: loads these tools in turn and checks a text with each. */
interface Start {
  readonly name: string;
  readonly files: readonly string[];
  /** Whether the text has front matter. */
  readonly hasFrontMatter?: boolean;
  readonly runs?: number;
}

const nothing: Start = { name: 'Node alone', files: [] };
const own: Start = { name: 'Signpost', files: ['signpost'] };
const writeGood: Start = { name: 'write-good', files: ['writeGood'] };
const bundledWriteGood: Start = { name: 'write-good in one file', files: ['writeGoodBundled'] };
const everyPart: Start = {
  name: 'yaml, zod, Intl.Segmenter',
  files: ['floorYaml', 'floorZod', 'floorSentences'],
};
const ownWithParts: Start = {
  name: 'Signpost with front matter, Intl.Segmenter',
  files: ['floorSentences', 'signpost'],
  hasFrontMatter: true,
};
const starts: readonly Start[] = [
  nothing,
  own,
  ownWithParts,
  { name: 'floor: yaml', files: ['floorYaml'] },
  { name: 'floor: zod', files: ['floorZod'] },
  { name: 'floor: Intl.Segmenter', files: ['floorSentences'] },
  { name: 'floor: Markdown', files: ['floorMarkdown'] },
  everyPart,
  writeGood,
  bundledWriteGood,
  ...peers
    .filter(({ file }) => file !== 'writeGood')
    .map(({ file, name }) => ({ name, files: [file], runs: runsOfPeers })),
];

async function main(): Promise<void> {
  printHead(
    'Load and first check in a fresh process',
    `Milliseconds, and MiB of memory after eleven checks of the 1,300-unit post; median of ${runs} (${runsOfPeers} of the slow tools), in random order.`,
  );
  const measured = new Map<Start, Fresh[]>(starts.map((start) => [start, []]));
  const random = seededRandom(Date.now());
  for (let run = 0; run < runs; run++)
    for (const start of shuffled(starts, random))
      if (run < (start.runs ?? runs)) measured.get(start)?.push(await fresh(start));
  const median = (start: Start, key: keyof Fresh) =>
    summaryOf((measured.get(start) ?? []).map((one) => one[key])).median;
  const total = (start: Start) =>
    summaryOf((measured.get(start) ?? []).map(({ load, first }) => load + first));
  printTable(
    ['', 'load', 'first', 'both', 'min–max', 'to Signpost', 'MiB', 'over Node'],
    starts.map((start) => [
      start.name,
      ms(median(start, 'load')),
      ms(median(start, 'first')),
      ms(total(start).median),
      `${ms(total(start).min)}–${ms(total(start).p95)}`,
      times(total(start).median / total(own).median),
      median(start, 'memory').toFixed(1),
      (median(start, 'memory') - median(nothing, 'memory')).toFixed(1),
    ]),
  );
  const over = total(own).median / total(writeGood).median;
  const overBundled = total(own).median / total(bundledWriteGood).median;
  const added = median(ownWithParts, 'memory') - median(everyPart, 'memory');
  console.log('\nWanted:');
  printWanted(
    `load and first check: ${times(over)} of write-good (${times(overBundled)} of its bundle), ` +
      `wanted at most ${mostOverWriteGood}x`,
    over <= mostOverWriteGood,
  );
  printWanted(
    `memory over a process with yaml, zod and Intl.Segmenter: ${added.toFixed(1)} MiB, wanted at most ${mostAdded}`,
    added <= mostAdded,
  );
}

async function fresh({ files, hasFrontMatter }: Start): Promise<Fresh> {
  const child = path.join(__dirname, 'freshChild.js');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    child,
    hasFrontMatter ? 'file' : 'text',
    ...files,
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Fresh;
}

void main();
