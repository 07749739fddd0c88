import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWeights, type Weights } from '../src/core/lint/model/weightFile';
import { type Reading, readingOf } from '../src/core/lint/understanding/reading';
import { readPosts, type TrainingPost } from './posts';

/** As many parts the posts are split into, each judged by a model that learned from the others only. */
export const foldCount = 3;

/** Which part an item belongs to. */
export function foldOf(index: number): number {
  return index % foldCount;
}

/** A post as a model sees it that never saw it before. */
export interface UnseenPost extends TrainingPost {
  readonly reading: Reading;
}

const folder = path.join('out', 'folds');
const fileOf = (fold: number) => path.join(folder, `${fold}.txt`);

/** Keeps the weights that were learned without the posts of a fold, for the programs that learn from them. */
export function keepFold(fold: number, weightFile: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(fold), weightFile);
}

/** Reads all posts, each judged by the weights that were learned without it. */
export function readUnseenPosts(): UnseenPost[] {
  const weights: Weights[] = [];
  for (let fold = 0; fold < foldCount; fold++) weights.push(readWeights(readFileSync(fileOf(fold), 'utf8')));
  return readPosts().map((post, index) => ({
    ...post,
    reading: readingOf(post.post, weights[foldOf(index)]),
  }));
}
