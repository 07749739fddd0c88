import type { Range } from '../../post/edit';
import type { Word } from './words';

/** A sentence of the output, or a line that does without a full stop. Offsets are those of the output. */
export interface Sentence extends Range {
  readonly text: string;
  /** The first 600 units lower-cased, with straight apostrophes and quotes, each space as one; offsets don't hold. */
  readonly key: string;
  /** Which of the text's words are in it: indices, `lastWord` exclusive. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** 0-based number of the paragraph. */
  readonly paragraph: number;
  readonly isQuestion: boolean;
  /** Whether all of it stands between quotation marks. */
  readonly isQuoted: boolean;
  readonly isListItem: boolean;
}

const boundary = /[.!?…]+["'”’)\]]*|\n+/g;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nos|dr|mr|mrs|ms|st|jr|sr|prof|ltd|inc|co|dept|est|min|max|incl|yrs?|mos?|a\.m|p\.m|\p{L}|\d{1,2})$/iu;

/** Splits an output into sentences. A line end ends a sentence, as posts often do without a full stop. */
export function sentencesOf(text: string, words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  let word = 0;
  const close = (end: number) => {
    const range = trimmed(text, start, end);
    start = end;
    if (range.start >= range.end) return;
    const firstWord = word;
    while ((words[word]?.start ?? Number.POSITIVE_INFINITY) < range.end) word++;
    sentences.push(toSentence(text, range, firstWord, word, paragraph));
  };
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) {
      close(match.index);
      if (match[0].length > 1) paragraph++;
    } else if (endsSentence(text, match.index, end, match[0])) {
      close(end);
    }
  }
  close(text.length);
  return sentences;
}

function endsSentence(text: string, at: number, end: number, mark: string): boolean {
  if (end >= text.length || text[end] === '\n') return true;
  if (!/\s/.test(text[end] ?? '')) return false;
  const next = text.slice(end, end + 3).trimStart();
  if (mark === '.' && abbreviation.test(text.slice(Math.max(0, at - 8), at))) return false;
  return mark.startsWith('!') || mark.startsWith('?') || !/^\p{Ll}/u.test(next);
}

function trimmed(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

function toSentence(
  text: string,
  range: Range,
  firstWord: number,
  lastWord: number,
  paragraph: number,
): Sentence {
  const slice = text.slice(range.start, range.end);
  return {
    ...range,
    text: slice,
    key: keyOf(slice),
    firstWord,
    lastWord,
    paragraph,
    isQuestion: /\?["'”’)\]]*$/.test(slice),
    isQuoted: /^["“«'‘].*["”»'’][.!?]?$/s.test(slice),
    isListItem: /^(?:•|\d{1,3}[.)]) /.test(slice),
  };
}

function keyOf(slice: string): string {
  return slice.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
