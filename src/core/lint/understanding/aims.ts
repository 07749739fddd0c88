import type { Range } from '../../post/edit';
import { undecidedTitle } from '../../post/frontMatter';
import { numberRows, weigh } from '../model/numberRows';
import titleWeights from '../model/titleWeights.txt';
import { once } from '../text/once';
import { plainOf } from '../text/plain';
import type { Sentence } from '../text/sentences';
import { least } from './evidence';
import type { Reading } from './reading';
import { namedTitles, titleFacts } from './titleFacts';
import { titlesAmong } from './titles';
import type { PartStretch } from './understanding';

/** What the writer aims at: job titles, or else the vague aim. */
export interface Aims {
  readonly titles: readonly Range[];
  readonly vagueAim: Range | null;
}

const vague =
  /\b(?:(?:a|an|any|some|my|the|new|next|right|exciting|great|good|meaningful|different|fresh) ){0,4}(?:challenges?|opportunit(?:y|ies)|roles?|positions?|jobs?|work|start|adventures?|chapters?|anything|something|beginning|change|place where|team where|company (?:where|that)|what's next|whatever comes|pastures new)\b[^.;:!?[\n]*/i;

/** Reads the aims of a post from its target part, else from the sentences in which the writer wants something. */
export function aimsOf(reading: Reading, parts: readonly PartStretch[]): Aims {
  const target = parts.find((part) => part.name === 'target' && part.isHeaded);
  const given = givenTitle(reading);
  const found = target ? titlesInPart(reading, target) : wantedTitles(reading);
  const titles = withoutOverlap([...(given ? [given] : []), ...found]);
  return { titles, vagueAim: titles.length > 0 ? null : vagueAim(reading, target) };
}

/** Where the text names the title that the front matter gives. */
function givenTitle({ post, lines }: Reading): Range | null {
  const title = plainOf(post.frontMatter.values.targetTitle?.trim() ?? '');
  if (title === '' || title === undecidedTitle || vague.test(title)) return null;
  for (const { line, start } of lines) {
    const at = line.plain.indexOf(title);
    if (at >= 0) return { start: start + at, end: start + at + title.length };
  }
  return null;
}

/** In a target part every title counts; a short first line is the title, whatever its words. */
function titlesInPart({ text, words, sentences }: Reading, target: PartStretch): Range[] {
  const lines = sentences.slice(target.firstSentence, target.lastSentence);
  const titles = lines
    .flatMap(({ firstWord, lastWord }) => titlesAmong(text, words, firstWord, lastWord))
    .map(({ start, end }) => ({ start, end }));
  const [first] = lines;
  return titles.length > 0 || !first ? titles : titleLine(first);
}

function titleLine({ start, text }: Sentence): Range[] {
  const line = /^(?:an? |the )?([^\s.,;:–—(]+(?: [^\s.,;:–—(]+){0,4})(?=[.,;:–—(]|$)/i.exec(text);
  if (!line?.[1] || vague.test(line[1]) || line[1].startsWith('[')) return [];
  const from = start + line[0].length - line[1].length;
  return [{ start: from, end: from + line[1].length }];
}

const rows = numberRows(titleWeights, ['title', 'least']);
/** A text that names no title with more than this wants none. */
const [leastTitle = 0] = rows.least;

/** The wanted titles; where none is plainly wanted, the nearest to it that isn't taken back or somebody else's. */
export const wantedTitles = once((reading: Reading): readonly Range[] => {
  const titles = namedTitles(reading).map((title) => ({
    title,
    wanted: weigh(titleFacts(reading, title), rows.title),
  }));
  const plain = titles.filter(({ wanted }) => wanted > 0);
  const chosen =
    plain.length > 0
      ? plain
      : nearestTo(titles.filter(({ title }) => !title.isTakenBack && !title.isOfOthers));
  return chosen.map(({ title: { start, end } }) => ({ start, end }));
});

function nearestTo<T extends { wanted: number }>(titles: readonly T[]): T[] {
  const [best] = [...titles].sort((a, b) => b.wanted - a.wanted);
  return best && best.wanted > leastTitle ? [best] : [];
}

/** The first loose aim in the target part, else in the sentences that want something, or the words that want most. */
function vagueAim(reading: Reading, target: PartStretch | undefined): Range | null {
  const { sentences, evidence } = reading;
  const wishes = sentences
    .map((sentence, index) => ({ sentence, shown: evidence[index] }))
    .filter(({ shown }, index) => (target ? isIn(target, index) : (shown?.wish ?? least.wish) > least.wish));
  if (!target) wishes.sort((a, b) => (b.shown?.wish ?? 0) - (a.shown?.wish ?? 0));
  for (const { sentence } of wishes) {
    const found = vague.exec(sentence.text);
    if (!found) continue;
    const start = sentence.start + found.index;
    return { start, end: start + found[0].trimEnd().length };
  }
  return target ? null : (wishes[0]?.shown?.strongest('target', reading.words) ?? null);
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
