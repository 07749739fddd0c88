import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import { once } from '../text/once';

const told: readonly Label[] = [
  'situation',
  'situation-vague',
  'ask',
  'ask-vague',
  'ask-too-big',
  'target',
  'target-vague',
  'talk',
  'update',
  'office-hours',
  'hype',
  'plea',
  'bait',
];
/** What is told of a sentence's neighbours. */
const toldBeside: readonly Label[] = ['situation', 'ask'];

/** In a text with fewer sentences than this, their order tells nothing. */
const manySentences = 4;
/** A sentence of no more words is short. */
const fewWords = 7;

/** Where a sentence stands: between which others, as which (from 0), and among how many. */
export type Surroundings = readonly [
  before: Judgement | undefined,
  after: Judgement | undefined,
  index: number,
  count: number,
];

/**
 * What tells whether a sentence belongs to a part: the model's view of it and of its neighbours, and its place. The
 * first is always 1.
 */
export function sentenceFacts(
  judgement: Judgement,
  ...[before, after, index, count]: Surroundings
): number[] {
  const { isQuestion, firstWord, lastWord } = judgement.sentence;
  return [1].concat(
    toldBy(judgement),
    besideOf(before),
    besideOf(after),
    isQuestion ? 1 : 0,
    lastWord - firstWord <= fewWords ? 1 : 0,
    count < manySentences ? [0, 0, 0.5] : [index === 0 ? 1 : 0, index === count - 1 ? 1 : 0, index / count],
  );
}

function besideOf(neighbour: Judgement | undefined): number[] {
  if (!neighbour) return [0, 0, 0];
  const [situation = 0, ask = 0] = toldBesideBy(neighbour);
  return [situation, ask, neighbour.sentence.isQuestion ? 1 : 0];
}

const toldBy = once((judgement: Judgement) => told.map((label) => squashed(judgement.of(label))));
const toldBesideBy = once((judgement: Judgement) => toldBeside.map((label) => squashed(judgement.of(label))));

/** Bounds a number by -4 and 4, by arithmetic that every machine does alike. */
export function squashed(value: number): number {
  return value / (1 + Math.abs(value) / 4);
}
