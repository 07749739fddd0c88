import { numberRows, weigh } from '../model/numberRows';
import qualityWeights from '../model/qualityWeights.txt';
import { once } from '../text/once';
import type { Sentence } from '../text/sentences';
import { type Evidence, least as leastEvidence } from './evidence';
import { asksTooMuch, asksVaguely, deniesAsking, exactQuestion, turnsDenialRound } from './frames';
import type { Reading } from './reading';
import { squashed } from './sentenceFacts';
import type { AskQuality, PartStretch } from './understanding';

/** What may be wrong with an ask, in the order of the weight file. */
export const askFlaws = ['vague', 'too-big'] as const;
export type AskFlaw = (typeof askFlaws)[number];

/** Learned from the posts in training/. */
const rows = numberRows(qualityWeights, [...askFlaws, 'least']);

/** A sentence with more than this of a flaw has it. */
const least = {
  vague: rows.least[askFlaws.indexOf('vague')] ?? 0,
  'too-big': rows.least[askFlaws.indexOf('too-big')] ?? 0,
  situation: rows.least[askFlaws.length] ?? 0,
};

type Stretch = Pick<PartStretch, 'firstSentence' | 'lastSentence'>;

/** What the asks of a post leave their reader to do, or null where nothing is asked. */
export function askQualityOf({ evidence }: Reading, parts: readonly PartStretch[]): AskQuality | null {
  const part = parts.find(({ name }) => name === 'ask');
  if (!part || !asksSomething(part, evidence)) return null;
  if (evidence.some(isTooBig)) return 'too-big';
  return vaguenessOf(evidence, part, rows.vague) > least.vague ? 'vague' : 'answerable';
}

/** Whether a part asks anything: one that a heading gives may hold words and no ask. */
export function asksSomething(part: PartStretch, evidence: readonly Evidence[]): boolean {
  if (part.range.end <= part.range.start) return false;
  return evidence.slice(part.firstSentence, part.lastSentence).some(({ ask }) => ask > leastEvidence.ask);
}

/** How vague the clearest ask of a part is. */
export function vaguenessOf(
  evidence: readonly Evidence[],
  { firstSentence, lastSentence }: Stretch,
  weights: readonly number[],
): number {
  let clearest = Number.POSITIVE_INFINITY;
  for (const shown of evidence.slice(firstSentence, lastSentence)) {
    if (shown.ask >= leastEvidence.ask) clearest = Math.min(clearest, weigh(askFacts(shown), weights));
  }
  return clearest;
}

/** Whether a sentence demands more than a network can give. */
export function isTooBig(evidence: Evidence): boolean {
  // Frames are slow, so they are tried only where they could turn the scale; they speak for a demand alone.
  const most = weigh(
    demandFacts(evidence, () => 1),
    rows['too-big'],
  );
  return most > least['too-big'] && demandOf(evidence, rows['too-big']) > least['too-big'];
}

/** How much a sentence demands; one that says what it doesn't ask for demands nothing. */
export function demandOf(evidence: Evidence, weights: readonly number[]): number {
  return onlyDenies(evidence.judgement.sentence)
    ? Number.NEGATIVE_INFINITY
    : weigh(demandFacts(evidence), weights);
}

/** Whether a sentence says what its writer doesn't ask for, and demands nothing beside that clause. */
export const onlyDenies = once(({ key, isQuestion }: Sentence): boolean => {
  if (isQuestion || !deniesAsking.test(key) || turnsDenialRound.test(key)) return false;
  const others = key.split(/[,:;]/).filter((clause) => !deniesAsking.test(clause));
  return !others.some((clause) => asksTooMuch.some((frame) => frame.test(clause)));
});

/** Whether a reader can't picture where the writer stands. */
export function isSituationVague(evidence: readonly Evidence[], part: Stretch): boolean {
  return situationVagueness(evidence, part) > least.situation;
}

/** How vague the clearest sentence is that says something of where the writer stands, inside the part or not. */
export function situationVagueness(
  evidence: readonly Evidence[],
  { firstSentence, lastSentence }: Stretch,
): number {
  let clearest = Number.POSITIVE_INFINITY;
  for (const [index, shown] of evidence.entries()) {
    const isInPart = index >= firstSentence && index < lastSentence;
    if (isInPart || shown.situation > 0) clearest = Math.min(clearest, shown.of('situation-vague'));
  }
  return clearest;
}

/** What tells whether an ask is vague. The first is always 1. */
export function askFacts(evidence: Evidence): number[] {
  const { sentence } = evidence.judgement;
  return [
    1,
    squashed(evidence.of('ask-vague')),
    squashed(evidence.of('ask')),
    squashed(evidence.of('talk')),
    hasVagueAsk(sentence) ? 1 : 0,
    hasExactQuestion(sentence) ? 1 : 0,
    sentence.isQuestion ? 1 : 0,
  ];
}

const hasVagueAsk = once(({ key }: Sentence) => asksVaguely.some((frame) => frame.test(key)));
const hasExactQuestion = once(({ key }: Sentence) => exactQuestion.test(key));

/** What tells whether a sentence demands too much. The first is always 1, the last whether it has a frame that does. */
export function demandFacts(evidence: Evidence, frame = demandFrame): number[] {
  return [
    1,
    squashed(evidence.of('ask-too-big')),
    squashed(evidence.of('ask')),
    evidence.ask < leastEvidence.ask ? 1 : 0,
    frame(evidence.judgement.sentence),
  ];
}

const demandFrame = once(({ key }: Sentence) => (asksTooMuch.some((frame) => frame.test(key)) ? 1 : 0));
