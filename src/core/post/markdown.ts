import type { Token } from 'markdown-it';
import { remembering } from './remembered';

/** What is read of a token of markdown-it. */
export type Block = Pick<Token, 'type' | 'map' | 'markup' | 'content' | 'children'>;

/** Lines without a blank one between them, parsed: their tokens, whose `map` counts from the first of these lines. */
export interface MarkdownStretch {
  readonly tokens: readonly Block[];
  /** The 0-based number of its first line in the text. */
  readonly firstLine: number;
}

/** Without one of these, inline content is lines of plain text. */
export const inlineMarks = /[\\`~*_[<&]/;

/** A line that starts so may be more than text. */
const blockMarks = /^[ \t]*(?:#{1,6}(?:[ \t]|$)|[-+]|\d{1,3}[.)])/m;

/** The only block that goes on behind a blank line. */
const fence = /^[ \t]*(?:`{3}|~{3})/m;

/**
 * Parses clean text (no comments, no carriage returns) into markdown-it's tokens, stretch by stretch: while somebody
 * types, only one of them changes. An inline token that is nothing but lines of text has null for children.
 */
export function parseMarkdown(text: string): MarkdownStretch[] {
  if (fence.test(text)) return [{ tokens: parse(text), firstLine: 0 }];
  const stretches: MarkdownStretch[] = [];
  let start = 0;
  let firstLine = 0;
  let line = 0;
  for (let at = 0; at <= text.length; line++) {
    const found = text.indexOf('\n', at);
    const lineEnd = found < 0 ? text.length : found;
    if (isBlankBetween(text, at, lineEnd)) {
      if (start < at) stretches.push({ tokens: parse(text.slice(start, at - 1)), firstLine });
      start = lineEnd + 1;
      firstLine = line + 1;
    }
    at = lineEnd + 1;
  }
  if (start < text.length) stretches.push({ tokens: parse(text.slice(start)), firstLine });
  return stretches;
}

/** Most stretches are plain paragraphs, for which nobody has to load a parser. */
const parse = remembering((text: string): readonly Block[] => {
  if (!inlineMarks.test(text) && !blockMarks.test(text)) return paragraphOf(text);
  return markdownParser().parseLines(text);
});

function paragraphOf(text: string): Block[] {
  const map: [number, number] = [0, text.split('\n').length];
  let start = 0;
  while (isBlank(text, start)) start++;
  let end = text.length;
  while (end > start && isBlank(text, end - 1)) end--;
  return [
    { type: 'paragraph_open', map, markup: '', content: '', children: null },
    { type: 'inline', map, markup: '', content: text.slice(start, end), children: null },
  ];
}

/** markdown-it, loaded with the first mark that a text has. */
export function markdownParser(): typeof import('./markdownParser') {
  return require('./markdownParser') as typeof import('./markdownParser');
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBlank(text, at)) at++;
  return at === end;
}

function isBlank(text: string, offset: number): boolean {
  return text[offset] === ' ' || text[offset] === '\t';
}
