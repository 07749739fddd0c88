/**
 * Counts the lines of a text once.
 * @returns gives the 0-based number of the line in which an offset lies, in UTF-16 units
 */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => starts.findLastIndex((start) => start <= offset);
}
