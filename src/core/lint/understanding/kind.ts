import type { Kind } from '../../post/frontMatter';
import type { Reading } from './understand';

const searches =
  /\b(?:my next (?:role|job|step|position|chapter|challenge|move)|open ?to ?work|job (?:search|hunt)(?:ing)?|looking for (?:a (?:job|role|new)|my next|work)|career change|between jobs|out of work|laid off|made redundant|retraining|applications?|last (?:day|shift)|(?:contract|role|job) (?:ended|ends|was cut))\b/;
const hires =
  /\b(?:we(?:'re| are) (?:hiring|recruiting)|(?:join|joining) (?:us|our team|my team)|apply (?:here|now|via|by|over|through)|i'm (?:hiring|filling)|now hiring)\b|#hiring\b/;

/**
 * The kind of a post whose front matter doesn't say it. Only a post that is plainly about its writer's own search
 * is an ask: rules for asks would be wrong on anything else.
 */
export function inferKind({ post, text, evidence }: Reading): Kind {
  if (post.parts.some(({ name }) => name === 'situation' || name === 'target' || name === 'ask'))
    return 'ask';
  const key = text.toLowerCase().replaceAll('’', "'");
  if (hires.test(key)) return 'free';
  const strongest = (score: (one: (typeof evidence)[number]) => number) =>
    Math.max(-9, ...evidence.map(score));
  const share = (score: (one: (typeof evidence)[number]) => number) =>
    evidence.filter((one) => score(one) > 0.5).length / Math.max(1, evidence.length);
  const offers = share((one) => one.of('office-hours'));
  const reports = share((one) => one.of('update'));
  const wish = strongest((one) => one.wish);
  const ask = strongest((one) => one.ask);
  const situation = strongest((one) => one.situation);
  const isSearch = searches.test(key);
  if (offers >= 0.25 && offers > share((one) => one.wish)) return 'office-hours';
  const signs = (wish > 1.5 ? 1 : 0) + (ask > 1 ? 1 : 0) + (situation > 1 ? 1 : 0) + (isSearch ? 1 : 0);
  if (signs >= 3 && (wish > 1.5 || isSearch)) return 'ask';
  return reports >= 0.3 && situation > 0 ? 'update' : 'free';
}
