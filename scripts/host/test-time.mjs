// The time after which a test run counts as hung.
import process from 'node:process';
import { Complaint } from './complaint.mjs';

/** SIGNPOST_TEST_MINUTES gives a slow machine more time. */
const minutes = Number(process.env.SIGNPOST_TEST_MINUTES) || 12;

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withinTestTime(work) {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(
        new Complaint(
          `The tests were not through after ${minutes} minutes and were stopped. If this machine is merely ` +
            'slow, set SIGNPOST_TEST_MINUTES to a larger number.',
        ),
      );
    const timer = setTimeout(late, minutes * 60_000);
    work()
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
