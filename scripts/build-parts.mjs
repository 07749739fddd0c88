// Builds the code for VS Code and the command line in parts, as CommonJS, which hosts load as they need them: V8 takes
// ten times as long to read all of it as what activation needs. Both of VS Code's hosts run the same parts;
// dist/browser.js requires them where there is no Node.
import { builtinModules } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import * as rolldown from 'rolldown';
import { writePackedWeights } from './packed-weights.mjs';

const hosts = {
  // VS Code's Node host begins with this,
  extension: 'src/main.node.ts',
  // its browser host, after dist/browser.js, with this,
  'browser-host': 'src/main.browser.ts',
  // and a terminal with this.
  cli: 'src/cli.ts',
};

/**
 * The parts: a module is in the first that takes it. What a host has at once is `$initial`; all else waits for an
 * `import()`. The command line has no `vscode` and the browser no Node, so what needs them stands apart.
 * @type {rolldown.CodeSplittingGroup[]}
 */
const groups = [
  // What a check needs now and then, with what needs the same package: `require()` loads them.
  {
    name: 'yaml',
    test: /[\\/](node_modules[\\/]yaml[\\/]|core[\\/]post[\\/](frontMatter(Yaml|Edit)|fieldEdit|accepted|shape)\.ts)/,
  },
  {
    name: 'zod',
    test: /[\\/](node_modules[\\/]zod[\\/]|core[\\/](post[\\/]frontMatterSchema|lint[\\/]config(Schema|Check|Issues|File))\.ts)/,
  },
  {
    name: 'temporal',
    test: /[\\/](node_modules[\\/]temporal-|core[\\/]post[\\/](plannedTime|localTime|calendarProblems)\.ts)/,
  },
  {
    name: 'markdown-it',
    test: /[\\/](node_modules[\\/](markdown-it|entities|linkify-it|mdurl|punycode\.js|uc\.micro)[\\/]|core[\\/]post[\\/]markdownParser\.ts)/,
  },
  { name: 'activation-core', tags: ['$initial'], test: /[\\/]src[\\/]core[\\/]/ },
  { name: 'activation-node', tags: ['$initial'], test: /[\\/]src[\\/]node[\\/]/ },
  { name: 'activation', tags: ['$initial'], test: /[\\/]src[\\/](vscode[\\/]|extension\.ts)/ },
  {
    name: 'check',
    test: /[\\/]src[\\/]core[\\/](post|lint)[\\/]/,
  },
  { name: 'glob', test: /[\\/]node_modules[\\/](tinyglobby|fdir|picomatch)[\\/]/ },
  { debugName: 'packages', name: (id) => /[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?([^\\/]+)/.exec(id)?.[1] },
  {
    debugName: 'folders',
    name: (id) =>
      /[\\/]src[\\/]((?:core|vscode)[\\/][^\\/]+|protocol)[\\/]/.exec(id)?.[1]?.replace(/[\\/]/, '-'),
  },
];

/**
 * Builds the parts of what ships into dist/, or those of other programs into another folder.
 * @param {Record<string, string>} input
 * @param {string} dir
 */
export async function buildParts(input = hosts, dir = 'dist') {
  const bundle = await rolldown.rolldown(inputOptions(input, dir));
  await bundle.write({ ...outputOptions, dir, minify: true });
  await bundle.close();
}

/** Builds the parts into dist/, and again whenever a file changes. */
export function watchParts() {
  const watcher = rolldown.watch({
    ...inputOptions(hosts, 'dist'),
    output: { ...outputOptions, dir: 'dist' },
  });
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
  });
}

/**
 * @param {Record<string, string>} input
 * @param {string} dir
 * @returns {rolldown.InputOptions}
 */
function inputOptions(input, dir) {
  return {
    input,
    platform: 'browser',
    external: ['vscode'],
    moduleTypes: { '.txt': 'text' },
    resolve: { mainFields: ['module', 'main'] },
    transform: { define: { 'import.meta.url': '__filename' } },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      packedWeights(dir),
      withoutExamples(),
      nodeForNodeOnly(),
      requiredLater(),
      inAscii(),
      browserDoor(),
    ],
  };
}

