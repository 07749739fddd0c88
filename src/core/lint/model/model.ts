import type { Range } from '../../post/edit';
import type { Keeping } from '../text/once';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { eachFeature, lengthOf } from './features';
import { type Column, columns, type Label, type TextLabel } from './labels';
import { unpackWeights } from './packedWeights';
import { readWeights, type Weights } from './weightFile';
import { weightSource } from './weightSource';

let loaded: Weights | undefined;

/** The weights of the program, read on first need. */
export function ownWeights(): Weights {
  if (loaded) return loaded;
  const source = weightSource();
  loaded = typeof source === 'string' ? readWeights(source) : unpackWeights(source);
  return loaded;
}

const columnOf = Object.fromEntries(columns.map((column, index) => [column, index])) as Record<
  Column,
  number
>;

/** Where the features of a sentence are summed up, by label. */
const sums = new Int32Array(columns.length);

/** What the model says of one sentence. */
export class Judgement implements Keeping {
  readonly kept: unknown[] = [];
  /** The sentence, where its text was read first: its offsets may be those of another place. */
  readonly sentence: Sentence;
  /** The words of its line, until they are summed up: a judgement may outlive the line. */
  #words: readonly Word[];
  readonly #weights: Weights;
  /** By label, once they are asked for. A plain array, as V8 takes long to make a typed one of this length. */
  #sums: readonly number[] = [];
  #featureCount = 0;

  constructor(sentence: Sentence, words: readonly Word[], weights: Weights) {
    this.sentence = sentence;
    this.#words = words;
    this.#weights = weights;
  }

  /** How sure the model is of a label: above 0 yes, below 0 no. */
  of(label: Label): number {
    if (this.#featureCount === 0) this.#sumUp();
    const column = columnOf[label];
    return surenessOf(column, this.#sums[column] ?? 0, this.#featureCount, this.#weights);
  }

  /** How sure the model is of what a whole text is, from all of its sentences. */
  static ofText(label: TextLabel, sentences: readonly Judgement[]): number {
    const [first] = sentences;
    if (!first) return 0;
    const column = columnOf[label];
    let sum = 0;
    let count = 0;
    for (const judgement of sentences) {
      if (judgement.#featureCount === 0) judgement.#sumUp();
      sum += judgement.#sums[column] ?? 0;
      count += judgement.#featureCount;
    }
    return surenessOf(column, sum, count, first.#weights);
  }

  /** The words that speak most for a label: the run of words whose weights sum up highest. */
  strongest(label: Label, sentence: Sentence, words: readonly Word[]): Range {
    const { firstWord, start, end } = sentence;
    const byWord = this.#weightOfWords(label, sentence, words);
    let best = { sum: Number.NEGATIVE_INFINITY, first: 0, last: 0 };
    let run = { sum: 0, first: 0 };
    for (const [index, weight] of byWord.entries()) {
      if (run.sum <= 0) run = { sum: 0, first: index };
      run.sum += weight;
      if (run.sum > best.sum) best = { sum: run.sum, first: run.first, last: index };
    }
    const first = words[firstWord + best.first];
    const last = words[firstWord + best.last];
    return { start: first?.start ?? start, end: last?.end ?? end };
  }

  #sumUp(): void {
    const { rows } = this.#weights;
    sums.fill(0);
    eachFeature(this.sentence, this.#words, (bucket) => {
      this.#featureCount++;
      rows.addTo(sums, bucket);
    });
    this.#sums = Array.from(sums);
    this.#words = [];
  }

  #weightOfWords(label: Label, sentence: Sentence, words: readonly Word[]): Float64Array {
    const index = columnOf[label];
    const { firstWord, lastWord } = sentence;
    const byWord = new Float64Array(Math.max(0, lastWord - firstWord));
    eachFeature(sentence, words, (bucket, first, last) => {
      const weight = this.#weights.rows.at(bucket, index);
      for (let word = first; word <= last; word++)
        byWord[word - firstWord] = (byWord[word - firstWord] ?? 0) + weight / (last - first + 1);
    });
    return byWord;
  }
}

function surenessOf(column: number, sum: number, featureCount: number, { biases, scales }: Weights): number {
  return (biases[column] ?? 0) + (sum * (scales[column] ?? 0)) / lengthOf(featureCount);
}
