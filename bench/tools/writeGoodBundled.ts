import { createRequire } from 'node:module';
import type { Tool } from './tool';

/** write-good in one small file, as an extension would ship it. */
export const tool: Tool = {
  async prepare() {
    const writeGood: unknown = createRequire(__filename)('./writeGood.bundle.js');
    return (text) => (writeGood as (text: string) => unknown[])(text).length;
  },
};
