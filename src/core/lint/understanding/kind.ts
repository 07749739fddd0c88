import { type Kind, kinds } from '../../post/frontMatter';
import kindWeights from '../model/kindWeights.txt';
import { numberRows, weigh } from '../model/numberRows';
import { kindFeaturesOf } from './kindFeatures';
import { prefilledStretch } from './prefilled';
import type { Reading } from './reading';

/** Learned from the posts in training/. */
const weights = numberRows(kindWeights, kinds);

/** A text of fewer words says nothing of its kind. */
const fewWords = 8;

/**
 * The kind of a post whose front matter doesn't say it. Only a post that is plainly about its writer's own search
 * is an ask: rules for asks would be wrong on anything else.
 */
export function inferKind(reading: Reading): Kind {
  const { parts } = reading.post;
  if (parts.some(({ name }) => name === 'situation' || name === 'target' || name === 'ask')) return 'ask';
  if (reading.evidence.length === 0 || reading.words.length < fewWords) return 'free';
  if (prefilledStretch(reading.sentences)) return 'ask';
  const features = kindFeaturesOf(reading);
  const scores = kinds.map((kind) => weigh(features, weights[kind]));
  return kinds[scores.indexOf(Math.max(...scores))] ?? 'free';
}
