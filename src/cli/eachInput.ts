import { Failure } from './failure';
import { expandPaths, type Input, readInput } from './inputs';
import { Progress } from './progress';

/**
 * Works on each input in turn. What can't be read is said on standard error and doesn't stop the others.
 * @returns the results, and whether something could not be read.
 */
export async function eachInput<T>(
  given: readonly string[],
  work: (input: Input) => T,
): Promise<{ results: T[]; failed: boolean }> {
  const results: T[] = [];
  let failed = false;
  const paths = await expandPaths(given);
  const progress = new Progress(paths.length);
  for (const path of paths) {
    try {
      results.push(work(await readInput(path)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed = true;
      progress.clear();
      console.error(`signpost: ${error.message}`);
    }
    progress.step();
  }
  progress.clear();
  return { results, failed };
}
