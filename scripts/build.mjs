// Builds the bundles that ship: the extension for VS Code's Node host and for its browser host, and the
// command line tool. `--watch` rebuilds on change, `--test` builds the mocha tests into out/test instead.
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import process from 'node:process';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--test');

/** @param {string} folder */
function testFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /(\.test|^index)\.ts$/.test(file)).map((file) => `${folder}/${file}`);
}

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  mainFields: ['module', 'main'],
  loader: { '.txt': 'text' },
  minify: !watch && !tests,
  sourcemap: watch || tests ? 'linked' : false,
  logLevel: 'warning',
  legalComments: 'none',
};

/** @type {esbuild.BuildOptions[]} */
const shipped = [
  {
    ...shared,
    entryPoints: { extension: 'src/main.node.ts' },
    outdir: 'dist',
    platform: 'node',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: { browser: 'src/main.browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    platform: 'node',
    define: { 'import.meta.url': '__filename' },
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** @type {esbuild.BuildOptions[]} */
const forTests = [
  {
    ...shared,
    entryPoints: testFiles('test/unit').concat(testFiles('test/host')),
    outdir: 'out/test',
    outbase: 'test',
    platform: 'node',
    packages: 'external',
    external: ['vscode'],
  },
];

const builds = tests ? forTests : shipped;
await rm(tests ? 'out/test' : 'dist', { recursive: true, force: true });
if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
