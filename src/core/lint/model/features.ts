import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';

/** Features are hashed into this many buckets, a power of two. */
export const bucketCount = 1 << 17;

/** The features of a sentence: for each its bucket, and the first and last of the text's words that show it. */
export interface Features {
  readonly buckets: readonly number[];
  readonly firstWords: readonly number[];
  readonly lastWords: readonly number[];
}

/** Words are also known by their first letters, so that forms of one word help each other. */
const stemLength = 5;

/**
 * What the model sees of a sentence: its words, alone and in pairs, with the ends of the sentence; the stems of its
 * words; and a few facts of the whole. Numbers, hashtags, mentions and addresses count as one word each.
 */
export function featuresOf(sentence: Sentence, words: readonly Word[]): Features {
  const buckets: number[] = [];
  const firstWords: number[] = [];
  const lastWords: number[] = [];
  const { firstWord, lastWord } = sentence;
  const add = (hash: number, first: number, last: number) => {
    buckets.push((hash ^ (hash >>> 15)) & (bucketCount - 1));
    firstWords.push(Math.max(first, firstWord));
    lastWords.push(Math.min(last, lastWord - 1));
  };
  let before = hashOf('^', wordSeed);
  for (let index = firstWord; index <= lastWord; index++) {
    const token = index === lastWord ? endOf(sentence) : tokenOf(words[index]);
    const alone = hashOf(token, wordSeed);
    add(alone, index, index);
    add(hashOf(token, before), index - 1, index);
    if (token.length > stemLength) add(hashOf(token.slice(0, stemLength), stemSeed), index, index);
    before = alone;
  }
  for (const [fact, pattern] of facts)
    if (pattern.test(sentence.key)) add(hashOf(fact, factSeed), firstWord, lastWord - 1);
  return { buckets, firstWords, lastWords };
}

const facts: readonly (readonly [string, RegExp])[] = [
  ['you', /\byou(?:r|rs|'\w+)?\b/],
  ['i', /\b(?:i|i'\w+|my|me|mine)\b/],
  ['they', /\b(?:he|she|they|her|his|him|their|them)\b/],
  ['not', /\b(?:not|never|no|nor|without)\b|n't\b/],
  ['quoted', /"/],
  ['number', /\d/],
];

function tokenOf(word: Word | undefined): string {
  if (!word || word.kind === 'word') return word?.key ?? '';
  return word.kind === 'number' ? '0' : word.kind === 'hashtag' ? '#' : word.kind === 'mention' ? '@' : '://';
}

function endOf(sentence: Sentence): string {
  if (sentence.isQuestion) return '?';
  return sentence.text.endsWith('!') ? '!' : '$';
}

const wordSeed = 0x811c9dc5;
const stemSeed = 0x01234567;
const factSeed = 0x07654321;

/** FNV-1a over UTF-16 units, with a mark behind each token. */
function hashOf(token: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < token.length; index++)
    hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193);
  return Math.imul(hash ^ 0x20, 0x01000193);
}
