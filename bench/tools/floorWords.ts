import type { Tool } from './tool';

/** Every word of a text, by its Unicode letters: no check of words does with less. */
export const tool: Tool = {
  prepare: async () => (text) => {
    let words = 0;
    word.lastIndex = 0;
    while (word.test(text)) words++;
    return words;
  },
};

const word = /\p{L}+/gu;
