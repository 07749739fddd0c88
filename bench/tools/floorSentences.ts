import type { Tool } from './tool';

/** Every sentence of a text, as `Intl.Segmenter` finds them. */
export const tool: Tool = {
  async prepare() {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    return (text) => [...segmenter.segment(text)].length;
  },
};
