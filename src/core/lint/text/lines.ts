import { remembering } from '../../post/remembered';
import type { Keeping } from './once';
import { plainOf } from './plain';
import { type Sentence, sentencesOf } from './sentences';
import { type Word, wordsOf } from './words';

/**
 * A line of an output, read by itself: no word, sentence or phrase reaches out of one. Offsets and indices count from
 * its start.
 */
export interface Line extends Keeping {
  readonly text: string;
  /** The text in plain form (`plainOf`). */
  readonly plain: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

/** Where a line stands in an output. */
export interface PlacedLine {
  readonly line: Line;
  /** The offset of its start. */
  readonly start: number;
  /** How many words stand before it. */
  readonly firstWord: number;
  /** 0-based number of the paragraph. */
  readonly paragraph: number;
}

/** A word of a line as a word of the output. */
export function wordAt({ kind, start, end, key }: Word, line: PlacedLine): Word {
  return { kind, start: start + line.start, end: end + line.start, key };
}

/** Splits an output into its lines, those without a letter or sign left out. */
export function linesOf(text: string): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let firstWord = 0;
  let paragraph = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) {
      const line = lineOf(text.slice(start, end));
      lines.push({ line, start, firstWord, paragraph });
      firstWord += line.words.length;
    } else if (start > 0) {
      paragraph++;
    }
    start = end + 1;
  }
  return lines;
}

const lineOf = remembering((text: string): Line => {
  const plain = plainOf(text);
  const words = wordsOf(text, plain);
  return { text, plain, words, sentences: sentencesOf(text, words, plain), kept: [] };
});
