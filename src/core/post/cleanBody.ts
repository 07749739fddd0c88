import { OffsetMap } from './offsetMap';

/** The body of a post without comments and carriage returns, with the way back to the file. */
export interface CleanBody {
  readonly text: string;
  readonly offsets: OffsetMap;
  /** The comments that were taken out, with their offsets in the file; `text` has no comment marks. */
  readonly comments: readonly Comment[];
}

/** A closed HTML comment of the file. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const open = '<!--';
const close = '-->';

/**
 * Takes comments and carriage returns out of `file` from `bodyStart` on. A comment that has its lines for itself
 * takes them along, so that it leaves no gap. An unclosed comment stays as text.
 */
export function cleanBody(file: string, bodyStart: number): CleanBody {
  const comments = findComments(file, bodyStart);
  const offsets = new OffsetMap();
  const pieces: string[] = [];
  let at = bodyStart;
  for (const comment of comments) {
    const hidden = withOwnLines(file, comment, bodyStart);
    copyLines(file, at, Math.max(at, hidden.start), pieces, offsets);
    at = Math.max(at, hidden.end);
  }
  copyLines(file, at, file.length, pieces, offsets);
  return { text: pieces.join(''), offsets, comments };
}

function findComments(file: string, from: number): Comment[] {
  const comments: Comment[] = [];
  let start = file.indexOf(open, from);
  while (start >= 0) {
    const end = file.indexOf(close, start + open.length);
    if (end < 0) break;
    comments.push({ start, end: end + close.length, text: file.slice(start + open.length, end).trim() });
    start = file.indexOf(open, end + close.length);
  }
  return comments;
}

function withOwnLines(file: string, comment: Comment, from: number): { start: number; end: number } {
  let start = comment.start;
  while (start > from && isBlank(file, start - 1)) start--;
  let end = comment.end;
  while (end < file.length && isBlank(file, end)) end++;
  const opensLine = start === from || isLineEnd(file, start - 1);
  const closesLine = end === file.length || isLineEnd(file, end);
  if (!opensLine || !closesLine) return comment;
  if (file[end] === '\r' && file[end + 1] === '\n') end++;
  return { start, end: Math.min(end + 1, file.length) };
}

function isBlank(file: string, offset: number): boolean {
  return file[offset] === ' ' || file[offset] === '\t';
}

function isLineEnd(file: string, offset: number): boolean {
  return file[offset] === '\n' || file[offset] === '\r';
}

/** Copies `file[start, end)` with every line end as `\n`, mapped to the unit that ends the line. */
function copyLines(file: string, start: number, end: number, pieces: string[], offsets: OffsetMap): void {
  let at = start;
  while (at < end) {
    const found = file.indexOf('\r', at);
    const carriage = found < 0 || found >= end ? end : found;
    pieces.push(file.slice(at, carriage));
    offsets.append(carriage - at, at);
    if (carriage === end) return;
    at = carriage + 1;
    if (file[at] === '\n' && at < end) continue;
    pieces.push('\n');
    offsets.append(1, carriage);
  }
}
