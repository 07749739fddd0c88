// Loads modules of src/core for scripts, as they are written: in TypeScript, with word lists as text.
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string} contents a module that exports what is wanted, with paths from the root of the clone
 * @returns {Promise<any>} what it exports
 */
export async function loadCore(contents) {
  const built = await esbuild.build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    loader: { '.txt': 'text' },
    logLevel: 'warning',
  });
  const code = Buffer.from(built.outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
