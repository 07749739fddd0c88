import { type Kind, kinds } from '../../post/frontMatter';
import kindWeights from '../model/kindWeights.txt';
import { kindFeaturesOf } from './kindFeatures';
import { prefilledStretch } from './prefilled';
import type { Reading } from './reading';

/** Weights of each kind's features, in the order of `kinds`, learned from the posts in training/. */
const weights = kindWeights
  .trim()
  .split('\n')
  .map((line) => line.split(' ').slice(1).map(Number));

/** Learned from as many free posts as asks; people who open this tool write asks more often. */
const leanToAsk = 0.5;

/**
 * The kind of a post whose front matter doesn't say it. Only a post that is plainly about its writer's own search
 * is an ask: rules for asks would be wrong on anything else.
 */
export function inferKind(reading: Reading): Kind {
  const { parts } = reading.post;
  if (parts.some(({ name }) => name === 'situation' || name === 'target' || name === 'ask')) return 'ask';
  if (reading.evidence.length === 0) return 'free';
  if (prefilledStretch(reading.sentences)) return 'ask';
  const features = kindFeaturesOf(reading);
  const scores = weights.map((row, index) => {
    const lean = kinds[index] === 'ask' ? leanToAsk : 0;
    return features.reduce((sum, feature, at) => sum + feature * (row[at] ?? 0), lean);
  });
  return kinds[scores.indexOf(Math.max(...scores))] ?? 'free';
}
