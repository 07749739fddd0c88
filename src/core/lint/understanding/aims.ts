import type { Range } from '../../post/edit';
import { undecidedTitle } from '../../post/frontMatter';
import type { Sentence } from '../text/sentences';
import { negation, wantedBefore, wants } from './frames';
import { titlesAmong } from './titles';
import type { Reading } from './understand';
import type { PartStretch } from './understanding';

/** What the writer aims at: job titles, or else the vague aim. */
export interface Aims {
  readonly titles: readonly Range[];
  readonly vagueAim: Range | null;
}

const vague =
  /\b(?:(?:a|an|any|some|my|the|new|next|right|exciting|great|good|meaningful|different|fresh) )*(?:challenges?|opportunit(?:y|ies)|roles?|positions?|jobs?|work|start|adventures?|chapters?|anything|something|beginning|change|place where|team where|company (?:where|that)|what's next|whatever comes|pastures new)\b[^.;:!?\n]*/i;

/** Reads the aims of a post from its target part, else from the sentences in which the writer wants something. */
export function aimsOf(reading: Reading, parts: readonly PartStretch[]): Aims {
  const given = givenTitle(reading);
  const target = parts.find((part) => part.name === 'target' && part.isHeaded);
  const wishes = target
    ? reading.sentences.slice(target.firstSentence, target.lastSentence)
    : reading.sentences.filter((_, index) => (reading.evidence[index]?.wish ?? 0) > 0.5);
  const titles = unique([
    ...(given ? [given] : []),
    ...wishes.flatMap((sentence) => titlesIn(reading, sentence, !target)),
  ]);
  const own = titles.length > 0 || !target ? titles : titleLine(reading, wishes[0]);
  return { titles: own, vagueAim: own.length > 0 ? null : vagueAimIn(wishes) };
}

/** Where the text names the title that the front matter gives. */
function givenTitle({ post, text }: Reading): Range | null {
  const title = post.frontMatter.values.targetTitle?.trim().toLowerCase() ?? '';
  if (title === '' || title === undecidedTitle || vague.test(title)) return null;
  const start = text.toLowerCase().indexOf(title);
  return start < 0 ? null : { start, end: start + title.length };
}

function titlesIn({ text, words }: Reading, sentence: Sentence, needsFrame: boolean): Range[] {
  const titles = titlesAmong(text, words, sentence.firstWord, sentence.lastWord);
  if (!needsFrame) return titles;
  if (wantedBefore.test(sentence.key)) return titles;
  const lower = text.slice(sentence.start, sentence.end).toLowerCase().replaceAll('’', "'");
  const cue = wants.exec(lower);
  if (!cue) return titles;
  if (negation.test(lower.slice(Math.max(0, cue.index - 12), cue.index))) return [];
  return titles.filter((title) => title.start >= sentence.start + cue.index + 2);
}

/** A short first line of a target part is the title, whatever its words. */
function titleLine({ text }: Reading, sentence: Sentence | undefined): Range[] {
  const line =
    sentence && /^(?:an? |the )?([^\s.,;:–—(]+(?: [^\s.,;:–—(]+){0,4})(?=[.,;:–—(]|$)/i.exec(sentence.text);
  if (!sentence || !line?.[1] || vague.test(line[1])) return [];
  const start = sentence.start + line[0].length - line[1].length;
  return [{ start, end: Math.min(start + line[1].length, text.length) }];
}

function vagueAimIn(wishes: readonly Sentence[]): Range | null {
  for (const sentence of wishes) {
    const found = vague.exec(sentence.text);
    if (found)
      return {
        start: sentence.start + found.index,
        end: sentence.start + found.index + found[0].trimEnd().length,
      };
  }
  return null;
}

function unique(ranges: readonly Range[]): Range[] {
  return ranges
    .filter(
      (range, index) =>
        ranges.findIndex((other) => other.start < range.end && range.start < other.end) === index,
    )
    .sort((a, b) => a.start - b.start);
}
