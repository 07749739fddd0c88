import type { Range } from '../../post/edit';
import { remembering } from '../../post/remembered';
import { isDigit, isSpace } from './characters';
import { compiled } from './compiled';
import type { Keeping } from './once';
import { plainOf } from './plain';
import type { Word } from './words';

/**
 * A sentence of the output, or a line that does without a full stop. Offsets are those of the output. What is kept with
 * it is kept for all of the same text.
 */
export interface Sentence extends Range, Keeping {
  readonly text: string;
  /**
   * The sentence in plain form (`plainOf`), with each run of white space as one space; offsets may not hold. Of an
   * endless sentence it is the beginning, as expressions may take the square of its length.
   */
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

/** What was found in a sentence, by its text. */
const keptOf = remembering((): unknown[] => []);

const boundary = /[.!?…]+["'”’)\]]*|\n+/g;
const abbreviation = compiled(
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nos|dr|mr|mrs|ms|st|jr|sr|prof|ltd|inc|co|dept|est|min|max|incl|yrs?|mos?|a\.m|p\.m|\p{L}|\d{1,2})$/iu,
);

/** The first sentence that ends behind an offset. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** In UTF-16 units; hardly any sentence that somebody means as one is longer. */
const longestKey = 600;

/** White space that a key has as one plain space. */
const oddSpace = /[^\S \n]| {2}/;

/**
 * Splits an output into sentences, each with a word at least. A line end ends a sentence, as posts often do without a
 * full stop. `plain` is the text's `plainOf`, for callers that have it.
 */
export function sentencesOf(text: string, words: readonly Word[], plain = plainOf(text)): Sentence[] {
  const hasOddSpace = oddSpace.test(text);
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
    if (word === firstWord) return;
    const said = text.slice(range.start, range.end);
    const key = plain.slice(range.start, Math.min(range.end, range.start + longestKey));
    sentences.push({
      start: range.start,
      end: range.end,
      text: said,
      key: hasOddSpace ? key.replace(/\s+/g, ' ') : key,
      firstWord,
      lastWord: word,
      paragraph,
      isQuestion: text[endOfText(text, range)] === '?',
      isQuoted: isQuoted(text, range),
      isListItem: isListItem(text, range),
      kept: keptOf(said),
    });
  };
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n')) {
      close(match.index);
      if (match[0].length > 1) paragraph++;
    } else if (endsSentence(text, start, match.index, end, match[0])) {
      close(end);
    }
  }
  close(text.length);
  return sentences;
}

/** A full stop before a small letter ends the sentences of a writer who begins them with small letters. */
function endsSentence(text: string, start: number, at: number, end: number, mark: string): boolean {
  if (end >= text.length || text[end] === '\n') return true;
  if (!isSpace(text, end)) return false;
  if (mark === '.' && abbreviation.test(text.slice(Math.max(0, at - 8), at))) return false;
  if (mark.startsWith('!') || mark.startsWith('?')) return true;
  if (!/^\s*\p{Ll}/u.test(text.slice(end, end + 3))) return true;
  return mark === '.' && /^\s*\p{Ll}/u.test(text.slice(start, start + 8));
}

function trimmed(text: string, start: number, end: number): Range {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** The offset of the last unit before closing quotes and brackets. */
function endOfText(text: string, { start, end }: Range): number {
  let last = end - 1;
  while (last > start && '"\'”’)]'.includes(text[last] ?? '')) last--;
  return last;
}

function isQuoted(text: string, { start, end }: Range): boolean {
  if (!'"“«\'‘'.includes(text[start] ?? '')) return false;
  const last = end - 1;
  const close = '.!?'.includes(text[last] ?? '') ? last - 1 : last;
  return close > start && '"”»\'’'.includes(text[close] ?? '');
}

function isListItem(text: string, { start, end }: Range): boolean {
  return text[start] === '•'
    ? end > start + 1 && text[start + 1] === ' '
    : isDigit(text, start) && /^\d{1,3}[.)] /.test(text.slice(start, Math.min(end, start + 5)));
}
