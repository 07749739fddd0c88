import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kindFeaturesOf } from '../src/core/lint/understanding/kindFeatures';
import { readingOf } from '../src/core/lint/understanding/reading';
import { type Kind, kinds } from '../src/core/post/frontMatter';
import { parsePost } from '../src/core/post/post';
import { power } from './power';

/** Softmax regression by plain gradient descent over all posts, in their order: the same on each machine. */
const passes = 4000;
const step = 0.5;
const decay = 0.001;

interface TrainingPost {
  readonly features: readonly number[];
  readonly kind: Kind;
}

function readPosts(file: string): TrainingPost[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { kind, text } = JSON.parse(line) as { kind: Kind; text: string };
    return { kind, features: kindFeaturesOf(readingOf(parsePost(text))) };
  });
}

function learn(posts: readonly TrainingPost[]): number[][] {
  const size = posts[0]?.features.length ?? 0;
  const weights = kinds.map(() => new Array<number>(size).fill(0));
  for (let pass = 0; pass < passes; pass++) {
    const slopes = kinds.map(() => new Array<number>(size).fill(0));
    for (const { features, kind } of posts) {
      const shares = softmax(
        weights.map((row) => row.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0)),
      );
      for (const [index, row] of slopes.entries()) {
        const error = (shares[index] ?? 0) - (kinds[index] === kind ? 1 : 0);
        for (const [at, feature] of features.entries()) row[at] = (row[at] ?? 0) + error * feature;
      }
    }
    for (const [index, row] of weights.entries()) {
      for (const [at, weight] of row.entries()) {
        row[at] =
          weight - step * ((slopes[index]?.[at] ?? 0) / posts.length + (at === 0 ? 0 : decay * weight));
      }
    }
  }
  return weights;
}

function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => power(Math.max(-30, score - largest)));
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((one) => one / sum);
}

/** Learns the kinds and writes their weights, or with `--check` says whether the file is the one they give. */
function main(root: string, check: boolean): number {
  const posts = readPosts(path.join(root, 'training', 'posts.jsonl'));
  const rows = learn(posts).map((row, index) =>
    [kinds[index], ...row.map((weight) => weight.toFixed(3))].join(' '),
  );
  const file = `${rows.join('\n')}\n`;
  const target = path.join(root, 'src', 'core', 'lint', 'model', 'kindWeights.txt');
  if (!check) {
    writeFileSync(target, file);
    console.log(`Learned ${kinds.length} kinds from ${posts.length} posts.`);
    return 0;
  }
  if (readFileSync(target, 'utf8') === file) return 0;
  console.error('The weights of the kinds are not those that training/posts.jsonl gives. Run: npm run train');
  return 1;
}

process.exitCode = main(process.cwd(), process.argv.includes('--check'));
