// Runs npm, the same one that started this script where there is one.
import process from 'node:process';
import { Complaint } from './complaint.mjs';
import { startGroup } from './processes.mjs';

/**
 * Runs npm quietly in a folder. Its output is shown only when it fails.
 * @param {string[]} args
 * @param {string} cwd
 */
export async function npm(args, cwd) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const [command, first] = npmCommand();
  // On Windows npm is a .cmd file when we don't know its script, and only a shell runs those.
  const shell = process.platform === 'win32' && first.length === 0;
  const { child, exited, stop } = startGroup(command, [...first, ...args, ...quiet], {
    cwd,
    shell,
    env: outsideEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  }
  const code = await exited;
  await stop();
  if (code !== 0) {
    throw new Complaint(
      `npm ${args.join(' ')} did not succeed. Is the npm registry reachable from here?\n\n${output.trim()}`,
    );
  }
}

/** @returns {[command: string, firstArgs: string[]]} */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, [script]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/** The environment without what an outer `npm run` says about the clone: npm would take its folder for ours. */
function outsideEnvironment() {
  const about = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_config_prefix$|INIT_CWD$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !about.test(name)));
}
