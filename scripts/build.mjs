// Builds what ships: `dist/extension.js` for VS Code's Node host and `dist/cli.js`, which share `dist/chunks/`, and
// `dist/browser.js` for VS Code's browser host, which takes a single file. `--watch` rebuilds on change, `--test`
// builds the mocha tests into out/test instead.
import { readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--test');

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  target: 'es2023',
  mainFields: ['module', 'main'],
  loader: { '.txt': 'text' },
  minify: !watch && !tests,
  logLevel: 'warning',
  legalComments: 'none',
  external: ['vscode'],
};

/**
 * esbuild splits only ES modules, and VS Code loads CommonJS fastest: each split file is turned into CommonJS.
 * @type {esbuild.Plugin}
 */
const toCommonJs = {
  name: 'to-commonjs',
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path: file, text } of outputFiles) {
        const { code } = await esbuild.transform(text, {
          format: 'cjs',
          platform: 'node',
          target: 'es2023',
          supported: { 'dynamic-import': false },
          define: { 'import.meta.url': '__filename' },
          minify: shared.minify ?? false,
        });
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, path.basename(file) === 'cli.js' ? `#!/usr/bin/env node\n${code}` : code);
      }
    });
  },
};

/** @type {esbuild.BuildOptions[]} */
const shipped = [
  {
    ...shared,
    entryPoints: { extension: 'src/main.node.ts', cli: 'src/cli/main.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[hash]',
    platform: 'node',
    format: 'esm',
    splitting: true,
    write: false,
    plugins: [toCommonJs],
  },
  {
    ...shared,
    entryPoints: { browser: 'src/main.browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
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
    format: 'cjs',
    packages: 'external',
    sourcemap: 'linked',
  },
];

/** @param {string} folder */
function testFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /(\.test|^index)\.ts$/.test(file)).map((file) => `${folder}/${file}`);
}

const builds = tests ? forTests : shipped;
await rm(tests ? 'out/test' : 'dist', { recursive: true, force: true });
if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
