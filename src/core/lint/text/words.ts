import type { Range } from '../../post/edit';
import { isDigit, isLetter, isSpace } from './characters';

/** A word of the output, or something that takes the place of one. Offsets are those of the output. */
export interface Word extends Range {
  readonly kind: 'word' | 'number' | 'hashtag' | 'mention' | 'address';
  /** Lower-cased, with straight apostrophes; for an address, the text as it is. */
  readonly key: string;
}

const addressStart = /(?:https?:\/\/|www\.)/iy;

/** Splits a text into words, numbers, hashtags, mentions and addresses (of the web and of e-mail), in one pass. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isLetter(text, at) || isDigit(text, at)) {
      const start = at;
      at = startsAddress(text, at) ? endOfAddress(text, at) : endOfWord(text, at);
      if (text[at] === '@' && isWordUnit(text, at + 1)) at = endOfAddress(text, at);
      words.push(toWord(text, start, at));
    } else if ((unit === 35 || unit === 64) && isWordUnit(text, at + 1)) {
      const start = at;
      at = endOfTag(text, at + 1);
      const kind = unit === 35 ? 'hashtag' : 'mention';
      words.push({ kind, start, end: at, key: text.slice(start, at).toLowerCase() });
    } else {
      at++;
    }
  }
  return words;
}

function toWord(text: string, start: number, end: number): Word {
  const slice = text.slice(start, end);
  if (slice.includes('@') || slice.includes('://') || /^www\./i.test(slice)) {
    return { kind: 'address', start, end, key: slice };
  }
  const key = slice.toLowerCase().replaceAll('’', "'");
  return { kind: isDigit(text, start) ? 'number' : 'word', start, end, key };
}

function isWordUnit(text: string, offset: number): boolean {
  return isLetter(text, offset) || isDigit(text, offset) || text[offset] === '_';
}

function startsAddress(text: string, at: number): boolean {
  addressStart.lastIndex = at;
  return addressStart.test(text);
}

/** An address runs to the next space, less the punctuation that ends a sentence. */
function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isSpace(text, end) && !'<>"'.includes(text[end] ?? '')) end++;
  while (end > at && '.,;:!?)]}…\'"'.includes(text[end - 1] ?? '')) end--;
  return end;
}

/** Apostrophes, hyphens, and points or commas between digits hold a word together. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    if (isLetter(text, end) || isDigit(text, end)) end++;
    else if (joins(text, end)) end += 2;
    else break;
  }
  return end;
}

function joins(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === "'" || unit === '’' || unit === '-') return isLetter(text, at + 1) || isDigit(text, at + 1);
  if (unit === '.' || unit === ',') return isDigit(text, at - 1) && isDigit(text, at + 1);
  return false;
}

function endOfTag(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordUnit(text, end)) end++;
  return end;
}
