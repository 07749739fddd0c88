import type { Range } from '../../post/edit';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { type Features, featuresOf } from './features';
import { type Label, labels } from './labels';
import { readWeights, type Weights } from './weightFile';
import weightFile from './weights.txt';

let loaded: Weights | undefined;

/** What the model says of one sentence. */
export class Judgement {
  readonly #features: Features;
  readonly #sums: Float64Array;
  readonly #weights: Weights;

  constructor(sentence: Sentence, words: readonly Word[]) {
    loaded ??= readWeights(weightFile);
    this.#weights = loaded;
    this.#features = featuresOf(sentence, words);
    this.#sums = sumsOf(this.#features.buckets, loaded.quantised);
  }

  /** How sure the model is of a label: above 0 yes, below 0 no. */
  of(label: Label): number {
    const index = labels.indexOf(label);
    const scale = this.#weights.scales[index] ?? 0;
    return (
      (this.#weights.biases[index] ?? 0) +
      ((this.#sums[index] ?? 0) * scale) / Math.sqrt(this.#features.buckets.length)
    );
  }

  /** The words that speak most for a label: the run of words whose weights sum up highest. */
  strongest(label: Label, sentence: Sentence, words: readonly Word[]): Range {
    const byWord = this.#weightOfWords(label, sentence);
    let best = { sum: Number.NEGATIVE_INFINITY, first: 0, last: 0 };
    let run = { sum: 0, first: 0 };
    for (const [index, weight] of byWord.entries()) {
      if (run.sum <= 0) run = { sum: 0, first: index };
      run.sum += weight;
      if (run.sum > best.sum) best = { sum: run.sum, first: run.first, last: index };
    }
    const first = words[sentence.firstWord + best.first];
    const last = words[sentence.firstWord + best.last];
    return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
  }

  #weightOfWords(label: Label, sentence: Sentence): Float64Array {
    const index = labels.indexOf(label);
    const byWord = new Float64Array(Math.max(0, sentence.lastWord - sentence.firstWord));
    for (const [feature, bucket] of this.#features.buckets.entries()) {
      const first = (this.#features.firstWords[feature] ?? 0) - sentence.firstWord;
      const last = (this.#features.lastWords[feature] ?? 0) - sentence.firstWord;
      const weight = this.#weights.quantised[bucket * labels.length + index] ?? 0;
      for (let word = first; word <= last; word++)
        byWord[word] = (byWord[word] ?? 0) + weight / (last - first + 1);
    }
    return byWord;
  }
}

function sumsOf(buckets: readonly number[], quantised: Int8Array): Float64Array {
  const sums = new Float64Array(labels.length);
  for (const bucket of buckets) {
    const start = bucket * labels.length;
    for (let index = 0; index < labels.length; index++)
      sums[index] = (sums[index] ?? 0) + (quantised[start + index] ?? 0);
  }
  return sums;
}
