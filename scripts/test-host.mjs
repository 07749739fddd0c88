// `npm run test:host`: the tests of test/host in the extension host of a real VS Code, a downloaded desktop one
// where that can be had, else the one from npm.
import { cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { buildTests, ensureBuilt } from './host/build.mjs';
import { cacheFolder, clone } from './host/clone.mjs';
import { codeServerVersion } from './host/code-server.mjs';
import { Complaint } from './host/complaint.mjs';
import { hasDisplay } from './host/desktop.mjs';
import { makeLauncher } from './host/launcher.mjs';
import { findOnPath } from './host/path.mjs';
import { withProgress } from './host/progress.mjs';
import { runScript } from './host/script.mjs';
import { testSettings, writeSettings } from './host/settings.mjs';
import { temporaryFolder } from './host/temporary.mjs';

/** SIGNPOST_HOST: `desktop` insists on the desktop VS Code, `browser` leaves it out. */
const wanted = process.env.SIGNPOST_HOST;

/** How long the download server may be silent before we do without it. */
const silenceMs = 5000;

/**
 * The desktop VS Code that fits SIGNPOST_CODE_SERVER (4.110.0 is VS Code 1.110.0), else the newest.
 * @returns {Promise<string | undefined>} its program, or undefined where it can't be had or shown
 */
async function desktopProgram() {
  const canShow = hasDisplay() || findOnPath('xvfb-run') !== undefined;
  if (wanted === 'browser' || (wanted !== 'desktop' && !canShow)) return undefined;
  const version = process.env.SIGNPOST_CODE_SERVER ? codeServerVersion.replace(/^4/, '1') : 'stable';
  try {
    return await withProgress('Getting the desktop VS Code (about 150 MB the first time)', () =>
      downloadAndUnzipVSCode({
        version,
        cachePath: cacheFolder,
        timeout: silenceMs,
        reporter: new SilentReporter(),
      }),
    );
  } catch (error) {
    if (wanted === 'desktop') throw new Complaint(`The desktop VS Code could not be downloaded.\n${error}`);
    console.log('  not to be had from here; the one from npm serves as well');
    return undefined;
  }
}

async function main() {
  await ensureBuilt();
  await buildTests('host');
  const desktop = await desktopProgram();
  const folder = await temporaryFolder();
  const workspace = path.join(folder, 'workspace');
  await cp(path.join(clone, 'test', 'host', 'workspace'), workspace, { recursive: true });
  const userData = path.join(folder, 'user');
  await writeSettings(path.join(userData, 'User'), testSettings);
  try {
    return await runTests({
      vscodeExecutablePath: await makeLauncher(desktop ? 'launch-desktop.mjs' : 'launch-browser.mjs', folder),
      extensionDevelopmentPath: clone,
      extensionTestsPath: path.join(clone, 'out', 'test', 'host', 'index.js'),
      extensionTestsEnv: { SIGNPOST_DESKTOP: desktop, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code || 1;
    throw error;
  }
}

await runScript(main);
