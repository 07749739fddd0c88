import type { Range } from '../../post/edit';
import { isDigit, isLetter, isSpace } from './characters';
import { plainOf } from './plain';

/** A word of the output, or something that takes the place of one. Offsets are those of the output. */
export interface Word extends Range {
  readonly kind: 'word' | 'number' | 'hashtag' | 'mention' | 'address';
  /** The word in plain form (`plainOf`); for an address, the text as it is. */
  readonly key: string;
}

const addressStart = /(?:https?:\/\/|www\.)/iy;

/**
 * Splits a text into words, numbers, hashtags, mentions and addresses (of the web and of e-mail), in one pass.
 * `plain` is its `plainOf`, for callers that have it.
 */
export function wordsOf(text: string, plain = plainOf(text)): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const start = at;
    if (isLetter(text, at) || isDigit(text, at)) {
      const isAddress = startsAddress(text, at);
      at = isAddress ? endOfAddress(text, at) : endOfWord(text, at);
      if (text.charCodeAt(at) === atSign && isWordUnit(text, at + 1)) {
        at = endOfAddress(text, at);
        words.push({ kind: 'address', start, end: at, key: text.slice(start, at) });
      } else if (isAddress && saysWhere.test(text.slice(start, at))) {
        words.push({ kind: 'address', start, end: at, key: text.slice(start, at) });
      } else {
        const kind = isDigit(text, start) ? 'number' : 'word';
        words.push({ kind, start, end: at, key: plain.slice(start, at) });
      }
    } else if ((unit === numberSign || unit === atSign) && isWordUnit(text, at + 1)) {
      at = endOfTag(text, at + 1);
      const kind = unit === numberSign ? 'hashtag' : 'mention';
      words.push({ kind, start, end: at, key: plain.slice(start, at) });
    } else {
      at++;
    }
  }
  return words;
}

const numberSign = 35;
const atSign = 64;

/** What is left of an address without the punctuation at its end: more than its start. */
const saysWhere = /^www\.|:\/\//i;

function isWordUnit(text: string, offset: number): boolean {
  return isLetter(text, offset) || isDigit(text, offset) || text[offset] === '_';
}

function startsAddress(text: string, at: number): boolean {
  const letter = text.charCodeAt(at) | 32;
  if (letter !== 104 && letter !== 119) return false;
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
  switch (text[at]) {
    case "'":
    case '’':
    case '-':
      return isLetter(text, at + 1) || isDigit(text, at + 1);
    case '.':
    case ',':
      return isDigit(text, at - 1) && isDigit(text, at + 1);
    default:
      return false;
  }
}

function endOfTag(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordUnit(text, end)) end++;
  return end;
}
