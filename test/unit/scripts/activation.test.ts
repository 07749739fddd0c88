import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
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
    const loaded = new Set(['extension.js']);
    for (const part of loaded) {
      const code = await readFile(`dist/${part}`, 'utf8');
      for (const [, other = ''] of code.matchAll(/(?<!=>)require\("\.\/([^"]+)"\)/g)) loaded.add(other);
    }
    assert.deepEqual([...loaded].sort(), [
      'activation-core.js',
      'activation-node.js',
      'activation.js',
      'extension.js',
      'rolldown-runtime.js',
    ]);
  });
});

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
