import type { Subject } from '../../core/lint/subject';
import type { Range } from '../../core/post/edit';

/**
 * The sentences of the file that a range of the file lies in, or the lines of the front matter: as long as the
 * caret is there, a writer is at them. After a sentence without a mark at its end the spaces belong to it, since the next word may.
 */
export function stretchBeingWritten(subject: Subject, range: Range): Range {
  const { output, file, frontMatter } = subject.post;
  if (range.start < frontMatter.bodyStart) return linesOf(file, range);
  const start = output.fromSource(range.start);
  const end = Math.max(output.fromSource(range.end), start + 1);
  const touched = subject.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return range;
  const stretch = subject.inFile({ start: first.start, end: last.end });
  const isClosed = /[.!?…]["'”’)\]]*$/.test(last.text);
  return { start: stretch.start, end: isClosed ? stretch.end : afterSpaces(file, stretch.end) };
}

function afterSpaces(file: string, offset: number): number {
  let end = offset;
  while (file[end] === ' ' || file[end] === '\t') end++;
  return end;
}

function linesOf(file: string, range: Range): Range {
  let start = range.start;
  while (start > 0 && !/[\r\n]/.test(file[start - 1] ?? '')) start--;
  const lineEnd = file.slice(range.end).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? file.length : range.end + lineEnd };
}
