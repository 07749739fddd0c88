import type { FileHead } from '../node/readHead';
import { Failure } from './failure';
import { expandPaths, type Input, readIfWorth, readInput } from './inputs';
import { Progress } from './progress';

/**
 * Works on each input in turn. What can't be read or worked on is said on standard error, each reason once, and
 * doesn't stop the others.
 * @param isWorth asked with the start of a file; where it says no, the file is left out
 * @returns the results, and whether something could not be read.
 */
export async function eachInput<T>(
  given: readonly string[],
  work: (input: Input) => T | Promise<T>,
  isWorth?: (head: FileHead) => boolean,
): Promise<{ results: T[]; failed: boolean }> {
  const results: T[] = [];
  const reasons = new Set<string>();
  const { paths, failures } = await expandPaths(given);
  for (const failure of failures) {
    reasons.add(failure.message);
    console.error(failure.told);
  }
  const progress = new Progress(paths.length);
  for (const path of paths) {
    try {
      const input = isWorth ? await readIfWorth(path, isWorth) : await readInput(path);
      if (input) results.push(await work(input));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      progress.clear();
      if (!reasons.has(error.message)) console.error(error.told);
      reasons.add(error.message);
    }
    progress.step();
  }
  progress.clear();
  return { results, failed: reasons.size > 0 };
}
