import path from 'node:path';
import { readWeightsFrom } from '../../src/node/weights';
import type { Tool } from './tool';

/** The whole check, as the editor does it: parse, compose, all rules, the words of each finding. */
export const tool: Tool = {
  async prepare() {
    readWeightsFrom(path.dirname(__dirname));
    const { check } = await import('../check');
    return check;
  },
};
