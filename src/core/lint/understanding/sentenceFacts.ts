import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import type { Sentence } from '../text/sentences';

/** Where a sentence stands in its text. */
export interface Place {
  /** 0-based. */
  readonly index: number;
  /** How many sentences the text has. */
  readonly count: number;
}

const told: readonly Label[] = ['situation', 'ask', 'target', 'talk', 'update', 'office-hours', 'hype'];

/** In a text with fewer sentences than this, their order tells nothing. */
const manySentences = 4;

/** What tells whether a sentence belongs to a part: the model's view of it, and its place. The first is always 1. */
export function sentenceFacts(judgement: Judgement, sentence: Sentence, { index, count }: Place): number[] {
  return [
    1,
    ...told.map((label) => squashed(judgement.of(label))),
    sentence.isQuestion ? 1 : 0,
    ...(count < manySentences
      ? [0, 0, 0.5]
      : [index === 0 ? 1 : 0, index === count - 1 ? 1 : 0, index / count]),
  ];
}

/** Bounds a number by -4 and 4, by arithmetic that every machine does alike. */
export function squashed(value: number): number {
  return value / (1 + Math.abs(value) / 4);
}
