// Starts VS Code's server on this machine's loopback address.
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { findCodeServer } from './code-server.mjs';
import { Complaint } from './complaint.mjs';
import { startGroup } from './processes.mjs';

/**
 * @typedef {object} Server
 * @property {string} authority host and port
 * @property {string} token keeps other users of the machine, and web pages, out
 * @property {(folder?: string) => string} address opens the workbench on a folder, or without one
 * @property {Promise<number>} exited
 * @property {() => string} lastWords the end of what the server wrote
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends it at once; what it had still to write is lost
 */

const secondsToStart = 60;

/** Starts a program without the right of root that makes modes mean nothing (util-linux, on every Linux). */
const withoutOverride = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

/** What the server writes when it is ready; the only sign that the answering server is ours. */
const ready = /Web UI available at \S*?:(\d+)\/?\?tkn=([\w-]+)/;

/**
 * @param {object} options
 * @param {string} options.dataFolder settings, extensions and state of this VS Code; the token is kept there
 * @param {number} [options.port] any free one by default
 * @param {string[]} [options.args] further arguments of the server
 * @param {string} [options.home] the home directory that it and its extensions see; the person's own by default
 * @param {boolean} [options.modesHold] gives up root's right to read and write every file
 * @returns {Promise<Server>}
 */
export async function startServer({ dataFolder, port = 0, args = [], home, modesHold = false }) {
  const { script, node } = await findCodeServer();
  const guard = new URL('leave-with-parent.mjs', import.meta.url).href;
  const [program = '', ...first] =
    modesHold && process.getuid?.() === 0 ? [...withoutOverride, node] : [node];
  const group = startGroup(
    program,
    [
      ...first,
      ...['--import', guard, script],
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--server-data-dir', dataFolder, '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', ...args],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: serverEnvironment(home),
    },
  );
  let output = '';
  const lastWords = () => output.split('\n').slice(-30).join('\n').trim();
  const answer = await /** @type {Promise<RegExpExecArray>} */ (
    new Promise((resolve, reject) => {
      /** @param {string} reason */
      const fail = (reason) =>
        group.stop().then(() => reject(new Complaint(`VS Code's server ${reason}.\n\n${lastWords()}`)));
      const timer = setTimeout(() => fail(`was not ready after ${secondsToStart} s`), secondsToStart * 1000);
      group.exited.then((code) => fail(`ended with code ${code}`));
      for (const stream of [group.child.stdout, group.child.stderr]) {
        stream?.setEncoding('utf8').on('data', (chunk) => {
          output = (output + chunk).slice(-20_000);
          const match = ready.exec(output);
          if (!match) return;
          clearTimeout(timer);
          resolve(match);
        });
      }
    })
  );
  const authority = `127.0.0.1:${answer[1]}`;
  const token = String(answer[2]);
  /** @param {string} [folder] */
  const address = (folder) => {
    // With the server's --default-folder, VS Code takes the folder's files for files outside of it.
    const place = new URL(`http://${authority}/`);
    const shown = folder?.replace(/^(?=\w:)/, '/').replaceAll('\\', '/');
    // `ew` keeps VS Code from opening the folder of the last time.
    place.search = String(
      new URLSearchParams({ tkn: token, ...(shown ? { folder: shown } : { ew: 'true' }) }),
    );
    return place.href.replaceAll('%2F', '/');
  };
  const { exited, stop, kill } = group;
  return { authority, token, address, exited, lastWords, stop, kill };
}

/**
 * Without what a VS Code around us (its terminal, its tests) says about itself, and without npm's words.
 * @param {string} [home] where nothing that points into the person's own home may be left, either
 */
function serverEnvironment(home) {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|INIT_CWD$)/;
  const personal = /^(HOME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|XDG_|GIT_)/;
  const kept = Object.entries(process.env).filter(
    ([name]) => !foreign.test(name) && !(home && personal.test(name)),
  );
  return { ...Object.fromEntries(kept), ...(home && { HOME: home, USERPROFILE: home }) };
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether nothing listens there yet
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Where the server keeps the user's settings, extensions and so on.
 * @param {string} dataFolder
 */
export function layout(dataFolder) {
  return { user: path.join(dataFolder, 'data', 'User'), extensions: path.join(dataFolder, 'extensions') };
}
