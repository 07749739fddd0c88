import { type Kind, kinds } from '../../post/frontMatter';
import kindWeights from '../model/kindWeights.txt';
import { numberRows, weigh } from '../model/numberRows';
import { wantedTitles } from './aims';
import { type Act, least } from './evidence';
import { kindFeaturesOf } from './kindFeatures';
import { prefilledStretch } from './prefilled';
import { isTooBig } from './quality';
import type { Reading } from './reading';

/** Learned from the posts in training/. */
const weights = numberRows(kindWeights, kinds);

/** How much surer of an ask than of any other kind: training/ holds as many asks as other posts, a feed hardly any. */
const surerOfAsk = 0.4;

/** A text of fewer words says nothing of its kind. */
const fewWords = 8;

/**
 * The kind of a post whose front matter doesn't say it. Only a post that is plainly about its writer's own search
 * is an ask: rules for asks would be wrong on anything else.
 */
export function inferKind(reading: Reading): Kind {
  const { parts } = reading.post;
  if (parts.some(({ name }) => name === 'situation' || name === 'target' || name === 'ask')) return 'ask';
  if (reading.evidence.length === 0 || reading.wordCount < fewWords) return 'free';
  if (prefilledStretch(reading.sentences)) return 'ask';
  const features = kindFeaturesOf(reading);
  const possible = kinds.filter((kind) => kind !== 'ask' || isSearch(reading));
  const scores = possible.map((kind) => weigh(features, weights[kind]) - (kind === 'ask' ? surerOfAsk : 0));
  return possible[scores.indexOf(Math.max(...scores))] ?? 'free';
}

/**
 * Whether a text names an aim, or demands more than a network can give, such as a job, or else both says where its
 * writer stands and asks for something.
 */
function isSearch(reading: Reading): boolean {
  const { evidence } = reading;
  const shows = (act: Act) => evidence.some((one) => one[act] > least[act]);
  if (shows('wish') || wantedTitles(reading).length > 0) return true;
  if (!shows('ask')) return false;
  if (shows('situation')) return true;
  return evidence.some(isTooBig);
}
