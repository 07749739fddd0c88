import { type Range, shifted } from '../../post/edit';
import { classOfWord } from '../model/wordClasses';
import type { Line } from '../text/lines';
import { once } from '../text/once';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { wantedBefore, wants } from './frames';
import type { Reading } from './reading';
import { squashed } from './sentenceFacts';
import { type Title, titlesAmong } from './titles';

/** A job title that a sentence names, as a range of it. */
interface TitleInSentence extends Range {
  /** Whether a negation stands shortly before it. */
  readonly isTakenBack: boolean;
  /** Whether it is plainly said of somebody else: "my sister is a nurse". */
  readonly isOfOthers: boolean;
  /** Facts that its sentence alone tells. */
  readonly inSentence: readonly number[];
}

/** A job title of the text, as a range of it, and the sentence that it stands in. */
export interface NamedTitle extends TitleInSentence {
  readonly sentence: number;
}

/** All job titles that a text names, wanted or not; not those that somebody is quoted with. */
export function namedTitles({ lines }: Pick<Reading, 'lines'>): NamedTitle[] {
  const titles: NamedTitle[] = [];
  let sentencesBefore = 0;
  for (const { line, start } of lines) {
    for (const sentence of line.sentences) {
      for (const title of namedIn(sentence, line))
        titles.push(placed(title, start + sentence.start, sentencesBefore));
      sentencesBefore++;
    }
  }
  return titles;
}

function placed(title: TitleInSentence, start: number, sentence: number): NamedTitle {
  return {
    start: title.start + start,
    end: title.end + start,
    sentence,
    isTakenBack: title.isTakenBack,
    isOfOthers: title.isOfOthers,
    inSentence: title.inSentence,
  };
}

const namedIn = once((sentence: Sentence, line: Line): readonly TitleInSentence[] => {
  if (sentence.isQuoted) return [];
  const titles = titlesAmong(line.text, line.words, sentence.firstWord, sentence.lastWord);
  if (titles.length === 0) return [];
  const wish = wishOf(line, sentence);
  return titles.map((title) => ({
    ...shifted(title, -sentence.start),
    isTakenBack: isTakenBack(line.words, sentence, title),
    isOfOthers: isOfOthers(line.words, sentence, title),
    inSentence: factsInSentence(line, sentence, title, wish),
  }));
});

function isTakenBack(words: readonly Word[], sentence: Sentence, title: Title): boolean {
  const before = words.slice(Math.max(sentence.firstWord, title.firstWord - nearNegation), title.firstWord);
  return before.some(({ key }) => takesBack(key));
}

function isOfOthers(words: readonly Word[], { firstWord }: Sentence, title: Title): boolean {
  return wordsBefore(words, firstWord, title.firstWord).some(isSomebodyElse);
}

/** As many words before a title may take it back. */
const nearNegation = 7;

/** As many words may stand between a cue and its title. */
const near = 3;

/** What tells whether the writer wants a title. The first is always 1. */
export function titleFacts({ sentences, evidence }: Reading, title: NamedTitle): number[] {
  const shown = evidence[title.sentence];
  if (!shown) return [];
  return [
    1,
    squashed(shown.of('target')),
    squashed(shown.of('situation')),
    squashed(shown.of('ask')),
    squashed(shown.wish),
    squashed(shown.situation),
    squashed(shown.ask),
    ...title.inSentence,
    yes(title.sentence === 0),
    title.sentence / sentences.length,
  ];
}

/** How a sentence says that its writer wants something. */
interface Wish {
  /** The words that say so of what follows, as a range of the line. */
  readonly cue: Range | null;
  /** Whether it says so of what stands before. */
  readonly isBehind: boolean;
}

function wishOf({ plain }: Line, { start, end }: Sentence): Wish {
  const lower = plain.slice(start, end);
  const cue = wants.exec(lower);
  return {
    cue: cue && { start: start + cue.index, end: start + cue.index + cue[0].length },
    isBehind: wantedBefore.test(lower),
  };
}

/** What the sentence of a title tells of it, by the words around. */
function factsInSentence({ text, words }: Line, sentence: Sentence, title: Title, wish: Wish): number[] {
  const first = title.firstWord;
  const last = title.lastWord - 1;
  const isBehindCue = wish.cue !== null && wish.cue.start < title.start;
  const isNear = isBehindCue && !moreThan(near, words, wish.cue.end, first);
  const around = sentence.lastWord - sentence.firstWord - (last - first + 1);
  const before = wordsBefore(words, sentence.firstWord, first);
  return [
    yes(isNear),
    yes(isBehindCue && !isNear),
    yes(isTakenBack(words, sentence, title)),
    yes(wish.isBehind),
    yes(around <= 2),
    yes(around > 2 && around <= 8),
    yes(before.some((key) => holding.has(key))),
    yes(before.some((key) => others.has(key))),
    yes(isOfOthers(words, sentence, title)),
    yes(before.some((key) => key.startsWith('you'))),
    yes(namesJob.has(words[last + 1]?.key ?? '') && last + 1 < sentence.lastWord),
    yes(words[last]?.key.endsWith('s')),
    yes(/^\p{Lu}/u.test(text.slice(title.start, title.start + 2)) && last > first),
  ];
}

/** The writer, or somebody, has or had the title that follows. */
const holding = new Set("was i'm am as been were former retired".split(' '));
/** Somebody else's title. */
const others = new Set('my our their his her your the some every'.split(' '));
const namesJob = new Set(
  'role roles job jobs position positions post posts work vacancy vacancies'.split(' '),
);

/** "She", "sister". */
function isSomebodyElse(key: string): boolean {
  const name = classOfWord(key);
  return name === 'they' || name === 'family';
}

/** Whether a word takes back what follows it. */
function takesBack(key: string): boolean {
  return (
    key === 'not' || key === 'no' || key === 'never' || key === 'nor' || key === 'than' || key.endsWith("n't")
  );
}

/** The keys of up to four words before a title. */
function wordsBefore(words: readonly Word[], firstOfSentence: number, first: number): string[] {
  return words.slice(Math.max(firstOfSentence, first - 4), first).map(({ key }) => key);
}

/** Whether more than so many words stand from an offset up to a word. */
function moreThan(count: number, words: readonly Word[], offset: number, to: number): boolean {
  return (words[to - count - 1]?.start ?? -1) >= offset;
}

function yes(fact: unknown): number {
  return fact ? 1 : 0;
}
