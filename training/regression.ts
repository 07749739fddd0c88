import { power } from './power';

/** How a regression learns: by gradient descent over all examples in their order, the same on each machine. */
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
  const facts = inOneArray(examples);
  const size = facts.length / examples.length;
  const weights = Array.from({ length: classes }, () => new Float64Array(size));
  const slopes = weights.map((row) => new Float64Array(row));
  const speeds = weights.map((row) => new Float64Array(row));
  const shares = new Float64Array(classes);
  for (let pass = 0; pass < descent.passes; pass++) {
    for (const row of slopes) row.fill(0);
    for (const [index, { goal }] of examples.entries()) {
      const start = index * size;
      for (let at = 0; at < classes; at++) shares[at] = dot(weights[at], facts, start);
      toSoftmax(shares);
      for (let at = 0; at < classes; at++)
        addTo(slopes[at], (shares[at] ?? 0) - (goal === at ? 1 : 0), facts, start);
    }
    for (const [index, row] of weights.entries())
      descend(row, slopes[index], speeds[index], examples.length, descent);
  }
  return weights.map((row) => [...row]);
}

/** Logistic regression: examples are of class 1 or 0. */
export function learnYes(examples: readonly Example[], descent: Descent): number[] {
  const facts = inOneArray(examples);
  const size = facts.length / examples.length;
  const weights = new Float64Array(size);
  const slopes = new Float64Array(size);
  const speeds = new Float64Array(size);
  for (let pass = 0; pass < descent.passes; pass++) {
    slopes.fill(0);
    for (const [index, { goal }] of examples.entries()) {
      const start = index * size;
      addTo(slopes, 1 / (1 + power(bounded(-dot(weights, facts, start)))) - goal, facts, start);
    }
    descend(weights, slopes, speeds, examples.length, descent);
  }
  return [...weights];
}

/** The facts of all examples, one after the other. */
function inOneArray(examples: readonly Example[]): Float64Array {
  return Float64Array.from(examples.flatMap(({ facts }) => facts));
}

/** How much of its speed a weight keeps from one pass to the next. */
const momentum = 0.9;

function descend(
  row: Float64Array,
  slopes: Float64Array | undefined,
  speeds: Float64Array | undefined,
  count: number,
  how: Descent,
): void {
  if (!slopes || !speeds) return;
  for (let at = 0; at < row.length; at++) {
    const drawn = at === 0 ? 0 : how.decay * (row[at] ?? 0);
    const speed = momentum * (speeds[at] ?? 0) - how.step * ((slopes[at] ?? 0) / count + drawn);
    speeds[at] = speed;
    row[at] = (row[at] ?? 0) + speed;
  }
}

/** Turns scores into shares of 1. */
function toSoftmax(scores: Float64Array): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (const score of scores) largest = Math.max(largest, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const share = power(Math.max(-30, (scores[at] ?? 0) - largest));
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** The sum of the facts from `start`, each times its weight. */
function dot(weights: Float64Array | undefined, facts: Float64Array, start: number): number {
  if (!weights) return 0;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (facts[start + at] ?? 0);
  return sum;
}

/** Adds the facts from `start`, each times `error`. */
function addTo(slopes: Float64Array | undefined, error: number, facts: Float64Array, start: number): void {
  if (!slopes) return;
  for (let at = 0; at < slopes.length; at++)
    slopes[at] = (slopes[at] ?? 0) + error * (facts[start + at] ?? 0);
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

/** Scores nearer than this to a threshold count as partly below it, so that a threshold hangs on no single text. */
const blur = 0.3;

/** How far something is above a threshold: from 0 to 1, with a half at the threshold. */
export function aboveness(difference: number): number {
  return 1 / (1 + power(bounded(-difference / blur)));
}

/** How good an alarm is: precision, and F1. */
export function alarmOf(held: readonly { readonly share: number; readonly isMeant: boolean }[]) {
  let found = 0;
  let hits = 0;
  let meant = 0;
  for (const { share, isMeant } of held) {
    found += share;
    if (!isMeant) continue;
    hits += share;
    meant++;
  }
  return { precision: found === 0 ? 0 : hits / found, f1: (2 * hits) / (found + meant) };
}

/** The threshold below which a score is an alarm: of those with at least `precision` the one with the best F1. */
export function thresholdFor(held: readonly Held[], precision: number): number {
  let best = { f1: 0, threshold: Number.NEGATIVE_INFINITY };
  for (const { score: threshold } of held) {
    const alarm = alarmOf(
      held.map(({ score, isMeant }) => ({ share: aboveness(threshold - score), isMeant })),
    );
    if (alarm.precision >= precision && alarm.f1 > best.f1) best = { f1: alarm.f1, threshold };
  }
  return best.threshold;
}
