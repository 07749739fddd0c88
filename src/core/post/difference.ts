import type { TextEdit } from './edit';

/**
 * The one edit that makes `after` of `before`: what lies between their common start and their common end. Cuts neither
 * a character nor a line end in two. Null where the texts are the same.
 * @param caret where the caret stands in `after`, behind what was typed: among equal neighbours it tells which is new
 */
export function differenceOf(before: string, after: string, caret: number = after.length): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  const mostTail = Math.min(shorter, Math.max(0, after.length - caret));
  while (tail < mostTail && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let start = 0;
  while (start < shorter - tail && before[start] === after[start]) start++;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (start > 0 && (splits(before, start) || splits(after, start))) start--;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Whether an offset stands inside a surrogate pair or between a carriage return and its line feed. */
function splits(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
