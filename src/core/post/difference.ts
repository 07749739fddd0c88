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

/** As many letters may be new or gone for which places are told one by one. */
const mostLetters = 200;

/**
 * The edits that make `after` of `before`, in their order, each made on `before`: what stayed between two changes is in
 * none of them. Texts that have little in common give one edit.
 * @param caret as in `differenceOf`
 */
export function differencesOf(before: string, after: string, caret?: number): TextEdit[] {
  const whole = differenceOf(before, after, caret);
  if (!whole) return [];
  const old = [...before.slice(whole.start, whole.end)];
  const edits = old.length > 0 && whole.text !== '' ? editsBetween(old, [...whole.text]) : null;
  return (
    edits?.map(({ start, end, text }) => ({ start: whole.start + start, end: whole.start + end, text })) ?? [
      whole,
    ]
  );
}

/** By E. Myers' greedy search for the fewest changes; null where there are too many. */
function editsBetween(before: readonly string[], after: readonly string[]): TextEdit[] | null {
  const reached = new Map([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let changes = 0; changes <= mostLetters; changes++) {
    trace.push(new Map(reached));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOn(reached, diagonal, changes);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before, after);
    }
  }
  return null;
}

/** How far one more change leads on a diagonal: a letter more of `after` from above, or one of `before` gone. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number, changes: number): number {
  const above = reached.get(diagonal + 1) ?? -1;
  const below = reached.get(diagonal - 1) ?? -1;
  return diagonal === -changes || (diagonal !== changes && below < above) ? above : below + 1;
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): TextEdit[] {
  const offsets = [0];
  for (const letter of before) offsets.push((offsets.at(-1) ?? 0) + letter.length);
  const edits: TextEdit[] = [];
  let [x, y] = [before.length, after.length];
  for (let changes = trace.length - 1; changes > 0; changes--) {
    const reached = trace[changes] ?? new Map<number, number>();
    const diagonal = x - y;
    const above = reached.get(diagonal + 1) ?? -1;
    const below = reached.get(diagonal - 1) ?? -1;
    const isNew = diagonal === -changes || (diagonal !== changes && below < above);
    x = isNew ? above : below;
    y = x - (isNew ? diagonal + 1 : diagonal - 1);
    const [start, end] = [offsets[x] ?? 0, offsets[isNew ? x : x + 1] ?? 0];
    const text = isNew ? (after[y] ?? '') : '';
    const next = edits.at(-1);
    if (next && next.start === end)
      edits[edits.length - 1] = { start, end: next.end, text: text + next.text };
    else edits.push({ start, end, text });
  }
  return edits.reverse();
}

/** Whether an offset stands inside a surrogate pair or between a carriage return and its line feed. */
function splits(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
