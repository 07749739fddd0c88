import { bucketCount, lengthOf } from '../src/core/lint/model/features';
import { type Column, columns, labels, textLabels } from '../src/core/lint/model/labels';
import { writeWeights } from '../src/core/lint/model/weightFile';
import { type Example, type Examples, examplesOf, learnsFromPosts, textsOf, withPosts } from './examples';
import { foldCount, foldOf, keepFold } from './folds';
import { readPosts, type TrainingPost } from './posts';
import { power } from './power';
import { readSentences } from './sentences';
import { keepWeights } from './weightFiles';

/**
 * Logistic regression by "follow the regularised leader" (McMahan and others, 2013), which leaves most weights at
 * exactly 0. All is fixed (order, passes, arithmetic), so that each machine gets the same weights to the byte.
 * Instances and near misses weigh the same in all, however many there are of each.
 */
const passes = 12;
const rate = 1;
const sparsity = 1.1;
const decay = 0.1;

/** Learns the weights of one label. */
export function learn(instances: readonly Example[], misses: readonly Example[]) {
  const slopes = new Float64Array(bucketCount);
  const squares = new Float64Array(bucketCount).fill(0.01);
  const bias = { weight: 0, slope: 0, square: 0.01 };
  const weights = new Float64Array(longest(instances, misses));
  const weightAt = (bucket: number): number => {
    const slope = slopes[bucket] ?? 0;
    if (Math.abs(slope) <= sparsity) return 0;
    return -(slope - Math.sign(slope) * sparsity) / (Math.sqrt(squares[bucket] ?? 0) / rate + decay);
  };
  for (const { buckets, goal, share } of inTurn(instances, misses)) {
    const norm = 1 / lengthOf(buckets.length);
    let sum = bias.weight;
    for (let at = 0; at < buckets.length; at++) {
      weights[at] = weightAt(buckets[at] ?? 0);
      sum += (weights[at] ?? 0) * norm;
    }
    const error = (sigmoid(sum) - goal) * share;
    for (let at = 0; at < buckets.length; at++) {
      const bucket = buckets[at] ?? 0;
      const gradient = error * norm;
      const square = squares[bucket] ?? 0;
      const growth = (Math.sqrt(square + gradient * gradient) - Math.sqrt(square)) / rate;
      slopes[bucket] = (slopes[bucket] ?? 0) + gradient - growth * (weights[at] ?? 0);
      squares[bucket] = square + gradient * gradient;
    }
    bias.slope +=
      error - ((Math.sqrt(bias.square + error * error) - Math.sqrt(bias.square)) / rate) * bias.weight;
    bias.square += error * error;
    bias.weight = -bias.slope / (Math.sqrt(bias.square) / rate);
  }
  return { weights: Float64Array.from(slopes, (_, bucket) => weightAt(bucket)), bias: bias.weight };
}

function longest(...examples: (readonly Example[])[]): number {
  return examples.flat().reduce((most, { buckets }) => Math.max(most, buckets.length), 0);
}

/** The examples of all passes. */
function* inTurn(instances: readonly Example[], misses: readonly Example[]) {
  const half = (instances.length + misses.length) / 2;
  const examples = shuffled([
    ...instances.map(({ buckets }) => ({ buckets, goal: 1, share: half / instances.length })),
    ...misses.map(({ buckets }) => ({ buckets, goal: 0, share: half / misses.length })),
  ]);
  for (let pass = 0; pass < passes; pass++) yield* examples;
}

/** The logistic function. */
function sigmoid(sum: number): number {
  return 1 / (1 + power(Math.max(-30, Math.min(30, -sum))));
}

/** A fixed order that mixes instances and near misses. */
function shuffled<T>(items: readonly T[]): T[] {
  const place = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return items
    .map((item, index) => ({ item, at: place(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function lineOf(column: Column, { instances, misses }: Examples): string {
  const { weights, bias } = learn(instances, misses);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const quantised = new Map<number, number>();
  for (const [bucket, weight] of weights.entries()) {
    const rounded = Math.round(weight / scale);
    if (rounded !== 0) quantised.set(bucket, rounded);
  }
  return writeWeights(column, bias, scale, quantised);
}

/** The lines of the weight file, learned from all sentences and from some posts. */
function linesFrom(posts: readonly TrainingPost[], known: ReadonlyMap<Column, string>): Map<Column, string> {
  const lines = new Map<Column, string>();
  for (const label of labels) {
    const kept = learnsFromPosts(label) ? undefined : known.get(label);
    lines.set(label, kept ?? lineOf(label, withPosts(label, examplesOf(label, sentences), posts)));
  }
  for (const label of textLabels) lines.set(label, lineOf(label, textsOf(label, posts)));
  return lines;
}

const sentences = readSentences('training');
const posts = readPosts();
const lines = linesFrom(posts, new Map());
const fileOf = (some: ReadonlyMap<Column, string>) => `${[...some.values()].join('\n')}\n`;
for (let fold = 0; fold < foldCount; fold++) {
  const others = posts.filter((_, index) => foldOf(index) !== fold);
  keepFold(fold, fileOf(linesFrom(others, lines)));
}
process.exitCode = keepWeights(
  'weights.txt',
  fileOf(lines),
  `${columns.length} labels from ${sentences.length} sentences and ${posts.length} posts`,
);
