// Loads the tools that the command line names, checks a text with each, and prints what that took.
import process from 'node:process';
import { fileOf, postOf } from './posts';
import { toolOf } from './toolOf';

/** What a fresh process needed: milliseconds, and MiB of its memory in the end. */
export interface Fresh {
  readonly load: number;
  readonly first: number;
  readonly memory: number;
}

async function main(): Promise<void> {
  const [kindOfText, ...files] = process.argv.slice(2);
  const textOf = (run: number) => (kindOfText === 'file' ? fileOf(1300, run) : postOf(1300, run));
  const firstText = textOf(0);
  let load = 0;
  let first = 0;
  for (const file of files) {
    const start = performance.now();
    const check = await toolOf(file).prepare();
    const loaded = performance.now();
    await check(firstText);
    first += performance.now() - loaded;
    load += loaded - start;
    for (let run = 1; run <= 10; run++) await check(textOf(run));
  }
  globalThis.gc?.();
  const memory = process.memoryUsage.rss() / 2 ** 20;
  console.log(JSON.stringify({ load, first, memory } satisfies Fresh));
}

void main();
