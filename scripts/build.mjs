// Builds what ships: `dist/extension.js` for VS Code's Node host and `dist/cli.js`, which share `dist/chunks/`, and
// `dist/browser.js` for VS Code's browser host, which takes a single file, and `dist/webview/` with the pages of the
// views. `--watch` rebuilds on change; `--test=unit` and `--test=host` build the mocha tests of that folder into
// out/test instead.
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';

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
        await writeFile(file, path.basename(file) === 'cli.js' ? `#!/usr/bin/env node\n${code}` : code);
      }
    });
  },
};

/**
 * The weights of the linter ship once, in a file that each host reads; bundled they would ship with each of them.
 * @type {esbuild.Plugin}
 */
const weightsApart = {
  name: 'weights-apart',
  setup(build) {
    build.onLoad({ filter: /[\\/]model[\\/]weights\.txt$/ }, async ({ path: file }) => {
      await mkdir('dist', { recursive: true });
      await copyFile(file, 'dist/weights.txt');
      return { contents: '', loader: 'text', watchFiles: [file] };
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
    plugins: [weightsApart, toCommonJs],
  },
  {
    ...shared,
    entryPoints: { browser: 'src/main.browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
    plugins: [weightsApart],
  },
  {
    ...shared,
    entryPoints: viewEntries(),
    outdir: 'dist/webview',
    chunkNames: 'chunks/[hash]',
    platform: 'browser',
    target: 'chrome140',
    format: 'esm',
    splitting: true,
    loader: { '.svg': 'text' },
  },
];

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
 * @returns {esbuild.BuildOptions[]}
 */
function forTests(folder) {
  const files = readdirSync(`test/${folder}`, { recursive: true, encoding: 'utf8' });
  const entries = files.filter((file) => /(\.test|^index)\.ts$/.test(file));
  return [
    {
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
    },
  ];
}

const builds = tests ? forTests(tests) : shipped;
await rm(tests ? `out/test/${tests}` : 'dist', { recursive: true, force: true });
if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
