import { power } from './power';

/** How a regression learns: by plain gradient descent over all examples in their order, the same on each machine. */
export interface Descent {
  readonly passes: number;
  readonly step: number;
  /** How strongly weights are drawn to 0; the first, which is always 1, is not. */
  readonly decay: number;
}

export interface Example {
  readonly facts: readonly number[];
  /** Which class it is of. */
  readonly goal: number;
}

/** Softmax regression: a row of weights for each of `classes` classes. */
export function learnClasses(examples: readonly Example[], classes: number, descent: Descent): number[][] {
  const size = examples[0]?.facts.length ?? 0;
  const zeros = () => Array.from({ length: classes }, () => new Float64Array(size));
  const weights = zeros();
  for (let pass = 0; pass < descent.passes; pass++) {
    const slopes = zeros();
    for (const { facts, goal } of examples) {
      const shares = softmax(weights.map((row) => dot(row, facts)));
      for (const [index, row] of slopes.entries()) {
        const error = (shares[index] ?? 0) - (goal === index ? 1 : 0);
        for (let at = 0; at < size; at++) row[at] = (row[at] ?? 0) + error * (facts[at] ?? 0);
      }
    }
    for (const [index, row] of weights.entries()) descend(row, slopes[index], examples.length, descent);
  }
  return weights.map((row) => [...row]);
}

/** Logistic regression: examples are of class 1 or 0. */
export function learnYes(examples: readonly Example[], descent: Descent): number[] {
  const size = examples[0]?.facts.length ?? 0;
  const weights = new Float64Array(size);
  for (let pass = 0; pass < descent.passes; pass++) {
    const slopes = new Float64Array(size);
    for (const { facts, goal } of examples) {
      const error = 1 / (1 + power(bounded(-dot(weights, facts)))) - goal;
      for (let at = 0; at < size; at++) slopes[at] = (slopes[at] ?? 0) + error * (facts[at] ?? 0);
    }
    descend(weights, slopes, examples.length, descent);
  }
  return [...weights];
}

function descend(row: Float64Array, slopes: Float64Array | undefined, count: number, how: Descent): void {
  for (let at = 0; at < row.length; at++) {
    const drawn = at === 0 ? 0 : how.decay * (row[at] ?? 0);
    row[at] = (row[at] ?? 0) - how.step * ((slopes?.[at] ?? 0) / count + drawn);
  }
}

function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => power(Math.max(-30, score - largest)));
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((one) => one / sum);
}

function dot(weights: Float64Array, facts: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (facts[at] ?? 0);
  return sum;
}

function bounded(score: number): number {
  return Math.max(-30, Math.min(30, score));
}

/** Splits items into as many parts as there are folds, each item in turn, and gives each part with the rest. */
export function* inFolds<T>(items: readonly T[], folds: number): Iterable<{ part: T[]; rest: T[] }> {
  for (let fold = 0; fold < folds; fold++) {
    const isIn = (_: T, index: number) => index % folds === fold;
    yield { part: items.filter(isIn), rest: items.filter((item, index) => !isIn(item, index)) };
  }
}

/** A text that was seen by no model that judges it: its score, and whether it is what is looked for. */
export interface Held {
  readonly score: number;
  readonly isMeant: boolean;
}

/**
 * The threshold below which a score is an alarm: of those with at least `precision` the one with the best F1.
 * Half way between two scores, so that it hangs on no single text.
 */
export function thresholdFor(held: readonly Held[], precision: number): number {
  const sorted = [...held].sort((a, b) => a.score - b.score);
  const meant = held.filter(({ isMeant }) => isMeant).length;
  let hits = 0;
  let best = { f1: 0, threshold: Number.NEGATIVE_INFINITY };
  for (const [index, { isMeant, score }] of sorted.entries()) {
    if (isMeant) hits++;
    const f1 = (2 * hits) / (index + 1 + meant);
    const next = sorted[index + 1]?.score ?? score;
    if (hits / (index + 1) >= precision && f1 > best.f1) best = { f1, threshold: (score + next) / 2 };
  }
  return best.threshold;
}
