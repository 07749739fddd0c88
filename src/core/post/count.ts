import { network, readingSpeed } from './limits';

/** Offsets of the output at which the feed cuts it, or null where all of it shows. */
export interface Fold {
  readonly wide: number | null;
  readonly narrow: number | null;
}

/** The approximate fold of an output on a wide and on a narrow screen. */
export function foldOf(output: string): Fold {
  return { wide: cut(output, network.fold.wide), narrow: cut(output, network.fold.narrow) };
}

function cut(output: string, fold: { units: number; lines: number; unitsPerLine: number }): number | null {
  let offset = 0;
  for (let line = 0; line < fold.lines && offset < output.length; line++) {
    if (line > 0 && output[offset] === '\n') offset++;
    const lineEnd = output.indexOf('\n', offset);
    offset = Math.min(offset + fold.unitsPerLine, lineEnd < 0 ? output.length : lineEnd);
  }
  offset = Math.min(offset, fold.units);
  if (offset >= output.length) return null;
  return splitsPair(output, offset) ? offset - 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

/** How many words an output has: runs of letters and digits, with what joins them inside a word. */
export function countWords(output: string): number {
  return output.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

/** Reading time in seconds for so many words. */
export function readingSeconds(words: number): number {
  return Math.ceil((words / readingSpeed) * 60);
}
