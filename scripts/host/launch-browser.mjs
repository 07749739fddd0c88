// Stands in for the desktop VS Code program in `runTests` of @vscode/test-electron: takes the same arguments,
// but runs the extension's tests in VS Code from npm, in a browser without a window.
// usage: launch-browser.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE …
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { runScript } from './script.mjs';
import { layout, startServer } from './server.mjs';
import { testSettings, writeSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';
import { withinTestTime } from './test-time.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

/**
 * VS Code runs the tests that the address names in `payload`; a built VS Code does so only with
 * `--enable-smoke-test-driver`.
 * @param {import('./server.mjs').Server} server
 */
function testAddress({ address, authority }) {
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map((name) => {
    const { pathname } = pathToFileURL(path.resolve(String(values[name])));
    return [name, `vscode-remote://${authority}${pathname}`];
  });
  const workspace = path.resolve(String(positionals[0]));
  return `${address(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** What the mocha run in test/host/index.ts puts before each line of its report. */
const reportMark = '\u001b[0m';

/**
 * Prints the tests' report. The workbench's own messages come the same way and would drown it; they show with
 * SIGNPOST_TEST_VERBOSE=1, and with them what tests and extension write to the console.
 * @param {string} type
 * @param {unknown[]} args
 */
function printMessage(type, args) {
  const [text] = args;
  if (typeof text === 'string' && text.startsWith(reportMark)) console.log(text.slice(reportMark.length));
  else if (process.env.SIGNPOST_TEST_VERBOSE) console.log(`[${type}]`, ...args);
}

async function main() {
  const dataFolder = await temporaryFolder();
  await writeSettings(layout(dataFolder).user, testSettings);
  const server = await startServer({
    dataFolder,
    home: await temporaryFolder(),
    args: ['--enable-smoke-test-driver', '--disable-workspace-trust'],
  });
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: `http://${server.authority}`,
  });
  const page = await context.newPage();
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', printMessage);
  await page.goto(testAddress(server));
  return finished;
}

await runScript(() => withinTestTime(main), { withParent: true });
