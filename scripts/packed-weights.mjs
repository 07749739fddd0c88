// The weights of the linter as they ship: in a file of their own, in a form that takes no time to read.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCore } from './load-core.mjs';

const code = `
  export { readWeights } from './src/core/lint/model/weightFile';
  export { packWeights } from './src/core/lint/model/packedWeights';
`;

/**
 * Writes weights.bin.
 * @param {string} weightFile
 * @param {string} folder
 */
export async function writePackedWeights(weightFile, folder) {
  const { readWeights, packWeights } = await loadCore(code);
  await mkdir(folder, { recursive: true });
  const packed = packWeights(readWeights(await readFile(weightFile, 'utf8')));
  await writeFile(path.join(folder, 'weights.bin'), packed);
}
