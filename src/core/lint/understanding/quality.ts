import type { Sentence } from '../text/sentences';
import { type Evidence, least } from './evidence';
import { asksTooMuch, asksVaguely, deniesAsking } from './frames';
import type { Reading } from './reading';
import type { AskQuality, PartStretch } from './understanding';

/** What the asks of a post leave their reader to do, or null where nothing is asked. */
export function askQualityOf(
  { sentences, evidence }: Reading,
  parts: readonly PartStretch[],
): AskQuality | null {
  const part = parts.find(({ name }) => name === 'ask');
  if (!part || !asksSomething(part, evidence)) return null;
  if (sentences.some((sentence, index) => isTooBig(sentence, evidence[index]))) return 'too-big';
  const asked = sentences.slice(part.firstSentence, part.lastSentence);
  const answerable = asked.some(
    (sentence, index) => !isVagueAsk(sentence, evidence[part.firstSentence + index]),
  );
  return answerable ? 'answerable' : 'vague';
}

/** Whether a part asks anything: one that a heading gives may hold words and no ask. */
export function asksSomething(part: PartStretch, evidence: readonly Evidence[]): boolean {
  if (part.range.end <= part.range.start) return false;
  return evidence.slice(part.firstSentence, part.lastSentence).some(({ ask }) => ask > least.ask);
}

/** Whether a sentence demands more than a network can give. */
export function isTooBig(sentence: Sentence, evidence: Evidence | undefined): boolean {
  if (!evidence) return false;
  // The frames are slow, so they are tried only where they could turn the scale.
  const judged = evidence.of('ask-too-big');
  if (judged + 2.5 <= 0.5) return false;
  if (!sentence.isQuestion && deniesAsking.test(sentence.key)) return false;
  const framed = asksTooMuch.some((frame) => frame.test(sentence.key));
  if (!framed && evidence.ask < least.ask) return false;
  return judged + (framed ? 2.5 : -1) > 0.5;
}

/** Whether a sentence asks nothing that a reader could answer. */
export function isVagueAsk(sentence: Sentence, evidence: Evidence | undefined): boolean {
  if (!evidence || evidence.ask < least.ask) return true;
  const framed = asksVaguely.some((frame) => frame.test(sentence.key));
  const isExact = exactQuestion.test(sentence.key);
  return evidence.of('ask-vague') + (framed ? 1 : -0.5) - (isExact ? 1.5 : 0) > 0;
}

const exactQuestion =
  /\b(?:which|what|how|who|where|when|why|whose)\b(?! (?:can|could|would|should) you (?:help|do)).{12,}\?$/;
