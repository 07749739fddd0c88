import type { Sentence } from '../text/sentences';
import { isAsk } from './evidence';
import { asksTooMuch, asksVaguely } from './frames';
import type { Reading } from './understand';
import type { AskQuality, PartStretch } from './understanding';

/** What the asks of a post leave their reader to do, or null where nothing is asked. */
export function askQualityOf({ sentences }: Reading, parts: readonly PartStretch[]): AskQuality | null {
  const part = parts.find((candidate) => candidate.name === 'ask');
  if (!part) return null;
  const asked = sentences.slice(part.firstSentence, part.lastSentence);
  if (asked.length === 0) return null;
  if (sentences.some((sentence) => isTooBig(sentence))) return 'too-big';
  return asked.some((sentence) => isAnswerable(sentence)) ? 'answerable' : 'vague';
}

/** Whether a sentence demands more than a network can give. */
export function isTooBig(sentence: Sentence): boolean {
  return isAsk(sentence) && asksTooMuch.some((frame) => frame.test(sentence.key));
}

/** Whether a sentence leaves the reader to find out what to do. */
export function isVagueAsk(sentence: Sentence): boolean {
  return asksVaguely.some((frame) => frame.test(sentence.key));
}

const exactQuestion =
  /\b(?:which|what|how|who|where|when|why|whose)\b(?! (?:can|could|would|should) you (?:help|do)).{12,}\?$/;

function isAnswerable(sentence: Sentence): boolean {
  return isAsk(sentence) && (!isVagueAsk(sentence) || exactQuestion.test(sentence.key));
}
