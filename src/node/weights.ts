import { readFileSync } from 'node:fs';
import path from 'node:path';
import { provideWeights } from '../core/lint/model/weightSource';

/** Lets the linter read its weights, on first need, from the folder of what was built. */
export function readWeightsFrom(folder: string): void {
  provideWeights(() => readFileSync(path.join(folder, 'weights.bin')));
}
