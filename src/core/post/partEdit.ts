import type { TextEdit } from './edit';
import { type HeadedPart, type PartName, partHeadings } from './parts';

/**
 * The edit that adds a part as a heading with `text` below: before the first part that comes after it in `order`,
 * else at `end`. Blank lines around it are added where they are missing.
 */
export function addPart(
  file: string,
  bodyStart: number,
  end: number,
  parts: readonly HeadedPart[],
  order: readonly PartName[],
  name: PartName,
  text: string,
): TextEdit {
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  const later = parts.find((part) => order.indexOf(part.name) > order.indexOf(name));
  const at = later?.heading.start ?? end;
  const before = file.slice(bodyStart, at);
  const gap = before.trim() === '' ? '' : missingLineEnds(before, lineEnd);
  const after = at < file.length ? lineEnd : '';
  return { start: at, end: at, text: `${gap}## ${partHeadings[name]}${lineEnd}${text}${lineEnd}${after}` };
}

function missingLineEnds(before: string, lineEnd: string): string {
  if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before)) return '';
  return /[\r\n]$/.test(before) ? lineEnd : lineEnd + lineEnd;
}
