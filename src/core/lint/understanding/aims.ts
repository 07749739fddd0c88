import type { Range } from '../../post/edit';
import { undecidedTitle } from '../../post/frontMatter';
import type { Sentence } from '../text/sentences';
import { negation, wantedBefore, wants } from './frames';
import type { Reading } from './reading';
import { titlesAmong } from './titles';
import type { PartStretch } from './understanding';

/** What the writer aims at: job titles, or else the vague aim. */
export interface Aims {
  readonly titles: readonly Range[];
  readonly vagueAim: Range | null;
}

const vague =
  /\b(?:(?:a|an|any|some|my|the|new|next|right|exciting|great|good|meaningful|different|fresh) )*(?:challenges?|opportunit(?:y|ies)|roles?|positions?|jobs?|work|start|adventures?|chapters?|anything|something|beginning|change|place where|team where|company (?:where|that)|what's next|whatever comes|pastures new)\b[^.;:!?[\n]*/i;

/** Reads the aims of a post from its target part, else from the sentences in which the writer wants something. */
export function aimsOf(reading: Reading, parts: readonly PartStretch[]): Aims {
  const target = parts.find((part) => part.name === 'target' && part.isHeaded);
  const given = givenTitle(reading);
  const found = target ? titlesInPart(reading, target) : wantedTitles(reading);
  const titles = withoutOverlap([...(given ? [given] : []), ...found]);
  return { titles, vagueAim: titles.length > 0 ? null : vagueAim(reading, target) };
}

/** Where the text names the title that the front matter gives. */
function givenTitle({ post, text }: Reading): Range | null {
  const title = post.frontMatter.values.targetTitle?.trim().toLowerCase() ?? '';
  if (title === '' || title === undecidedTitle || vague.test(title)) return null;
  const start = text.toLowerCase().indexOf(title);
  return start < 0 ? null : { start, end: start + title.length };
}

/** In a target part every title counts; a short first line is the title, whatever its words. */
function titlesInPart({ text, words, sentences }: Reading, target: PartStretch): Range[] {
  const lines = sentences.slice(target.firstSentence, target.lastSentence);
  const titles = lines.flatMap(({ firstWord, lastWord }) => titlesAmong(text, words, firstWord, lastWord));
  const [first] = lines;
  return titles.length > 0 || !first ? titles : titleLine(first);
}

function titleLine({ start, text }: Sentence): Range[] {
  const line = /^(?:an? |the )?([^\s.,;:–—(]+(?: [^\s.,;:–—(]+){0,4})(?=[.,;:–—(]|$)/i.exec(text);
  if (!line?.[1] || vague.test(line[1]) || line[1].startsWith('[')) return [];
  const from = start + line[0].length - line[1].length;
  return [{ start: from, end: from + line[1].length }];
}

/**
 * What speaks for a title being wanted, in units of the model's certainty. Found by logistic regression on labelled
 * posts, rounded; a title counts from `enough` on.
 */
const weights = {
  always: 0.5,
  byModel: 0.25,
  afterCue: 1.6,
  farAfterCue: -1.2,
  beforeCue: 1.8,
  aloneOnItsLine: 2.7,
  held: -1.9,
  inAsk: 0.5,
  inSituation: -0.9,
  takenBack: -4,
};
/** As many words may stand between a cue and its title. */
const near = 3;

/** The wanted titles; where none is plainly wanted, the one that comes nearest to it. */
export function wantedTitles(reading: Reading): Range[] {
  const { text, words, sentences } = reading;
  const titles = sentences.flatMap((sentence, index) =>
    titlesAmong(text, words, sentence.firstWord, sentence.lastWord).map((title) => ({
      title,
      wanted: wantedness(reading, sentence, index, title),
    })),
  );
  const plain = titles.filter(({ wanted }) => wanted > 0);
  const [best] = titles.sort((a, b) => b.wanted - a.wanted);
  const chosen = plain.length > 0 || !best || best.wanted < hardlyWanted ? plain : [best];
  return chosen.map(({ title }) => title);
}

/** Below this a title isn't wanted at all. */
const hardlyWanted = -1;

function wantedness({ text, evidence }: Reading, sentence: Sentence, index: number, title: Range): number {
  const shown = evidence[index];
  if (!shown || sentence.isQuoted) return -1;
  const lower = text.slice(sentence.start, sentence.end).toLowerCase().replaceAll('’', "'");
  const at = title.start - sentence.start;
  const cue = wants.exec(lower);
  const gap = cue && cue.index < at ? wordCount(lower.slice(cue.index + cue[0].length, at)) : null;
  const around = wordCount(sentence.text) - wordCount(text.slice(title.start, title.end));
  return (
    weights.always +
    weights.byModel * shown.of('target') +
    (gap === null ? 0 : gap <= near ? weights.afterCue : weights.farAfterCue) +
    (cue && negation.test(lower.slice(Math.max(0, cue.index - 14), cue.index)) ? weights.takenBack : 0) +
    (wantedBefore.test(lower) ? weights.beforeCue : 0) +
    (around <= 2 ? weights.aloneOnItsLine : 0) +
    (holds.test(lower.slice(Math.max(0, at - 25), at)) ? weights.held : 0) +
    (shown.ask > 1 ? weights.inAsk : 0) +
    (shown.situation > 1.5 ? weights.inSituation : 0)
  );
}

/** The writer has or had the title that follows. */
const holds = /\b(?:i was|i'm an?|i am an?|worked as|years as|as an? )\b/;

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu)?.length ?? 0;
}

/** From here on a sentence wants something, even where no words of a loose aim are found in it. */
const plainWish = 1.5;

/** The first loose aim in the target part, else in the sentence that wants most. */
function vagueAim({ sentences, evidence, words }: Reading, target: PartStretch | undefined): Range | null {
  const wishes = sentences
    .map((sentence, index) => ({ sentence, shown: evidence[index] }))
    .filter(({ shown }, index) => (target ? isIn(target, index) : (shown?.wish ?? 0) > 0.5));
  if (!target) wishes.sort((a, b) => (b.shown?.wish ?? 0) - (a.shown?.wish ?? 0));
  for (const { sentence } of wishes) {
    const found = vague.exec(sentence.text);
    if (!found) continue;
    const start = sentence.start + found.index;
    return { start, end: start + found[0].trimEnd().length };
  }
  const plain = wishes.find(({ shown }) => (shown?.wish ?? 0) > plainWish);
  return plain?.shown?.strongest('target', words) ?? null;
}

function isIn(part: PartStretch, sentence: number): boolean {
  return sentence >= part.firstSentence && sentence < part.lastSentence;
}

function withoutOverlap(ranges: readonly Range[]): Range[] {
  return ranges
    .filter(
      (range, index) =>
        ranges.findIndex((other) => other.start < range.end && range.start < other.end) === index,
    )
    .sort((a, b) => a.start - b.start);
}
