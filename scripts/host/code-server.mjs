// VS Code itself from npm: the workbench, the server and the real Node extension host, as the package
// code-server brings them (github.com/coder/code-server). Version 4.139.1 holds VS Code 1.139.1.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { cached, installPackage } from './cache.mjs';
import { findNode } from './node.mjs';
import { npm } from './npm.mjs';

/** SIGNPOST_CODE_SERVER chooses another version, 4.110.0 for the oldest VS Code that Signpost supports. */
export const codeServerVersion = process.env.SIGNPOST_CODE_SERVER || '4.139.1';

/**
 * @typedef {object} CodeServer
 * @property {string} folder of VS Code's server
 * @property {string} script that starts it
 * @property {string} node the Node program that it wants
 */

/**
 * Where VS Code's server is; fetched from npm when it isn't there yet.
 * @returns {Promise<CodeServer>}
 */
export async function findCodeServer() {
  const version = codeServerVersion;
  const installed = await cached(
    `code-server-${version}`,
    `VS Code for the browser (code-server ${version}, 600 MB on disk, about half a minute)`,
    async (to) => {
      await installPackage(`code-server@${version}`, to);
      // The package's own set-up would do this and compile native modules, which VS Code can do without here.
      await npm(
        ['install', '--omit=dev', '--ignore-scripts', '--engine-strict=false', `--prefix=${server(to)}`],
        server(to),
      );
      await addRipgrep(server(to));
    },
  );
  const folder = server(installed);
  const manifest = path.join(folder, '..', '..', 'package.json');
  /** @type {{ engines: { node: string } }} "24" in version 4.139.1, "22" in 4.110.0 */
  const { engines } = JSON.parse(await readFile(manifest, 'utf8'));
  const node = await findNode(Number.parseInt(engines.node, 10));
  return { folder, script: path.join(folder, 'out', 'server-main.js'), node };
}

/** @param {string} folder of the installed package */
function server(folder) {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * File search (`workspace.findFiles`) runs ripgrep. Newer versions bring it; in older ones a script that we
 * don't run would fetch it from GitHub, so it comes from the package that newer ones use.
 * @param {string} serverFolder
 */
async function addRipgrep(serverFolder) {
  const home = path.join(serverFolder, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(home)) return;
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const folder = await mkdtemp(path.join(serverFolder, 'ripgrep-'));
  await installPackage('@vscode/ripgrep-universal@1.18.0', folder);
  const platform = `${process.platform}-${process.arch}`;
  const source = path.join(folder, 'node_modules/@vscode/ripgrep-universal/bin', platform, program);
  await mkdir(path.join(home, 'bin'), { recursive: true });
  await copyFile(source, path.join(home, 'bin', program));
  await rm(folder, { recursive: true });
}
