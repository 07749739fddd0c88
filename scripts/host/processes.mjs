// Starts processes so that they end together with everything that they start themselves.
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { clone } from './clone.mjs';
import { atEnd } from './script.mjs';

/**
 * @typedef {object} Group a process and its descendants
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} exited the exit code of the first process, 1 where a signal or an error ended it
 * @property {() => Promise<void>} stop asks all of them to end, and makes them after a few seconds
 * @property {() => Promise<void>} kill makes all of them end, where nothing that they hold is needed any more
 */

const secondsToEnd = 3;

/**
 * Starts a program in a process group of its own, which is stopped at the latest when this script ends.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Group}
 */
export function startGroup(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, { ...options, detached: !windows, windowsHide: true });
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const end = async (/** @type {number} */ patience) => {
    forget();
    if (child.pid) await endGroup(child.pid, patience);
  };
  const stop = () => end(secondsToEnd);
  const forget = atEnd(stop);
  return { child, exited, stop, kill: () => end(0) };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code
 */
export async function runGroup(command, args, options = {}) {
  const { exited, stop } = startGroup(command, args, options);
  const code = await exited;
  await stop();
  return code;
}

/**
 * Runs a script of Node to its end and keeps what it says.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function runQuietly(args, env) {
  const { child, exited, stop } = startGroup(process.execPath, args, { cwd: clone, stdio: 'pipe', env });
  const said = Promise.all([child.stdout, child.stderr].map((stream) => stream && text(stream)));
  const code = await exited;
  await stop();
  return { code, said: (await said).join('') };
}

/**
 * @param {number} pid of the group's first process
 * @param {number} patience how long it may take to end by itself, in seconds
 */
async function endGroup(pid, patience) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  const deadline = Date.now() + patience * 1000;
  let isThere = patience > 0 && signalGroup(pid, 'SIGTERM');
  while (isThere && Date.now() < deadline) {
    await delay(50);
    isThere = signalGroup(pid, 0);
  }
  if (patience === 0 || isThere) signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal 0 only looks
 * @returns {boolean} whether any process of the group is there
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
