// Collects the regular expressions of src/core: those that stand in the sources, and those that are put together when
// its modules load.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { clone } from './host/clone.mjs';
import { temporaryFolder } from './host/temporary.mjs';

/**
 * @typedef {object} Expression
 * @property {string} source
 * @property {string} flags
 */

/** @returns {Promise<Expression[]>} none twice */
export async function expressionsOfCore() {
  const outfile = path.join(await temporaryFolder(), 'core.mjs');
  const core = path.join(clone, 'src', 'core');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
  );
  await esbuild.build({
    stdin: {
      contents: files
        .map((file, index) => `export * as core${index} from './${file.replaceAll('\\', '/')}';`)
        .join('\n'),
      resolveDir: core,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    loader: { '.txt': 'text' },
    outfile,
    logLevel: 'warning',
    plugins: [{ name: 'packages-apart', setup: (build) => build.onResolve({ filter: /^[^./]/ }, apart) }],
  });
  const code = await readFile(outfile, 'utf8');
  const all = [
    ...literalsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })),
    ...(await madeBy(outfile)),
  ];
  return [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}

/**
 * Packages are not ours to check; they are found from the clone.
 * @param {esbuild.OnResolveArgs} asked
 * @returns {esbuild.OnResolveResult | undefined}
 */
function apart({ path: name, kind }) {
  if (kind === 'entry-point') return undefined;
  return { path: import.meta.resolve(name), external: true };
}

/**
 * @param {unknown} node of a syntax tree
 * @returns {Iterable<Expression>}
 */
function* literalsIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && node.regex) {
    const { pattern: source, flags } = /** @type {{ pattern: string, flags: string }} */ (node.regex);
    yield { source, flags };
  }
  for (const child of Object.values(node)) yield* literalsIn(child);
}

/**
 * What a module makes with `new RegExp` while it loads. The packages that it imports load before.
 * @param {string} file
 */
async function madeBy(file) {
  const packages = [...(await readFile(file, 'utf8')).matchAll(/^import .*from "(file:.*)";$/gm)];
  for (const [, name = ''] of packages) await import(name);
  /** @type {Expression[]} */
  const made = [];
  const { RegExp: own } = globalThis;
  globalThis.RegExp = new Proxy(own, {
    construct(target, args) {
      const expression = Reflect.construct(target, args);
      made.push({ source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await import(pathToFileURL(file).href);
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}
