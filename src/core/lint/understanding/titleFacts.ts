import type { Range } from '../../post/edit';
import { classOfWord } from '../model/wordClasses';
import type { Line } from '../text/lines';
import { once } from '../text/once';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { wantedBefore, wants } from './frames';
import type { Reading } from './reading';
import { squashed } from './sentenceFacts';
import { titlesAmong } from './titles';

/** A job title of the text, and the sentence that it stands in. */
export interface NamedTitle extends Range {
  readonly sentence: number;
  /** Whether a negation stands shortly before it. */
  readonly isTakenBack: boolean;
  /** Whether it is plainly said of somebody else: "my sister is a nurse". */
  readonly isOfOthers: boolean;
  /** Facts that its sentence alone tells. */
  readonly inSentence: readonly number[];
}

/** All job titles that a text names, wanted or not; not those that somebody is quoted with. */
export function namedTitles({ lines }: Pick<Reading, 'lines'>): NamedTitle[] {
  const titles: NamedTitle[] = [];
  let sentencesBefore = 0;
  for (const { line, start } of lines) {
    for (const title of namedInLine(line))
      titles.push({
        ...title,
        start: title.start + start,
        end: title.end + start,
        sentence: title.sentence + sentencesBefore,
      });
    sentencesBefore += line.sentences.length;
  }
  return titles;
}

const namedInLine = once((line: Line): readonly NamedTitle[] =>
  line.sentences.flatMap((sentence, index) => {
    if (sentence.isQuoted) return [];
    const titles = titlesAmong(line.text, line.words, sentence.firstWord, sentence.lastWord);
    return titles.map((title) => ({
      ...title,
      sentence: index,
      isTakenBack: isTakenBack(line.words, sentence, title),
      isOfOthers: isOfOthers(line.words, sentence, title),
      inSentence: factsInSentence(line, sentence, title),
    }));
  }),
);

function isTakenBack(words: readonly Word[], { firstWord }: Sentence, title: Range): boolean {
  const first = wordFrom(words, firstWord, title.start);
  const before = words.slice(Math.max(firstWord, first - nearNegation), first);
  return before.some(({ key }) => takesBack(key));
}

function isOfOthers(words: readonly Word[], { firstWord }: Sentence, title: Range): boolean {
  return wordsBefore(words, firstWord, wordFrom(words, firstWord, title.start)).some(isSomebodyElse);
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

/** What the sentence of a title tells of it, by the words around. */
function factsInSentence({ text, plain, words }: Line, sentence: Sentence, title: Range): number[] {
  const first = wordFrom(words, sentence.firstWord, title.start);
  let last = first - 1;
  while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= title.end) last++;
  const lower = plain.slice(sentence.start, sentence.end);
  const at = title.start - sentence.start;
  const cue = wants.exec(lower);
  const cueEnd = cue ? sentence.start + cue.index + cue[0].length : 0;
  const gap =
    cue && cue.index < at ? countBetween(words.slice(sentence.firstWord, first), cueEnd, title.start) : null;
  const around = sentence.lastWord - sentence.firstWord - (last - first + 1);
  const before = wordsBefore(words, sentence.firstWord, first);
  return [
    yes(gap !== null && gap <= near),
    yes(gap !== null && gap > near),
    yes(isTakenBack(words, sentence, title)),
    yes(wantedBefore.test(lower)),
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
  const name = classOfWord.get(key);
  return name === 'they' || name === 'family';
}

/** Whether a word takes back what follows it. */
function takesBack(key: string): boolean {
  return (
    key === 'not' || key === 'no' || key === 'never' || key === 'nor' || key === 'than' || key.endsWith("n't")
  );
}

/** The first word from `from` on that starts at an offset or behind it. */
function wordFrom(words: readonly Word[], from: number, offset: number): number {
  let index = from;
  while ((words[index]?.start ?? Number.POSITIVE_INFINITY) < offset) index++;
  return index;
}

/** The keys of up to four words before a title. */
function wordsBefore(words: readonly Word[], firstOfSentence: number, first: number): string[] {
  return words.slice(Math.max(firstOfSentence, first - 4), first).map(({ key }) => key);
}

function countBetween(words: readonly Word[], start: number, end: number): number {
  return words.filter((word) => word.start >= start && word.end <= end).length;
}

function yes(fact: unknown): number {
  return fact ? 1 : 0;
}
