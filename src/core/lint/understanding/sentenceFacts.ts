import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import { once } from '../text/once';
import type { Sentence } from '../text/sentences';

/** A sentence, and what the model says of it. */
export interface Judged {
  readonly sentence: Sentence;
  readonly judgement: Judgement;
}

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

/**
 * What tells whether the sentence at an index belongs to a part: the model's view of it and of its neighbours, and its
 * place. The first is always 1.
 */
export function sentenceFacts(all: readonly Judged[], index: number): number[] {
  const one = all[index];
  if (!one) return [];
  const { judgement, sentence } = one;
  const count = all.length;
  return [1].concat(
    toldBy(judgement),
    besideOf(all[index - 1]),
    besideOf(all[index + 1]),
    sentence.isQuestion ? 1 : 0,
    sentence.lastWord - sentence.firstWord <= fewWords ? 1 : 0,
    count < manySentences ? [0, 0, 0.5] : [index === 0 ? 1 : 0, index === count - 1 ? 1 : 0, index / count],
  );
}

function besideOf(neighbour: Judged | undefined): number[] {
  if (!neighbour) return [0, 0, 0];
  const [situation = 0, ask = 0] = toldBesideBy(neighbour.judgement);
  return [situation, ask, neighbour.sentence.isQuestion ? 1 : 0];
}

const toldBy = once((judgement: Judgement) => told.map((label) => squashed(judgement.of(label))));
const toldBesideBy = once((judgement: Judgement) => toldBeside.map((label) => squashed(judgement.of(label))));

/** Bounds a number by -4 and 4, by arithmetic that every machine does alike. */
export function squashed(value: number): number {
  return value / (1 + Math.abs(value) / 4);
}
