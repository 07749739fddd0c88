import type { Tool } from './tool';

/** The whole check, as the editor does it: parse, compose, all rules, the words of each finding. */
export const tool: Tool = {
  async prepare() {
    const { check } = await import('../check');
    return check;
  },
};
