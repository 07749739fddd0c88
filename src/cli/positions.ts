/** A place in a file as editors give it: 0-based line, and 0-based UTF-16 units in the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Turns offsets of a text into positions, as VS Code does: a line ends with `\n`, `\r\n` or `\r`, and a byte order
 * mark doesn't count.
 */
export function positionsOf(text: string): (offset: number) => Position {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = [mark];
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineEnd.index + lineEnd[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.max(0, offset - (starts[low] ?? 0)) };
  };
}