/** @type {rolldown.OutputOptions} */
const outputOptions = {
  format: 'cjs',
  chunkFileNames: '[name].js',
  comments: false,
  strictExecutionOrder: true,
  codeSplitting: { groups, includeDependenciesRecursively: false },
};

/**
 * The weights have a file of their own, in the place of the text that the code would carry.
 * @param {string} folder
 * @returns {rolldown.Plugin}
 */
function packedWeights(folder) {
  return {
    name: 'packed-weights',
    async load(file) {
      if (!/[\\/]model[\\/]weights\.txt$/.test(file)) return null;
      await writePackedWeights(file, folder);
      return { code: '', moduleType: 'text' };
    },
  };
}

/**
 * Rules have their examples beside them, for their pages and tests; what ships does without.
 * @returns {rolldown.Plugin}
 */
function withoutExamples() {
  return {
    name: 'without-examples',
    transform: {
      filter: { id: /[\\/]core[\\/]lint[\\/]rules[\\/]/ },
      handler: (code) => code.replace(/^ {2}examples: \[\n[\s\S]*?^ {2}\],\n/m, ''),
    },
  };
}

/**
 * Node's modules are there for what runs in Node alone: our own, and what finds files by a glob. Anything else that
 * imports one would break in the browser, and the build fails.
 * @returns {rolldown.Plugin}
 */
function nodeForNodeOnly() {
  const nodeOnly =
    /[\\/](bench|src[\\/](node|cli|main\.node\.ts)|node_modules[\\/](tinyglobby|fdir|picomatch))\b/;
  const ofNode = new RegExp(`^(node:.*|${builtinModules.join('|')})$`);
  return {
    name: 'node-for-node-only',
    resolveId(name, importer = '') {
      if (!ofNode.test(name)) return null;
      if (!nodeOnly.test(importer)) this.error(`${importer} would break in the browser: it imports ${name}.`);
      return { id: name, external: true };
    },
  };
}

/**
 * A module that is required, not imported, is a file of its own, which is loaded when a call gets there: Rolldown would
 * load it with the part that calls.
 * @returns {rolldown.Plugin}
 */
function requiredLater() {
  return {
    name: 'required-later',
    async resolveId(name, importer, { kind }) {
      if (kind !== 'require-call' || !name.startsWith('.') || importer?.includes('node_modules')) return null;
      const module = await this.resolve(name, importer, { kind: 'import-statement' });
      if (!module) return null;
      const fileName = `${path.basename(module.id, '.ts')}.js`;
      this.emitFile({ type: 'chunk', id: module.id, fileName });
      return { id: `./${fileName}`, external: true };
    },
  };
}

/**
 * V8 keeps a file with one letter beyond Latin as two bytes a letter, and reads it more slowly.
 * @returns {rolldown.Plugin}
 */
function inAscii() {
  return {
    name: 'in-ascii',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code.replace(
            /[^\0-\x7f]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
    },
  };
}

/**
 * dist/browser.js, which knows the parts that the browser may need.
 * @returns {rolldown.Plugin}
 */
function browserDoor() {
  return {
    name: 'browser-door',
    async writeBundle(_, bundle) {
      if (!bundle['browser-host.js']) return;
      const files = new Set(['browser-host.js']);
      for (const file of files) {
        const part = bundle[file];
        if (part?.type !== 'chunk') continue;
        for (const [, other = ''] of part.code.matchAll(/\brequire\("\.\/([^"]+)"\)/g)) files.add(other);
      }
      await esbuild.build({
        entryPoints: ['src/browser.ts'],
        outdir: 'dist',
        bundle: true,
        format: 'cjs',
        target: 'es2023',
        minify: true,
        external: ['vscode'],
        define: { parts: JSON.stringify([...files]) },
      });
    },
  };
}
