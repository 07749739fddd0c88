import { Failure } from './failure';
import { expandPaths, type Input, readInput } from './inputs';
import { Progress } from './progress';

/**
 * Works on each input in turn. What can't be read or worked on is said on standard error, each reason once, and
 * doesn't stop the others.
 * @returns the results, and whether something could not be read.
 */
export async function eachInput<T>(
  given: readonly string[],
  work: (input: Input) => T | Promise<T>,
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
      results.push(await work(await readInput(path)));
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
