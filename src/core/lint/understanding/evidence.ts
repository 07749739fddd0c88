import type { Range } from '../../post/edit';
import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import { numberRows, weigh } from '../model/numberRows';
import partWeights from '../model/partWeights.txt';
import { whileSame } from '../text/once';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { type Surroundings, sentenceFacts } from './sentenceFacts';

/** What a sentence may do for the post, in the order of the weight file. */
export const acts = ['situation', 'wish', 'ask'] as const;
export type Act = (typeof acts)[number];

const rows = numberRows(partWeights, [...acts, 'least']);

/** A text none of whose sentences shows more of an act than this hasn't got it. */
export const least: Readonly<Record<Act, number>> = {
  situation: rows.least[acts.indexOf('situation')] ?? 0,
  wish: rows.least[acts.indexOf('wish')] ?? 0,
  ask: rows.least[acts.indexOf('ask')] ?? 0,
};

/** How much a sentence shows of each act. */
type Scores = Readonly<Record<Act, number>>;

/** What a sentence in quotation marks shows: it is somebody else's. */
const ofOthers: Scores = { situation: -9, wish: -9, ask: -9 };

/** While somebody types, most sentences stay where they are. */
const scoresOf = whileSame((judgement: Judgement, ...surroundings: Surroundings): Scores => {
  if (judgement.sentence.isQuoted) return ofOthers;
  const facts = sentenceFacts(judgement, ...surroundings);
  return {
    situation: weigh(facts, rows.situation),
    wish: weigh(facts, rows.wish),
    ask: weigh(facts, rows.ask),
  };
});

/**
 * The evidence of one sentence: what the model says of it and its neighbours, and its place in the text, weighed. Each
 * number is above 0 for yes.
 */
export class Evidence {
  readonly judgement: Judgement;
  readonly #sentence: Sentence;
  readonly #surroundings: Surroundings;
  #scores: Scores | undefined;

  /** The evidence of a sentence of a text. */
  constructor(sentence: Sentence, judgement: Judgement, surroundings: Surroundings) {
    this.#sentence = sentence;
    this.judgement = judgement;
    this.#surroundings = surroundings;
  }

  /** What the model says alone. */
  of(label: Label): number {
    return this.#sentence.isQuoted ? -1 : this.judgement.of(label);
  }

  /** The words that speak most for a label, as a range of the output. */
  strongest(label: Label, words: readonly Word[]): Range {
    return this.judgement.strongest(label, this.#sentence, words);
  }

  /** It says where the writer stands. */
  get situation(): number {
    return this.#weighed.situation;
  }

  /** It says where the writer wants to go. */
  get wish(): number {
    return this.#weighed.wish;
  }

  /** The reader is asked for something. */
  get ask(): number {
    return this.#weighed.ask;
  }

  /** From these facts the weights are learned. */
  get facts(): readonly number[] {
    return sentenceFacts(this.judgement, ...this.#surroundings);
  }

  get #weighed(): Scores {
    this.#scores ??= scoresOf(this.judgement, ...this.#surroundings);
    return this.#scores;
  }
}
