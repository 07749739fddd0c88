import { type Label, textLabels } from '../model/labels';
import { Judgement } from '../model/model';
import { compiled } from '../text/compiled';
import type { Line } from '../text/lines';
import { matchesOf } from '../text/matches';
import { once } from '../text/once';
import { wantedTitles } from './aims';
import type { Evidence } from './evidence';
import type { Reading } from './reading';

/** Turns of phrase of somebody who searches, and of somebody who hires. */
const searches = compiled(
  /\b(?:my next (?:role|job|step|position|chapter|challenge|move)|open ?to ?work|job (?:search|hunt)(?:ing)?|looking for (?:a (?:job|role|new)|my next|work)|career change|between jobs|out of work|free agent|laid off|made redundant|retraining|applications?|last (?:day|shift)|(?:contract|role|job) (?:ended|ends|was cut))\b/,
);
const hires = compiled(
  /\b(?:we(?:'re| are) (?:hiring|recruiting|looking for)|(?:join|joining) (?:us|our team|my team)|apply (?:here|now|via|by|over|through)|i'm (?:hiring|filling)|now hiring|send (?:your|a) cv|you(?:'ll| will) (?:need|have|bring))\b|#hiring\b/,
);

/** What a sentence may show, each above 0 for yes. */
const shows: readonly ((one: Evidence) => number)[] = [
  (one) => one.ask,
  (one) => one.wish,
  (one) => one.situation,
  (one) => one.of('office-hours'),
  (one) => one.of('update'),
];
const oftenInAsks: readonly ((one: Evidence) => number)[] = [
  (one) => one.of('plea'),
  (one) => one.of('blame'),
  (one) => one.of('talk'),
];

/** What differs between the kinds by where in the post it is said. */
const toldByPlace: readonly Label[] = ['update', 'office-hours', 'situation', 'target', 'ask'];

/** Facts of a whole post from which its kind is told: numbers of about 0 to 1, the first always 1. */
export function kindFeaturesOf(reading: Reading): number[] {
  const { lines, wordCount, evidence } = reading;
  const turns = lines.map(({ line }) => turnsIn(line));
  const length = Math.max(1, evidence.length);
  const judgements = evidence.map(({ judgement }) => judgement);
  const strongest = (show: (one: Evidence) => number, among = evidence) =>
    squashed(among.reduce((most, one) => Math.max(most, show(one)), -6) - 1);
  const share = (show: (one: Evidence) => number) =>
    evidence.reduce((sum, one) => sum + squashed(show(one)), 0) / length;
  const third = Math.ceil(length / 3);
  const opening = evidence.slice(0, third);
  const ending = evidence.slice(-third);
  const tenths = (count: (turn: Turns) => number) =>
    (turns.reduce((sum, turn) => sum + count(turn), 0) / Math.max(1, wordCount)) * 10;
  return [
    1,
    ...shows.flatMap((show) => [strongest(show), share(show)]),
    strongest((one) => one.ask, ending),
    ...toldByPlace.flatMap((label) => [
      strongest((one) => one.of(label), opening),
      strongest((one) => one.of(label), ending),
    ]),
    turns.some((turn) => turn.searches) ? 1 : 0,
    turns.some((turn) => turn.hires) ? 1 : 0,
    tenths((turn) => turn.writer),
    tenths((turn) => turn.reader),
    strongest((one) => one.ask) * strongest((one) => one.wish),
    wantedTitles(reading).length > 0 ? 1 : 0,
    ...oftenInAsks.map((show) => strongest(show)),
    ...lengthFacts(evidence.length, wordCount),
    ...textLabels.map((label) => squashed(Judgement.ofText(label, judgements))),
  ];
}

/** What a line says of who searches, who hires, and how often it speaks of the writer and to the reader. */
interface Turns {
  readonly searches: boolean;
  readonly hires: boolean;
  readonly writer: number;
  readonly reader: number;
}

const turnsIn = once(
  ({ plain }: Line): Turns => ({
    searches: searches.test(plain),
    hires: hires.test(plain),
    writer: matchesOf(/\b(?:i|i'm|i've|my|me)\b/g, plain).length,
    reader: matchesOf(/\byou(?:r|'re|'ve)?\b/g, plain).length,
  }),
);

/** The longer a text, the more of its sentences look like anything by chance. */
function lengthFacts(sentences: number, words: number): number[] {
  const long = sentences / (sentences + 10);
  return [long, long * long, words / (words + 60)];
}

/** From any number to 0 … 1, by arithmetic that every machine does alike. */
function squashed(value: number): number {
  return 0.5 + (0.5 * value) / (1 + Math.abs(value));
}
