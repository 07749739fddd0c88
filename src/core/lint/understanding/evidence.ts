import type { Sentence } from '../text/sentences';
import { asks, asksTooMuch, deniesAsking, situations, wantedBefore, wants } from './frames';

/** Whether the reader is asked for something in a sentence. */
export function isAsk(sentence: Sentence): boolean {
  if (sentence.isQuoted) return false;
  if (deniesAsking.test(sentence.key) && !sentence.isQuestion) return false;
  return (
    asks.some((frame) => frame.test(sentence.key)) || asksTooMuch.some((frame) => frame.test(sentence.key))
  );
}

/** How strongly a sentence says where its writer stands: the number of frames that say so. */
export function situationWeight(sentence: Sentence): number {
  if (sentence.isQuoted || sentence.isQuestion) return 0;
  return situations.filter((frame) => frame.test(sentence.key)).length;
}

/** Whether the writer wants something in a sentence, which a title or an aim may name. */
export function isWish(sentence: Sentence): boolean {
  return !sentence.isQuoted && (wants.test(sentence.key) || wantedBefore.test(sentence.key));
}
