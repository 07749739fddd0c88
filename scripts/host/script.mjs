// The frame around each script: how it ends, and what it leaves behind, namely nothing.
import process from 'node:process';
import { Complaint } from './complaint.mjs';

/** @type {(() => Promise<unknown>)[]} */
const leftToDo = [];

/**
 * Remembers to tidy something up when the script ends, whichever way it does; the last comes first.
 * @param {() => Promise<unknown>} tidy
 * @returns {() => void} forgets it, when it was done earlier
 */
export function atEnd(tidy) {
  leftToDo.push(tidy);
  return () => {
    const index = leftToDo.indexOf(tidy);
    if (index >= 0) leftToDo.splice(index, 1);
  };
}

async function tidyUp() {
  for (let tidy = leftToDo.pop(); tidy; tidy = leftToDo.pop()) {
    await tidy().catch((error) => console.error(error));
  }
}

/** Whether npm runs this script; then a parent that is gone means that someone killed npm. */
const underNpm = process.env.npm_lifecycle_event !== undefined;

/**
 * Runs a script's main function and ends the process: with the code that it returns, with 1 and a message after
 * an error, and with `stopped` when someone asks it to end (Ctrl-C, `kill`, a closed terminal).
 * @param {() => Promise<number | void>} main
 * @param {object} [options]
 * @param {number} [options.stopped]
 * @param {boolean} [options.withParent] whether it also ends when the process that started it is gone
 */
export async function runScript(main, { stopped = 130, withParent = underNpm } = {}) {
  let ending = false;
  /** @param {number} code */
  const end = async (code) => {
    if (ending) return;
    ending = true;
    await tidyUp();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(stopped));
  // Nobody reads what we write any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(stopped));
  const parent = process.ppid;
  if (withParent) setInterval(() => process.ppid !== parent && end(stopped), 1000).unref();
  try {
    await end((await main()) ?? 0);
  } catch (error) {
    if (!ending) console.error(error instanceof Complaint ? `\n${error.message}` : error);
    await end(1);
  }
}
