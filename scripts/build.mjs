// Builds what ships: `dist/` holds the code in parts that hosts load as they need them, `dist/webview/` the pages of the
// views. `--watch` rebuilds on change; `--test=unit` and `--test=host` build the mocha tests of that folder into
// out/test instead.
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { buildParts, watchParts } from './build-parts.mjs';

const watch = process.argv.includes('--watch');
const tests = process.argv.find((arg) => arg.startsWith('--test='))?.slice('--test='.length);

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
          sourcemap: build.initialOptions.sourcemap ? 'inline' : false,
        });
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, code);
      }
    });
  },
};

/**
 * The pages of the views.
 * @type {esbuild.BuildOptions}
 */
const webviews = {
  ...shared,
  entryPoints: viewEntries(),
  outdir: 'dist/webview',
  chunkNames: 'chunks/[hash]',
  platform: 'browser',
  target: 'chrome140',
  format: 'esm',
  splitting: true,
  loader: { '.svg': 'text' },
};

/** A view is a folder of src/webview with a main.ts and a main.css, which become its page's script and stylesheet. */
function viewEntries() {
  return readdirSync('src/webview', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`src/webview/${entry.name}/main.ts`))
    .flatMap(({ name }) =>
      ['ts', 'css'].map((type) => ({ in: `src/webview/${name}/main.${type}`, out: name })),
    );
}

/**
 * The tests of a folder share chunks, so that what they test is built and loaded once.
 * @param {string} folder
 * @returns {esbuild.BuildOptions}
 */
function forTests(folder) {
  const files = readdirSync(`test/${folder}`, { recursive: true, encoding: 'utf8' });
  const entries = files.filter((file) => /(\.test|^index)\.ts$/.test(file));
  return {
    ...shared,
    entryPoints: entries.map((file) => `test/${folder}/${file}`),
    outdir: `out/test/${folder}`,
    outbase: `test/${folder}`,
    chunkNames: 'chunks/[hash]',
    platform: 'node',
    format: 'esm',
    splitting: true,
    packages: 'external',
    sourcemap: 'inline',
    write: false,
    plugins: [toCommonJs],
  };
}

await rm(tests ? `out/test/${tests}` : 'dist', { recursive: true, force: true });
if (tests) {
  await esbuild.build(forTests(tests));
} else if (watch) {
  watchParts();
  await (await esbuild.context(webviews)).watch();
} else {
  await Promise.all([buildParts(), esbuild.build(webviews)]);
}
