import { createRequire } from 'node:module';
import type { Tool } from './tool';

/** write-good with all its checks. Required, as its users do: to import a CommonJS package takes longer. */
export const tool: Tool = {
  async prepare() {
    const writeGood: unknown = createRequire(__filename)('write-good');
    return (text) => (writeGood as (text: string) => unknown[])(text).length;
  },
};
