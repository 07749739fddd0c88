import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bucketCount } from '../src/core/lint/model/features';
import { type Label, labels } from '../src/core/lint/model/labels';
import { writeWeights } from '../src/core/lint/model/weightFile';
import { power } from './power';
import { examplesOf, readSentences, type TrainingSentence } from './sentences';

/**
 * Logistic regression by "follow the regularised leader" (McMahan and others, 2013), which leaves most weights at
 * exactly 0. All is fixed (order, passes, arithmetic), so that each machine gets the same weights to the byte.
 * Instances and near misses weigh the same in all, however many there are of each.
 */
const passes = 12;
const rate = 1;
const sparsity = 0.8;
const decay = 0.1;

/** Learns the weights of one label. */
export function learn(instances: readonly TrainingSentence[], misses: readonly TrainingSentence[]) {
  const weights = new Float64Array(bucketCount);
  const slopes = new Float64Array(bucketCount);
  const squares = new Float64Array(bucketCount).fill(0.01);
  const bias = { weight: 0, slope: 0, square: 0.01 };
  const weightAt = (bucket: number): number => {
    const slope = slopes[bucket] ?? 0;
    if (Math.abs(slope) <= sparsity) return 0;
    return -(slope - Math.sign(slope) * sparsity) / (Math.sqrt(squares[bucket] ?? 0) / rate + decay);
  };
  for (const { buckets, goal, share } of inTurn(instances, misses)) {
    const norm = 1 / Math.sqrt(buckets.length);
    let sum = bias.weight;
    for (const bucket of buckets) {
      weights[bucket] = weightAt(bucket);
      sum += (weights[bucket] ?? 0) * norm;
    }
    const error = (sigmoid(sum) - goal) * share;
    for (const bucket of buckets) {
      const gradient = error * norm;
      const square = squares[bucket] ?? 0;
      const growth = (Math.sqrt(square + gradient * gradient) - Math.sqrt(square)) / rate;
      slopes[bucket] = (slopes[bucket] ?? 0) + gradient - growth * (weights[bucket] ?? 0);
      squares[bucket] = square + gradient * gradient;
    }
    bias.slope +=
      error - ((Math.sqrt(bias.square + error * error) - Math.sqrt(bias.square)) / rate) * bias.weight;
    bias.square += error * error;
    bias.weight = -bias.slope / (Math.sqrt(bias.square) / rate);
  }
  return { weights: weights.map((_, bucket) => weightAt(bucket)), bias: bias.weight };
}

/** The examples of all passes. */
function* inTurn(instances: readonly TrainingSentence[], misses: readonly TrainingSentence[]) {
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

function lineOf(label: Label, sentences: readonly TrainingSentence[]): string {
  const { instances, misses } = examplesOf(label, sentences);
  const { weights, bias } = learn(instances, misses);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const quantised = new Map<number, number>();
  for (const [bucket, weight] of weights.entries()) {
    const rounded = Math.round(weight / scale);
    if (rounded !== 0) quantised.set(bucket, rounded);
  }
  return writeWeights(label, bias, scale, quantised);
}

/** Learns all labels and writes the weight file, or with `--check` says whether the file is the one they give. */
function main(root: string, check: boolean): number {
  const sentences = readSentences(path.join(root, 'training'));
  const file = `${labels.map((label) => lineOf(label, sentences)).join('\n')}\n`;
  const target = path.join(root, 'src', 'core', 'lint', 'model', 'weights.txt');
  if (!check) {
    writeFileSync(target, file);
    console.log(`Learned ${labels.length} labels from ${sentences.length} sentences: ${file.length} bytes.`);
    return 0;
  }
  if (readFileSync(target, 'utf8') === file) return 0;
  console.error(
    'The weights are not those that training/ gives (a merge, or a new sentence). Run: npm run train',
  );
  return 1;
}

process.exitCode = main(process.cwd(), process.argv.includes('--check'));
