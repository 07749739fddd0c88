import { type Column, columns, labels, textLabels } from '../src/core/lint/model/labels';
import { writeWeights } from '../src/core/lint/model/weightFile';
import {
  type Examples,
  examplesOf,
  learnsFromPosts,
  type SeenPost,
  seen,
  textsOf,
  withPosts,
} from './examples';
import { foldCount, foldOf, keepFold } from './folds';
import { readPosts } from './posts';
import { readSentences } from './sentences';
import { learn } from './sparseRegression';
import { keepWeights } from './weightFiles';

function lineOf(column: Column, { instances, misses }: Examples): string {
  const { weights, bias } = learn(instances, misses);
  let largest = 0;
  for (const weight of weights.values()) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const quantised = new Map<number, number>();
  for (const [bucket, weight] of weights) {
    const rounded = Math.round(weight / scale);
    if (rounded !== 0) quantised.set(bucket, rounded);
  }
  return writeWeights(column, bias, scale, quantised);
}

/** The lines of the weight file, learned from all sentences and from some posts. */
function linesFrom(posts: readonly SeenPost[], known: ReadonlyMap<Column, string>): Map<Column, string> {
  const lines = new Map<Column, string>();
  for (const label of labels) {
    const kept = learnsFromPosts(label) ? undefined : known.get(label);
    lines.set(label, kept ?? lineOf(label, withPosts(label, examplesOf(label, sentences), posts)));
  }
  for (const label of textLabels) lines.set(label, lineOf(label, textsOf(label, posts)));
  return lines;
}

const sentences = readSentences('training');
const posts = readPosts().map(seen);
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
