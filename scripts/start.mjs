// `npm start`: opens VS Code with Signpost installed. Imports nothing from node_modules, which a fresh clone
// doesn't have yet.
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './host/build.mjs';
import { Complaint } from './host/complaint.mjs';
import { ensureDependencies } from './host/dependencies.mjs';
import { findCode, hasDisplay, openDesktop } from './host/desktop.mjs';
import { installExtension, readManifest } from './host/extension.mjs';
import { copyOfExamples, dataFolder } from './host/folders.mjs';
import { runScript } from './host/script.mjs';
import { isFree, layout, startServer } from './host/server.mjs';
import { writeFirstSettings } from './host/settings.mjs';

const usualPort = 4810;

const help = `npm start opens VS Code with Signpost installed, on a copy of the example posts.

Options (after two dashes: npm start -- --port 5000):
  --folder DIR             open this folder instead of the examples
  --host desktop|browser   desktop: the VS Code on this machine; browser: VS Code from npm, in your browser.
                           Without it: desktop where there is one, else browser
  --port N                 the port for the browser (${usualPort}, or any free one when that is taken)
  --no-open                don't open the browser, only print the address
  --help                   show this

Your own VS Code settings and extensions stay as they are. The copy of the examples is made once, in
${dataFolder()}
and is yours: later starts leave it alone.`;

/** @typedef {{ folder?: string, host: 'desktop' | 'browser', port?: number, open: boolean }} Choices */

/**
 * @returns {Choices | undefined} undefined where the person asked for help
 */
function readChoices() {
  const options = /** @type {const} */ ({
    folder: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : error}\nnpm start -- --help explains.`);
  }
  if (values.help) return undefined;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Complaint(`--port takes a number from 1 to 65535, not "${values.port}".`);
  }
  return {
    ...(values.folder === undefined ? {} : { folder: values.folder }),
    host: readHost(values.host, port !== undefined),
    ...(port === undefined ? {} : { port }),
    open: !values['no-open'],
  };
}

/**
 * @param {string | undefined} host as typed
 * @param {boolean} hasPort a port was asked for, which only the browser needs
 */
function readHost(host, hasPort) {
  if (host === 'browser') return host;
  if (host === 'desktop') {
    if (!findCode()) {
      throw new Complaint(
        'There is no `code` on the PATH. In VS Code, run "Shell Command: Install \'code\' command in PATH", or ' +
          'leave --host out to use VS Code in the browser.',
      );
    }
    return host;
  }
  if (host !== undefined) throw new Complaint(`--host is desktop or browser, not "${host}".`);
  return !hasPort && findCode() && hasDisplay() ? 'desktop' : 'browser';
}

/**
 * @param {string} folder as typed
 */
async function existingFolder(folder) {
  // npm runs scripts in the clone; INIT_CWD is where the person typed the command.
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const info = await stat(full).catch(() => undefined);
  if (!info?.isDirectory()) throw new Complaint(`There is no folder ${full}.`);
  return full;
}

/** @param {number | undefined} port as asked for */
async function choosePort(port) {
  if (port === undefined) return (await isFree(usualPort)) ? usualPort : 0;
  if (await isFree(port)) return port;
  throw new Complaint(`Port ${port} is taken. Choose another one, or leave --port out to get a free one.`);
}

/**
 * @param {string} folder
 * @returns {Promise<string>} what to do first, in words for someone who has never seen this
 */
async function whatToTry(folder) {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const posts = files.filter((file) => file.endsWith('.post.md')).sort();
  const open = posts[0]
    ? `Open ${posts.slice(0, 2).join(' or ')} in the list on the left: what is underlined can be better.`
    : 'The list on the left shows the folder; a file that ends in .post.md is a post.';
  return `Try this first:
  1. ${open}
  2. Press F1, type "Signpost: New Post", press Enter, and write your own.
  3. Press Ctrl+Shift+M (on a Mac Cmd+Shift+M) to see all that Signpost found.`;
}

/** How to have Signpost in one's own VS Code. */
async function howToInstall() {
  const { name, version } = await readManifest();
  return `To have Signpost in your own VS Code: run \`npm run package\`, then in VS Code open the Extensions view,
"…" at its top, "Install from VSIX…", and choose ${name}-${version}.vsix in this folder.
Or in a terminal: code --install-extension ${name}-${version}.vsix`;
}

/** @param {string} address */
function openInOwnBrowser(address) {
  if (!hasDisplay()) return;
  const commands = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] };
  const [command, ...args] =
    process.platform === 'darwin' || process.platform === 'win32' ? commands[process.platform] : ['xdg-open'];
  if (!command) return;
  // The address is printed too, so it does no harm when this fails.
  spawn(command, [...args, address], { stdio: 'ignore' }).on('error', () => {});
}

/**
 * @param {string} folder
 * @param {boolean} trusted
 */
async function startDesktop(folder, trusted) {
  const userData = path.join(dataFolder(), 'desktop');
  const extensions = path.join(dataFolder(), 'desktop-extensions');
  await installExtension(extensions);
  await writeFirstSettings(path.join(userData, 'User'));
  const code = findCode() ?? 'code';
  const exited = openDesktop({ code, userData, extensions, folder, trusted });
  return {
    exited,
    where: 'VS Code opens in a window of its own. Your own settings and extensions stay as they are.',
  };
}

/**
 * @param {string} folder
 * @param {boolean} trusted
 * @param {Choices} choices
 */
async function startInBrowser(folder, trusted, choices) {
  const port = await choosePort(choices.port);
  const data = path.join(dataFolder(), 'browser');
  await installExtension(layout(data).extensions);
  await writeFirstSettings(layout(data).user);
  const args = trusted ? ['--disable-workspace-trust'] : [];
  const server = await startServer({ dataFolder: data, port, args });
  const address = server.address(folder);
  if (choices.open) openInOwnBrowser(address);
  const where = `VS Code with Signpost is ready. Open this address:\n\n  ${address}`;
  return { exited: server.exited, where };
}

async function main() {
  const choices = readChoices();
  if (!choices) {
    console.log(help);
    return;
  }
  const own = choices.folder === undefined ? undefined : await existingFolder(choices.folder);
  if (choices.port !== undefined) await choosePort(choices.port);
  await ensureDependencies();
  await ensureBuilt();
  const folder = own ?? (await copyOfExamples());
  const trusted = own === undefined;
  const opened = await (choices.host === 'desktop'
    ? startDesktop(folder, trusted)
    : startInBrowser(folder, trusted, choices));
  const about = own === undefined ? 'your copy of the examples; change what you like' : 'your folder';
  console.log(`\n${opened.where}\n\nFolder: ${folder}\n(${about})\n\n${await whatToTry(folder)}`);
  console.log(`\nCtrl-C in this terminal stops it.\n\n${await howToInstall()}\n`);
  const code = await opened.exited;
  if (code !== 0) throw new Complaint(`VS Code ended by itself, with code ${code}.`);
}

// Ctrl-C is the usual way to end this, so it counts as success.
await runScript(main, { stopped: 0 });
