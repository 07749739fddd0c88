import type { Range } from '../../post/edit';

/** Whether a range stands between quotation marks inside `around`, so that the words are somebody else's. */
export function isInQuotes(text: string, around: Range, { start, end }: Range): boolean {
  const before = text.slice(around.start, start);
  const after = text.slice(end, around.end);
  if (/“[^”]*$/.test(before) && /^[^“]*”/.test(after)) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
}
