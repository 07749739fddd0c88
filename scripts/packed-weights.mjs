// The weights of the linter as they ship: in a file of their own, in a form that takes no time to read.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCore } from './load-core.mjs';

const code = `
  export { readWeights } from './src/core/lint/model/weightFile';
  export { packWeights } from './src/core/lint/model/packedWeights';
`;

/**
 * Writes weights.bin into a folder, in the place of the text that the code would carry.
 * @param {string} folder
 * @returns {import('esbuild').Plugin}
 */
export function packedWeights(folder) {
  return {
    name: 'packed-weights',
    setup(build) {
      build.onLoad({ filter: /[\\/]model[\\/]weights\.txt$/ }, async ({ path: file }) => {
        const { readWeights, packWeights } = await loadCore(code);
        await mkdir(folder, { recursive: true });
        await writeFile(
          path.join(folder, 'weights.bin'),
          packWeights(readWeights(await readFile(file, 'utf8'))),
        );
        return { contents: '', loader: 'text', watchFiles: [file] };
      });
    },
  };
}
