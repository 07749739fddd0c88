// How many tests passed and failed, from one process to the one that started it.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * SIGNPOST_TEST_COUNTS names a file for the counts; test/host/index.ts leaves its own in the extension host.
 * @param {Counts} counts
 */
export async function leaveCounts(counts) {
  const file = process.env.SIGNPOST_TEST_COUNTS;
  if (file) await writeFile(file, JSON.stringify(counts));
}

/**
 * The counts that a run of tests left; none where it left no file.
 * @param {string} file
 * @returns {Promise<Counts>}
 */
export async function readCounts(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
