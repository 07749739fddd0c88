import type { TextEdit } from '../post/edit';
import { appendBlocks } from './block';
import { readHeadings } from './headings';

/**
 * The edit that adds a line below a heading, after what stands there.
 * @param above what is added before the heading where it isn't there yet
 */
export function addLineBelow(
  file: string,
  heading: string,
  line: string,
  above: readonly string[] = [],
): TextEdit {
  const own = readHeadings(file).find(({ title }) => title.toLowerCase() === heading.toLowerCase());
  if (!own) return appendBlocks(file, [...above, `## ${heading}`, line]);
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  const content = file.slice(own.content.start, own.content.end);
  const isEmpty = content.trim() === '';
  const end = own.content.start + content.trimEnd().length;
  return { start: end, end, text: `${lineEnd}${isEmpty ? lineEnd : ''}${line}` };
}
