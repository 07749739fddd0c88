// Runs mocha in this process and leaves the counts for `npm test`.
import Mocha from 'mocha';
import { leaveCounts } from './counts.mjs';

/**
 * @param {string[]} files
 * @param {import('mocha').MochaOptions} options
 * @returns {Promise<number>} exit code: 0 where all passed
 */
export async function runMocha(files, options) {
  const mocha = new Mocha({ ui: 'bdd', ...options });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  /** @type {import('mocha').Stats} */
  const { passes, failures } = await new Promise((resolve) => {
    const runner = mocha.run(() => resolve(/** @type {import('mocha').Stats} */ (runner.stats)));
  });
  await leaveCounts({ passed: passes, failed: failures });
  return failures > 0 ? 1 : 0;
}
