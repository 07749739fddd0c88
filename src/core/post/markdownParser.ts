import MarkdownIt, { type StateBlock, type StateCore, type StateInline, type Token } from 'markdown-it';
import { inlineMarks } from './markdown';

/**
 * The Markdown of a post. It is flat: paragraphs, headings, code fences, rules and list items, each of whole
 * lines. Setext headings, indented code, quotes, raw HTML and link definitions are off, so their text stays as
 * typed. An item is a line that starts with a list marker, with the lines that continue it.
 */
const blockRules = ['fence', 'hr', 'heading', 'paragraph'];
const inlineRules = [
  'text',
  'newline',
  'escape',
  'backticks',
  'strikethrough',
  'emphasis',
  'link',
  'image',
  'autolink',
  'entity',
];
const pairingRules = ['balance_pairs', 'strikethrough', 'emphasis'];

const itemMarker = /(?:[-*+]|\d{1,3}[.)])(?=[ \t]+\S)/y;

const parser = createParser();

/**
 * Parses lines of clean text (no comments, no carriage returns). An inline token that is nothing but lines of text has
 * null for children.
 */
export function parseLines(text: string): Token[] {
  return parser.parse(text, {});
}

/**
 * Where an inline token of `parseLines` stands in the content of its block: 0-based UTF-16 offsets, `end`
 * exclusive.
 */
export function positionOf(token: Token): { start: number; end: number } {
  return { start: Number(token.meta?.start), end: Number(token.meta?.end) };
}

/** The address in `](address "title")`, without angle brackets, given where the label ends. */
export function linkAddress(
  content: string,
  labelEnd: number,
  linkEnd: number,
): { start: number; end: number } {
  let start = labelEnd + ']('.length;
  while (/\s/.test(content[start] ?? '')) start++;
  const end = parser.helpers.parseLinkDestination(content, start, linkEnd).pos;
  return content[start] === '<' ? { start: start + 1, end: end - 1 } : { start, end };
}

function createParser(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt('commonmark', { html: false });
  markdown.core.ruler.enableOnly(['block', 'inline']);
  markdown.core.ruler.at('inline', parseMarked);
  markdown.block.ruler.enableOnly(blockRules);
  markdown.block.ruler.before('paragraph', 'item', takeItem, { alt: ['paragraph'] });
  for (const name of inlineRules) {
    markdown.inline.ruler.enableOnly([name]);
    const [rule] = markdown.inline.ruler.getRules('');
    if (rule) markdown.inline.ruler.at(name, positioned(rule));
  }
  markdown.inline.ruler.enableOnly(inlineRules);
  markdown.inline.ruler.push('character', positioned(takeCharacter));
  markdown.inline.ruler2.enableOnly(pairingRules);
  return markdown;
}

/** Parses inline content where it has marks: most has none, and to look for them is far faster than to parse. */
function parseMarked({ tokens, md, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'inline') continue;
    if (inlineMarks.test(token.content)) md.inline.parse(token.content, md, env, token.children ?? []);
    else token.children = null;
  }
}

function takeItem(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  itemMarker.lastIndex = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const marker = itemMarker.exec(state.src)?.[0];
  if (!marker) return false;
  if (silent) return true;
  const content = itemMarker.lastIndex;
  const endsItem = state.md.block.ruler.getRules('paragraph');
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line) && !endsItem.some((rule) => rule(state, line, endLine, true)))
    line++;
  const open = state.push('item_open', 'li', 1);
  open.map = [startLine, line];
  open.markup = marker;
  const inline = state.push('inline', '', 0);
  inline.content = state.src.slice(content, state.eMarks[line - 1]).trim();
  inline.map = [startLine, line];
  inline.children = [];
  state.push('item_close', 'li', -1);
  state.line = line;
  return true;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * markdown-it gives lines for blocks and nothing for inline tokens. This wraps an inline rule so that each token
 * it makes carries its position, and so that text never waits in `pending`, where its start would be lost.
 */
function positioned(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const firstToken = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    if (state.pending) state.pushPending();
    let at = start;
    for (let index = firstToken; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      if (!token || token.meta) continue;
      token.meta = { start: at, end: state.pos };
      if (token.type === 'text') at += token.content.length;
    }
    return true;
  };
}

/** The last rule: one character of text, where no other rule took it. */
function takeCharacter(state: StateInline, silent: boolean): boolean {
  if (!silent) state.pending += state.src[state.pos] ?? '';
  state.pos++;
  return true;
}
