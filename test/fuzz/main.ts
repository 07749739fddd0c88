// Makes files of others until the time is over, and looks for one that breaks a law. What it finds is made as short as
// it can be and added to test/fuzz/found.jsonl, from which the unit tests read it. Arguments: minutes, and a seed.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { rules } from '../../src/core/lint/rules';
import { type Broken, brokenBy } from './laws';
import { mutated, seededRandom } from './mutations';

const foundFile = path.resolve('test', 'fuzz', 'found.jsonl');
const examples = path.resolve('examples', 'posts');
/** A file that takes longer hangs, in milliseconds; one of the kind that is tried takes a few. */
const patience = 30_000;
/** So many files of one law are enough to see what is wrong. */
const mostOfOneLaw = 3;

/** A file that breaks a law, and the seed of the file that it was made from. */
interface Found extends Broken {
  readonly seed: number;
  readonly file: string;
}

/** Files to start from: the examples of the rules and of the folder `examples`. */
function startFiles(): string[] {
  const posts = readdirSync(examples).map((name) => readFileSync(path.join(examples, name), 'utf8'));
  return [...posts, ...rules.flatMap(({ examples }) => examples.map(({ file }) => file))];
}

function fileOf(files: readonly string[], seed: number): string {
  return mutated(files, seededRandom(seed));
}

/** Longer than this nobody waits for a file to become shorter, in milliseconds. */
const patienceToShorten = 15_000;

/** The same file without all that it doesn't take to break the law. */
function shortened(file: string, law: string): string {
  const end = Date.now() + patienceToShorten;
  let shortest = file;
  for (let size = Math.ceil(file.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.length && Date.now() < end; ) {
      const shorter = shortest.slice(0, from) + shortest.slice(from + size);
      if (brokenBy(shorter)?.law === law) shortest = shorter;
      else from += size;
    }
  }
  return shortest;
}

/** The worker: tells each seed before it tries it, and what it found. */
function tryFrom(first: number): void {
  const files = startFiles();
  for (let seed = first; ; seed++) {
    parentPort?.postMessage({ seed });
    const file = fileOf(files, seed);
    const broken = brokenBy(file);
    if (!broken) continue;
    const found: Found = { seed, file: shortened(file, broken.law), ...broken };
    parentPort?.postMessage(found);
  }
}

async function main(minutes: number, firstSeed: number): Promise<number> {
  const end = Date.now() + minutes * 60_000;
  const counts = new Map<string, number>();
  const files = startFiles();
  let seed = firstSeed;
  const note = ({ law, file, error }: Omit<Found, 'seed'>) => {
    const count = (counts.get(law) ?? 0) + 1;
    counts.set(law, count);
    if (count > mostOfOneLaw) return;
    appendFileSync(foundFile, `${JSON.stringify({ law, file })}\n`);
    console.log(`\nBroken: ${law}\n  ${JSON.stringify(file)}\n  ${error}`);
  };
  while (Date.now() < end) {
    const hung = await runUntilStuck(seed, end, note);
    seed = hung.seed;
    if (!hung.isStuck) break;
    note({ law: 'ends', file: fileOf(files, seed), error: `not done after ${patience} ms` });
    seed++;
  }
  const broken = [...counts].map(([law, count]) => `\n  ${count} of: ${law}`).join('');
  console.log(
    `\nTried about ${seed - firstSeed} files, seeds ${firstSeed} to ${seed}.${broken || ' All laws hold.'}`,
  );
  return counts.size > 0 ? 1 : 0;
}

/** Runs a worker until the time is over, or until it says nothing for too long. */
async function runUntilStuck(from: number, end: number, note: (found: Found) => void) {
  let seed = from;
  let heard = Date.now();
  const worker = new Worker(__filename, { workerData: from });
  worker.on('message', (message: Found | { seed: number }) => {
    heard = Date.now();
    seed = message.seed;
    if ('law' in message) note(message);
  });
  worker.on('error', (error) => console.error(error));
  while (Date.now() < end && Date.now() - heard < patience)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const isStuck = Date.now() - heard >= patience;
  await worker.terminate();
  return { seed, isStuck };
}

if (isMainThread) {
  const [minutes = '1', seed = '1'] = process.argv.slice(2);
  void main(Number(minutes), Number(seed)).then((code) => {
    process.exitCode = code;
  });
} else {
  tryFrom(Number(workerData));
}
