import type { Range } from '../../post/edit';
import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import { numberRows, weigh } from '../model/numberRows';
import partWeights from '../model/partWeights.txt';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { type Judged, sentenceFacts } from './sentenceFacts';

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

/** What a sentence in quotation marks shows: it is somebody else's. */
const nothing = -9;

/**
 * The evidence of one sentence: what the model says of it and its neighbours, and its place in the text, weighed. Each
 * number is above 0 for yes.
 */
export class Evidence {
  readonly judgement: Judgement;
  readonly #sentence: Sentence;
  readonly #all: readonly Judged[];
  readonly #index: number;
  #facts: readonly number[] | undefined;
  #weighed: Readonly<Record<Act, number>> | undefined;

  /** The evidence of a text's sentence at an index. */
  constructor(all: readonly Judged[], index: number, { sentence, judgement }: Judged) {
    this.judgement = judgement;
    this.#sentence = sentence;
    this.#all = all;
    this.#index = index;
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
    return this.#scores.situation;
  }

  /** It says where the writer wants to go. */
  get wish(): number {
    return this.#scores.wish;
  }

  /** The reader is asked for something. */
  get ask(): number {
    return this.#scores.ask;
  }

  /** From these facts the weights are learned. */
  get facts(): readonly number[] {
    this.#facts ??= sentenceFacts(this.#all, this.#index);
    return this.#facts;
  }

  /** Rules ask again and again, so each is weighed once. */
  get #scores(): Readonly<Record<Act, number>> {
    this.#weighed ??= this.#sentence.isQuoted
      ? { situation: nothing, wish: nothing, ask: nothing }
      : {
          situation: weigh(this.facts, rows.situation),
          wish: weigh(this.facts, rows.wish),
          ask: weigh(this.facts, rows.ask),
        };
    return this.#weighed;
  }
}
