import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';

const hosts = ['src/main.node.ts', 'src/main.browser.ts'];

describe('what activation loads', () => {
  it('is no rule, no view and no parser', async function () {
    this.timeout(60_000);
    const loaded = await loadedBy(hosts);
    assert.ok(loaded.includes('src/extension.ts'));
    const heavy =
      /^src\/core\/lint\/(?!model\/weight)|^src\/protocol\/|^node_modules\/(yaml|zod|markdown-it|temporal-polyfill)\//;
    assert.deepEqual(
      loaded.filter((file) => heavy.test(file)),
      [],
    );
  });

  it('is the parts for activation, of what ships', async () => {
    assert.deepEqual(await partsWith('extension.js'), [
      'activation-core.js',
      'activation-node.js',
      'activation.js',
      'extension.js',
      'rolldown-runtime.js',
    ]);
  });
});

describe('what a check loads', () => {
  it('is one part, until a text has front matter or marks', async () => {
    assert.deepEqual(await partsWith('check.js'), ['activation-core.js', 'check.js', 'rolldown-runtime.js']);
  });
});

/** A part of what ships, and those that it loads with itself: their calls stand outside of functions. */
async function partsWith(first: string): Promise<readonly string[]> {
  const loaded = new Set([first]);
  for (const part of loaded) {
    const { body } = parse(await readFile(`dist/${part}`, 'utf8'), { ecmaVersion: 'latest' });
    const declared = body.flatMap((one) => (one.type === 'VariableDeclaration' ? one.declarations : []));
    for (const { init } of declared) {
      if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') continue;
      const [name] = init.arguments;
      const other = name?.type === 'Literal' ? String(name.value) : '';
      if (init.callee.name === 'require' && other.startsWith('./')) loaded.add(other.slice(2));
    }
  }
  return [...loaded].sort();
}

/** The files that run when others do: those that they import, and so on, but for what waits behind an `import()`. */
async function loadedBy(entryPoints: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [...entryPoints],
    outdir: 'out',
    write: false,
    bundle: true,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    loader: { '.txt': 'empty' },
    external: ['vscode'],
    logLevel: 'silent',
  });
  const loaded = new Set(entryPoints);
  for (const file of loaded) {
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && !external) loaded.add(path);
  }
  return [...loaded];
}
