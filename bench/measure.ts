import process from 'node:process';
import type { Check } from './tools/tool';

/** What a series of times comes to, in milliseconds. */
export interface Summary {
  readonly min: number;
  readonly median: number;
  readonly p95: number;
}

/** Sums up a series of times. */
export function summaryOf(times: readonly number[]): Summary {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { min: sorted[0] ?? 0, median: at(0.5), p95: at(0.95) };
}

/** How long a check of each of these texts takes on average, in milliseconds. */
export async function timeOf(check: Check, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const text of texts) {
    const found = check(text);
    // Waiting for what is there already would charge a tool for a turn of the event loop.
    if (typeof found !== 'number') await found;
  }
  return (performance.now() - start) / texts.length;
}

/**
 * The processor time that this process has used, in milliseconds. Unlike the clock, it doesn't count the time in which
 * other work has the processor.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A number between 0 and 1 on each call, the same ones in every process. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
