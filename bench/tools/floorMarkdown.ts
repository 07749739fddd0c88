import type { Tool } from './tool';

/** One parse of a text as Markdown. */
export const tool: Tool = {
  async prepare() {
    const { default: MarkdownIt } = await import('markdown-it');
    const parser = new MarkdownIt('commonmark');
    return (text) => parser.parse(text, {}).length;
  },
};
