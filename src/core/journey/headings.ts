import type { Range } from '../post/edit';

/** An ATX heading of a Markdown text: 0-based UTF-16 offsets. */
export interface Heading {
  readonly level: number;
  readonly title: string;
  /** The heading's line, without its line end. */
  readonly line: Range;
  /** From the end of the line to the next heading of any level, or the end of the text. */
  readonly content: Range;
}

const headingLine = /^ {0,3}(#{1,6})(?:$|[ \t](.*))/;
/** The marks that may close a heading, which its title is without. */
const closingMarks = /(?<![^ \t])#+$/;
const fenceLine = /^ {0,3}(`{3,}|~{3,})/;

/** All headings from `from` on, those in closed code fences left out. */
export function readHeadings(text: string, from = 0): readonly Heading[] {
  const found: { level: number; title: string; line: Range }[] = [];
  for (const line of linesOutsideFences(text, from)) {
    const match = headingLine.exec(text.slice(line.start, line.end));
    if (match) found.push({ level: match[1]?.length ?? 1, title: titleOf(match[2] ?? ''), line });
  }
  return found.map(({ level, title, line }, index) => ({
    level,
    title,
    line,
    content: { start: line.end, end: found[index + 1]?.line.start ?? text.length },
  }));
}

function titleOf(content: string): string {
  return content.trim().replace(closingMarks, '').trimEnd();
}

/** The lines of a text, without their line ends, that stand in no closed code fence. */
export function linesOutsideFences(text: string, from = 0): readonly Range[] {
  const lines = linesOf(text, from);
  const closing = closingFences(text, lines);
  const outside: Range[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const end = closing.get(index);
    if (end !== undefined) index = end;
    else if (line) outside.push(line);
  }
  return outside;
}

function linesOf(text: string, from: number): Range[] {
  const lines: Range[] = [];
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = from;
  let start = from;
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    lines.push({ start, end: match.index });
    start = lineEnd.lastIndex;
  }
  return [...lines, { start, end: text.length }];
}

/** For each line that opens a fence, the line that closes it; one pass, since an unclosed fence counts as text. */
function closingFences(text: string, lines: readonly Range[]): Map<number, number> {
  const closing = new Map<number, number>();
  let open: { index: number; mark: string } | undefined;
  for (const [index, { start, end }] of lines.entries()) {
    const mark = fenceLine.exec(text.slice(start, end))?.[1];
    if (mark === undefined) continue;
    if (!open) open = { index, mark };
    else if (mark[0] === open.mark[0] && mark.length >= open.mark.length) {
      closing.set(open.index, index);
      open = undefined;
    }
  }
  return closing;
}
