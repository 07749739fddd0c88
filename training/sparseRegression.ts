import { bucketCount, lengthOf } from '../src/core/lint/model/features';
import { power } from './power';

/** What the model sees of a sentence or a text. */
export interface Example {
  readonly buckets: readonly number[];
}

/**
 * Logistic regression by "follow the regularised leader" (McMahan and others, 2013), which leaves most weights at
 * exactly 0. All is fixed (order, passes, arithmetic), so that each machine gets the same weights to the byte.
 * Instances and near misses weigh the same in all, however many there are of each.
 */
const passes = 12;
const rate = 2;
const sparsity = 1.3;
const decay = 0.1;

/** The weights of one label: those of its buckets that aren't 0, in the order of the buckets. */
export interface Learned {
  readonly weights: ReadonlyMap<number, number>;
  readonly bias: number;
}

/** An example that is judged this nearly right teaches nothing. */
const nearlyRight = 0.03;

/** Learns the weights of one label. */
export function learn(instances: readonly Example[], misses: readonly Example[]): Learned {
  const { buckets, places, starts, norms, goals, shares } = inOneTable(instances, misses);
  const weights = new Float64Array(buckets.length);
  const slopes = new Float64Array(buckets.length);
  const squares = new Float64Array(buckets.length).fill(0.01);
  /** The square roots of `squares`. */
  const roots = new Float64Array(buckets.length).fill(Math.sqrt(0.01));
  const bias = { weight: 0, slope: 0, square: 0.01 };
  for (let turn = 0; turn < passes * goals.length; turn++) {
    const example = turn % goals.length;
    const start = starts[example] ?? 0;
    const end = starts[example + 1] ?? 0;
    const norm = norms[example] ?? 0;
    let sum = 0;
    for (let at = start; at < end; at++) sum += weights[places[at] ?? 0] ?? 0;
    const off = sigmoid(bias.weight + sum * norm) - (goals[example] ?? 0);
    if (off < nearlyRight && off > -nearlyRight) continue;
    const error = off * (shares[example] ?? 0);
    const gradient = error * norm;
    for (let at = start; at < end; at++) {
      const place = places[at] ?? 0;
      const square = (squares[place] ?? 0) + gradient * gradient;
      const root = Math.sqrt(square);
      const growth = (root - (roots[place] ?? 0)) / rate;
      const slope = (slopes[place] ?? 0) + gradient - growth * (weights[place] ?? 0);
      squares[place] = square;
      roots[place] = root;
      slopes[place] = slope;
      const beyond = slope > sparsity ? slope - sparsity : slope < -sparsity ? slope + sparsity : 0;
      weights[place] = -beyond / (root / rate + decay);
    }
    bias.slope +=
      error - ((Math.sqrt(bias.square + error * error) - Math.sqrt(bias.square)) / rate) * bias.weight;
    bias.square += error * error;
    bias.weight = -bias.slope / (Math.sqrt(bias.square) / rate);
  }
  const learned = new Map<number, number>();
  for (const [place, bucket] of buckets.entries()) {
    const weight = weights[place] ?? 0;
    if (weight !== 0) learned.set(bucket, weight);
  }
  return { weights: learned, bias: bias.weight };
}

/** The examples in a fixed order that mixes instances and near misses, as numbers that lie together. */
interface Table {
  /** Those that are learned, ascending. */
  readonly buckets: Uint32Array;
  /** What each example shows, one after the other: indices into `buckets`. */
  readonly places: Uint32Array;
  /** Where each example begins in `places`, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly norms: Float64Array;
  readonly goals: Uint8Array;
  readonly shares: Float64Array;
}

function inOneTable(instances: readonly Example[], misses: readonly Example[]): Table {
  const half = (instances.length + misses.length) / 2;
  const examples = shuffled([
    ...instances.map(({ buckets }) => ({ buckets, goal: 1, share: half / instances.length })),
    ...misses.map(({ buckets }) => ({ buckets, goal: 0, share: half / misses.length })),
  ]);
  const buckets = numberBuckets(examples);
  const starts = new Uint32Array(examples.length + 1);
  const places = new Uint32Array(examples.reduce((sum, example) => sum + example.buckets.length, 0));
  const norms = new Float64Array(examples.length);
  const goals = new Uint8Array(examples.length);
  const shares = new Float64Array(examples.length);
  let end = 0;
  for (const [index, example] of examples.entries()) {
    for (const bucket of example.buckets) {
      const number = numbers[bucket] ?? 0;
      if (number > 0) places[end++] = number - 1;
    }
    starts[index + 1] = end;
    norms[index] = 1 / lengthOf(example.buckets.length);
    goals[index] = example.goal;
    shares[index] = example.share;
  }
  return { buckets, places, starts, norms, goals, shares };
}

/** What fewer examples show tells nothing of texts that nobody has seen yet. */
const fewExamples = 2;
/** For each bucket its place among those to learn, counted from 1, or 0. */
const numbers = new Uint32Array(bucketCount);

/** The buckets that enough examples show, ascending. Numbers them. */
function numberBuckets(examples: readonly Example[]): Uint32Array {
  numbers.fill(0);
  for (const { buckets } of examples)
    for (const bucket of buckets) numbers[bucket] = (numbers[bucket] ?? 0) + 1;
  const kept = new Uint32Array(bucketCount);
  let count = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const isKept = (numbers[bucket] ?? 0) >= fewExamples;
    if (isKept) kept[count++] = bucket;
    numbers[bucket] = isKept ? count : 0;
  }
  return kept.subarray(0, count);
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
