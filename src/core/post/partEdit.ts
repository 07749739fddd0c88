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
  const gap = before.trim() === '' ? endOfLine(file.slice(0, at), lineEnd) : missingLineEnds(before, lineEnd);
  const after = at < file.length ? lineEnd : '';
  return { start: at, end: at, text: `${gap}## ${partHeadings[name]}${lineEnd}${text}${lineEnd}${after}` };
}

/** Ends a line that has none yet, as the last line of front matter may. */
function endOfLine(before: string, lineEnd: string): string {
  return before === '' || before === '\uFEFF' || /[\r\n]$/.test(before) ? '' : lineEnd;
}

function missingLineEnds(before: string, lineEnd: string): string {
  const last = /(?:\r\n|\n|\r)[ \t]*$/.exec(before);
  if (!last) return lineEnd + lineEnd;
  return /[\r\n][ \t]*$/.test(before.slice(0, last.index)) ? endOfLine(before, lineEnd) : lineEnd;
}
