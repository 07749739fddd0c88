import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';

/** Features are hashed into this many buckets, a power of two. */
export const bucketCount = 1 << 17;

/** Words are also known by their first letters, so that forms of one word help each other. */
const stemLength = 5;

/** Takes a feature: its bucket, and the first and last of the text's words that show it. */
export type TakeFeature = (bucket: number, firstWord: number, lastWord: number) => void;

/**
 * Tells what the model sees of a sentence: its words, alone and in pairs, with the ends of the sentence; the stems of
 * its words; and a few facts of the whole. Numbers, hashtags, mentions and addresses count as one word each.
 */
export function eachFeature(sentence: Sentence, words: readonly Word[], take: TakeFeature): void {
  const { firstWord, lastWord } = sentence;
  let before = hashOf('^', wordSeed);
  for (let index = firstWord; index <= lastWord; index++) {
    const token = index === lastWord ? endOf(sentence) : tokenOf(words[index]);
    const last = Math.min(index, lastWord - 1);
    const alone = hashOf(token, wordSeed);
    take(bucketOf(alone), index, last);
    take(bucketOf(hashOf(token, before)), Math.max(index - 1, firstWord), last);
    if (token.length > stemLength) take(bucketOf(hashOf(token, stemSeed, stemLength)), index, last);
    before = alone;
  }
  for (const { hash, pattern } of facts)
    if (pattern.test(sentence.key)) take(bucketOf(hash), firstWord, lastWord - 1);
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

const wordSeed = 0x811c9dc5;
const stemSeed = 0x01234567;
const factSeed = 0x07654321;

/** FNV-1a over the first UTF-16 units of a token, with a mark behind them. */
function hashOf(token: string, seed: number, length = token.length): number {
  let hash = seed;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193);
  return Math.imul(hash ^ 0x20, 0x01000193);
}

const facts = (
  [
    ['you', /\byou(?:r|rs|'\w+)?\b/],
    ['i', /\b(?:i|i'\w+|my|me|mine)\b/],
    ['they', /\b(?:he|she|they|her|his|him|their|them)\b/],
    ['not', /\b(?:not|never|no|nor|without)\b|n't\b/],
    ['quoted', /"/],
    ['number', /\d/],
  ] as const
).map(([fact, pattern]) => ({ hash: hashOf(fact, factSeed), pattern }));

function tokenOf(word: Word | undefined): string {
  if (!word || word.kind === 'word') return word?.key ?? '';
  return word.kind === 'number' ? '0' : word.kind === 'hashtag' ? '#' : word.kind === 'mention' ? '@' : '://';
}

function endOf(sentence: Sentence): string {
  if (sentence.isQuestion) return '?';
  return sentence.text.endsWith('!') ? '!' : '$';
}
