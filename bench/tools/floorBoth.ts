import { tool as markdown } from './floorMarkdown';
import { tool as sentences } from './floorSentences';
import type { Tool } from './tool';

/** Sentences and Markdown: what a check that understands its text can't do without. */
export const tool: Tool = {
  async prepare() {
    const parse = await markdown.prepare();
    const segment = await sentences.prepare();
    return (text) => Number(parse(text)) + Number(segment(text));
  },
};
