import type { Kind } from '../../post/frontMatter';
import { isAsk, isWish, situationWeight } from './evidence';
import type { Reading } from './understand';

const offersTime =
  /\b(?:office hours?|free slots?|slots? (?:free|open|left)|book (?:a|one|your|with|via|through|here)|first come|drop in|happy to (?:help|talk|chat|look|review|answer)|i(?:'ll| will| can) (?:look at|read|review|help|answer|spend)|my (?:calendar|door) is open|for free|no charge|free of charge)\b/;
const reportsProgress =
  /\b(?:thank you|thanks|what i learned|i learned|i've learned|update:|an update|i start|i've started|i accepted|first day|new job|signed the|offer came|weeks? (?:ago|later) i (?:asked|posted|wrote))\b/;
const searches =
  /\b(?:my next (?:role|job|step|position|chapter|challenge)|open ?to ?work|job (?:search|hunt)(?:ing)?|laid off|made redundant|my (?:role|job|position|contract) (?:was|ended|ends|is)|looking for (?:a|my|work|new)|career change|retraining|applications?|between jobs|out of work)\b/;
const hires =
  /\b(?:we(?:'re| are) (?:hiring|looking for|seeking|recruiting)|join (?:us|our team|my team)|apply (?:here|now|via|by|over)|#hiring|we need an?)\b/;

/**
 * The kind of a post whose front matter doesn't say it. Only a post that is plainly about its writer's own search
 * is an ask: rules for asks would be wrong on anything else.
 */
export function inferKind({ post, text, sentences }: Reading): Kind {
  if (post.parts.some((part) => part.name === 'situation' || part.name === 'target' || part.name === 'ask'))
    return 'ask';
  const key = text.toLowerCase().replaceAll('’', "'");
  if (hires.test(key)) return 'free';
  const asked = sentences.filter(isAsk).length;
  const wished = sentences.filter(isWish).length;
  const stands = sentences.filter((sentence) => situationWeight(sentence) > 0).length;
  const offered = sentences.filter((sentence) => offersTime.test(sentence.key)).length;
  if (offered >= 2 && !searches.test(key)) return 'office-hours';
  if (searches.test(key) && stands > 0 && (asked > 0 || wished > 0)) return 'ask';
  if (asked > 0 && wished > 0 && stands > 1) return 'ask';
  return reportsProgress.test(key) && stands > 2 && asked === 0 && searches.test(key) ? 'update' : 'free';
}
