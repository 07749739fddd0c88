// The person's desktop VS Code, with a profile of our own so that theirs stays as it is.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { findOnPath } from './path.mjs';
import { startGroup } from './processes.mjs';
import { atEnd } from './script.mjs';

/** Whether a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return !process.env.SSH_CONNECTION;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The `code` program of a desktop VS Code on this machine. The one of a remote window opens that window and
 * knows no profile, and the one of Windows seen from its Linux can't open our folders.
 * @returns {string | undefined}
 */
export function findCode() {
  const code = findOnPath('code');
  return code && !/[\\/]remote-cli[\\/]|^\/mnt\//.test(code) ? code : undefined;
}

/**
 * Opens a folder in a window of its own.
 * @param {object} options
 * @param {string} options.code the program
 * @param {string} options.userData
 * @param {string} options.extensions
 * @param {string} options.folder
 * @param {boolean} options.trusted whether VS Code need not ask if it may trust the folder
 * @returns {Promise<number>} settles when the window was closed
 */
export function openDesktop({ code, userData, extensions, folder, trusted }) {
  const args = ['--new-window', '--wait', `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  if (trusted) args.push('--disable-workspace-trust');
  const shell = process.platform === 'win32';
  /** @param {string} word */
  const quoted = (word) => (shell ? `"${word}"` : word);
  const startedAt = Date.now();
  atEnd(() => endMainProcess(userData, startedAt));
  return startGroup(quoted(code), [...args, folder].map(quoted), { stdio: 'ignore', shell }).exited;
}

/**
 * `code` starts VS Code outside its process group; VS Code writes its process id into the profile's `code.lock`
 * (vscode, environmentMainService.ts: mainLockfile). An older file belongs to a VS Code that ran before.
 * @param {string} userData
 * @param {number} startedAt
 */
async function endMainProcess(userData, startedAt) {
  const file = path.join(userData, 'code.lock');
  try {
    if ((await stat(file)).mtimeMs < startedAt) return;
    process.kill(Number(await readFile(file, 'utf8')), 'SIGTERM');
  } catch {
    // It is gone already.
  }
}
