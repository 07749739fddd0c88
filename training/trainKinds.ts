import { kindFeaturesOf } from '../src/core/lint/understanding/kindFeatures';
import { kinds } from '../src/core/post/frontMatter';
import { readUnseenPosts } from './folds';
import { learnClasses } from './regression';
import { keepWeights, rowOf } from './weightFiles';

const posts = readUnseenPosts();
const examples = posts.map(({ kind, reading }) => ({
  facts: kindFeaturesOf(reading),
  goal: kinds.indexOf(kind),
}));
const rows = learnClasses(examples, kinds.length, { passes: 200, step: 0.5, decay: 0.001 });
const lines = kinds.map((kind, index) => rowOf(kind, rows[index] ?? []));
process.exitCode = keepWeights(
  'kindWeights.txt',
  `${lines.join('\n')}\n`,
  `the kinds from ${posts.length} posts`,
);
