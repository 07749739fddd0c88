import type { Tool } from './tool';

/** alex on plain text. */
export const tool: Tool = {
  async prepare() {
    const alex = await import('alex');
    return (text) => alex.text(text).messages.filter(({ reason }) => reason !== '').length;
  },
};
