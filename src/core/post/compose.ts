import type { Token } from 'markdown-it';
import type { CleanBody } from './cleanBody';
import type { Range } from './edit';
import type { Kind } from './frontMatter';
import { type Block, type MarkdownStretch, markdownParser, parseMarkdown } from './markdown';
import { OutputBuilder } from './outputBuilder';
import { type PartName, partOfHeading } from './parts';

/** The plain text that the network shows, with the way back to the file. Offsets are 0-based UTF-16 units. */
export interface Output {
  readonly text: string;
  /** The offset in the file of the unit at an offset of the output. */
  toSource(offset: number): number;
  /** The range of the file that gave a range of the output. */
  rangeToSource(range: Range): Range;
  /** Where an offset of the file stands in the output, or would stand if it weren't dropped. */
  fromSource(offset: number): number;
}

/** Markdown that the network can't show: the range of the file that loses something. */
export interface LostMarkdown extends Range {
  readonly what: 'heading' | 'image';
}

/** The output of a body, its part headings, and what was lost on the way, with offsets of the file. */
export interface Composed {
  readonly output: Output;
  readonly partHeadings: readonly { readonly name: PartName; readonly heading: Range }[];
  readonly lost: readonly LostMarkdown[];
}

/** Turns the Markdown of a body into the plain text that the network shows. */
export function compose(body: CleanBody, kind: Kind | undefined): Composed {
  const composer = new Composer(body.text, kind);
  for (const stretch of parseMarkdown(body.text)) composer.show(stretch);
  composer.end();
  const { offsets } = composer.builder;
  const inFile = (range: Range) => body.offsets.rangeToSource(range);
  return {
    output: {
      text: composer.builder.text,
      toSource: (offset) => body.offsets.toSource(offsets.toSource(offset)),
      rangeToSource: (range) => inFile(offsets.rangeToSource(range)),
      fromSource: (offset) => offsets.fromSource(body.offsets.fromSource(offset)),
    },
    partHeadings: composer.partHeadings.map(({ name, heading }) => ({ name, heading: inFile(heading) })),
    lost: composer.lost.map((lost) => ({ what: lost.what, ...inFile(lost) })),
  };
}

class Composer {
  readonly builder: OutputBuilder;
  readonly partHeadings: { name: PartName; heading: Range }[] = [];
  readonly lost: LostMarkdown[] = [];
  readonly #clean: string;
  readonly #kind: Kind | undefined;
  readonly #lineStarts: number[] = [0];
  /** The line after the last block. */
  #nextLine = 0;
  /** Whether the last block was a list item, or continued one. */
  #inList = false;

  constructor(clean: string, kind: Kind | undefined) {
    this.builder = new OutputBuilder(clean);
    this.#clean = clean;
    this.#kind = kind;
    for (let at = clean.indexOf('\n'); at >= 0; at = clean.indexOf('\n', at + 1))
      this.#lineStarts.push(at + 1);
  }

  show({ tokens, firstLine }: MarkdownStretch): void {
    for (const [index, token] of tokens.entries()) {
      const line = firstLine + (token.map?.[0] ?? 0);
      const end = firstLine + (token.map?.[1] ?? 0);
      const inline = tokens[index + 1];
      if (token.type === 'heading_open' && inline) this.#heading(token, inline, line);
      else if (token.type === 'paragraph_open' && inline) this.#paragraph(inline, line, end);
      else if (token.type === 'item_open' && inline) this.#item(token, inline, line, end);
      else if (token.type === 'hr') this.#typed(line, line, end, end);
      else if (token.type === 'fence') this.#fence(token, line, end);
    }
  }

  end(): void {
    this.builder.breakLine(this.#clean.length);
  }

  #heading(token: Block, inline: Block, line: number): void {
    const heading = { start: this.#lineStart(line), end: this.#lineEnd(line) };
    const name = partOfHeading(inline.content, this.#kind);
    if (name) {
      this.partHeadings.push({ name, heading });
      this.#inList = false;
      return;
    }
    this.lost.push({ what: 'heading', ...heading });
    this.#startBlock(line, line > this.#nextLine);
    const text = this.#skipSpaces(this.#skipSpaces(heading.start) + token.markup.length);
    this.#inline(inline, text);
    this.#endBlock(line + 1, false);
  }

  #paragraph(inline: Block, line: number, end: number): void {
    const text = this.#clean.indexOf(inline.content, this.#lineStart(line));
    this.#startBlock(line, line > this.#nextLine);
    this.#inline(inline, text);
    this.#endBlock(end, this.#inList && text > this.#lineStart(line));
  }

  /** List items are parted by a line end, whatever stands between them in the file. */
  #item(token: Block, inline: Block, line: number, end: number): void {
    this.#startBlock(line, line > this.#nextLine && !this.#inList);
    const lineStart = this.#lineStart(line);
    const marker = this.#skipSpaces(lineStart);
    const afterMarker = marker + token.markup.length;
    if (this.#inList) this.builder.copy(lineStart, marker);
    if (token.markup.length > 1) this.builder.copy(marker, afterMarker);
    else this.builder.write('•', marker, 1);
    this.builder.write(' ', afterMarker, 1);
    this.#inline(inline, this.#skipSpaces(afterMarker));
    this.#endBlock(end, true);
  }

  #fence(token: Block, line: number, end: number): void {
    const first = line + 1;
    this.#typed(line, first, first + token.content.split('\n').length - 1, end);
  }

