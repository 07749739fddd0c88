// Runs test files side by side, each in a process of its own.
import path from 'node:path';
import process from 'node:process';
import { leaveCounts, readCounts } from './counts.mjs';
import { runQuietly } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * Runs a script of Node for each test file, and shows what it said once it is through.
 * @param {readonly string[]} files in the order in which they begin
 * @param {number} atOnce how many run at a time
 * @param {(file: string) => string[]} argsOf the script and its arguments for a file; it leaves its counts
 * @returns {Promise<number>} exit code: 0 where all passed
 */
export async function runEachFile(files, atOnce, argsOf) {
  const folder = await temporaryFolder();
  const total = { passed: 0, failed: 0 };
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const counts = path.join(folder, `${path.basename(file)}.json`);
      const { code, said } = await runQuietly(argsOf(file), { ...process.env, SIGNPOST_TEST_COUNTS: counts });
      process.stdout.write(said);
      const { passed, failed } = await readCounts(counts);
      total.passed += passed;
      total.failed += code === 0 ? failed : Math.max(failed, 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await leaveCounts(total);
  return total.failed > 0 ? 1 : 0;
}
