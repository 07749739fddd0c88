import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { classOfWord, wordClasses } from './wordClasses';

/** Features are hashed into this many buckets, a power of two. */
export const bucketCount = 1 << 17;

/** What the weights of a text's features are divided by, so that long texts aren't surer; nor are the shortest. */
export function lengthOf(featureCount: number): number {
  return Math.sqrt(Math.max(featureCount, fewFeatures));
}

/** As many features as a sentence of seven words has. */
const fewFeatures = 20;

/** Words are also known by their first letters, so that forms of one word help each other. */
const stemLength = 5;

/** Takes a feature: its bucket, and the first and last of the text's words that show it. */
export type TakeFeature = (bucket: number, firstWord: number, lastWord: number) => void;

/**
 * Tells what the model sees of a sentence: its words, alone and in pairs, with the ends of the sentence; the stems of
 * its words; and a few facts of the whole, among them the classes of its words. Numbers, hashtags, mentions and
 * addresses count as one word each.
 */
export function eachFeature(sentence: Sentence, words: readonly Word[], take: TakeFeature): void {
  const { firstWord, lastWord } = sentence;
  let before = hashOf('^', wordSeed);
  for (let index = firstWord; index <= lastWord; index++) {
    const token = index === lastWord ? endOf(sentence) : tokenOf(words[index]);
    const last = Math.min(index, lastWord - 1);
    // One pass over the token gives the hashes of all three: it is most of the work.
    let alone = wordSeed;
    let pair = before;
    let stem = stemSeed;
    for (let at = 0; at < token.length; at++) {
      const unit = token.charCodeAt(at);
      alone = step(alone, unit);
      pair = step(pair, unit);
      if (at < stemLength) stem = step(stem, unit);
    }
    alone = step(alone, endMark);
    take(bucketOf(alone), index, last);
    take(bucketOf(step(pair, endMark)), Math.max(index - 1, firstWord), last);
    if (token.length > stemLength) take(bucketOf(step(stem, endMark)), index, last);
    before = alone;
  }
  for (const fact of factsOf(sentence, words)) take(fact, firstWord, lastWord - 1);
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

const wordSeed = 0x811c9dc5;
const stemSeed = 0x01234567;
const factSeed = 0x07654321;

/** FNV-1a over the UTF-16 units of a token, with a mark behind them. */
function hashOf(token: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < token.length; index++) hash = step(hash, token.charCodeAt(index));
  return step(hash, endMark);
}

/** What stands behind the units of each token. */
const endMark = 0x20;

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Facts of a whole sentence, by their bucket. */
const factBuckets = {
  number: bucketOfFact('number'),
  quoted: bucketOfFact('quoted'),
  asksYou: bucketOfFact('you?'),
  asksSomeone: bucketOfFact('someone?'),
  you: bucketOfFact('you'),
  someone: bucketOfFact('someone'),
};

/** By name of a word class. */
const classBuckets = new Map(wordClasses.map((name) => [name, bucketOfFact(name)]));

function bucketOfFact(fact: string): number {
  return bucketOf(hashOf(fact, factSeed));
}

/** The buckets of what holds for a sentence as a whole. */
function factsOf(sentence: Sentence, words: readonly Word[]): Set<number> {
  const facts = new Set<number>();
  for (let index = sentence.firstWord; index < sentence.lastWord; index++) {
    const word = words[index];
    const fact =
      word?.kind === 'number' ? factBuckets.number : classBuckets.get(classOfWord(word?.key ?? '') ?? '');
    if (fact !== undefined) facts.add(fact);
  }
  if (sentence.key.includes('"')) facts.add(factBuckets.quoted);
  if (sentence.isQuestion && facts.has(factBuckets.you)) facts.add(factBuckets.asksYou);
  if (sentence.isQuestion && facts.has(factBuckets.someone)) facts.add(factBuckets.asksSomeone);
  return facts;
}

function tokenOf(word: Word | undefined): string {
  if (!word || word.kind === 'word') return word?.key ?? '';
  return word.kind === 'number' ? '0' : word.kind === 'hashtag' ? '#' : word.kind === 'mention' ? '@' : '://';
}

function endOf(sentence: Sentence): string {
  if (sentence.isQuestion) return '?';
  return sentence.text.endsWith('!') ? '!' : '$';
}