  /** Shows the lines from `first` to `last` (exclusive) of a block as they are typed. */
  #typed(line: number, first: number, last: number, end: number): void {
    this.#startBlock(line, line > this.#nextLine);
    for (let shown = first; shown < last; shown++) {
      const lineStart = this.#lineStart(shown);
      if (shown > first) this.builder.breakBlock(lineStart, this.#clean[lineStart - 2] === '\n');
      this.builder.copy(this.#lineStart(shown), this.#lineEnd(shown));
    }
    this.#endBlock(end, false);
  }

  #startBlock(line: number, gap: boolean): void {
    this.builder.breakBlock(this.#lineStart(line), gap);
  }

  #endBlock(end: number, inList: boolean): void {
    this.#nextLine = end;
    this.#inList = inList;
  }

  /** Shows inline content that starts at `offset` of the clean text. */
  #inline(inline: Block, offset: number): void {
    if (!inline.children) {
      this.#lines(offset, offset + inline.content.length);
      return;
    }
    const { positionOf } = markdownParser();
    const links: { labelStart: number; isAddress: boolean }[] = [];
    let lastEnd = 0;
    for (const token of inline.children) {
      const { start, end } = positionOf(token);
      if (token.type === 'link_open') {
        const isAddress = token.markup === 'autolink';
        links.push({ labelStart: start + 1, isAddress });
        lastEnd = start + 1;
        if (isAddress) this.builder.copy(offset + start + 1, offset + end - 1);
        continue;
      }
      const link = links.at(-1);
      if (token.type === 'link_close') {
        if (link && !link.isAddress) this.#address(inline.content, link.labelStart, lastEnd, end, offset);
        links.pop();
      } else if (!link?.isAddress) {
        this.#inlineToken(token, start, end, offset, inline.content);
      }
      lastEnd = end;
    }
  }

  #inlineToken(token: Token, start: number, end: number, offset: number, content: string): void {
    if (token.type === 'text') {
      this.builder.copy(offset + start, offset + start + token.content.length);
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      this.builder.breakLine(offset + content.indexOf('\n', start));
    } else if (token.type === 'text_special') {
      this.#special(token, offset + start);
    } else if (token.type === 'code_inline') {
      this.#code(offset + start + token.markup.length, offset + end - token.markup.length);
    } else if (token.type === 'image') {
      this.lost.push({ what: 'image', start: offset + start, end: offset + end });
    }
  }

  /** An escaped character or an entity. What would be a line end or another control stays as typed. */
  #special(token: Token, source: number): void {
    if (token.info === 'entity' && !/\p{Cc}/u.test(token.content))
      this.builder.write(token.content, source, token.markup.length);
    else if (token.info === 'entity' || token.content === token.markup)
      this.builder.copy(source, source + token.markup.length);
    else this.builder.copy(source + 1, source + 1 + token.content.length);
  }

  #code(start: number, end: number): void {
    const code = this.#clean.slice(start, end);
    const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    this.#lines(padded ? start + 1 : start, padded ? end - 1 : end);
  }

  /** Shows a stretch of text line by line, without the spaces that its later lines start with. */
  #lines(start: number, to: number): void {
    let from = start;
    for (let lineEnd = this.#clean.indexOf('\n', from); lineEnd >= 0 && lineEnd < to; ) {
      this.builder.copy(from, lineEnd);
      this.builder.breakLine(lineEnd);
      from = this.#skipSpaces(lineEnd + 1);
      lineEnd = this.#clean.indexOf('\n', from);
    }
    this.builder.copy(from, to);
  }

  /** Shows the address after a link's label, as `label: address`; a label that is the address says it already. */
  #address(content: string, labelStart: number, labelEnd: number, linkEnd: number, offset: number): void {
    const { start, end } = markdownParser().linkAddress(content, labelEnd, linkEnd);
    const label = content.slice(labelStart, labelEnd).trim();
    if (end <= start || label === content.slice(start, end)) return;
    if (label !== '') this.builder.write(': ', offset + labelEnd, ']('.length);
    this.builder.copy(offset + start, offset + end);
  }

  #skipSpaces(offset: number): number {
    while (this.#clean[offset] === ' ' || this.#clean[offset] === '\t') offset++;
    return offset;
  }

  #lineStart(line: number): number {
    return this.#lineStarts[line] ?? this.#clean.length;
  }

  #lineEnd(line: number): number {
    const next = this.#lineStarts[line + 1];
    return next === undefined ? this.#clean.length : next - 1;
  }
}
