import type { Range } from '../../post/edit';
import { jobNouns } from '../lexicon/jobNouns';
import type { Word } from '../text/words';

/** Nouns that are a title only behind a word that says of what. */
const needsModifier = new Set(
  'lead head assistant associate officer master partner mate operator worker clerk tech'.split(' '),
);

const functionWords = new Set(
  (
    'a an the my your our his her their this that these those some any no one two three as at by for from in into of on ' +
    'or and but to with is are was were be been am do does did have has had will would can could should may might ' +
    'i you we they he she it who which what where when how if not so then than towards toward become becoming being ' +
    'role job position post title next new first good great right real want wants looking work works working former ' +
    'another other every each all many most more such like just only also really very ideally preferably maybe either ' +
    "i'm i've i'd it's that's"
  ).split(' '),
);

const seniority = new Set(
  'chief deputy assistant associate senior junior lead principal staff head graduate trainee entry-level'.split(
    ' ',
  ),
);

/** Who is "of" something. */
const leads = new Set(
  'head director vp svp evp vice-president president chief manager teacher dean professor'.split(' '),
);

/** A job title, as a range of the text, and the indices of its words, `lastWord` exclusive. */
export interface Title extends Range {
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Job titles among the words from `first` to `last` (exclusive). */
export function titlesAmong(text: string, words: readonly Word[], first: number, last: number): Title[] {
  const titles: Title[] = [];
  for (let index = first; index < last; index++) {
    const title = ofPattern(text, words, index, last) ?? endingAt(text, words, first, index);
    if (!title) continue;
    const before = titles.at(-1);
    if (before && title.start <= before.end)
      titles.splice(-1, 1, { ...title, start: before.start, firstWord: before.firstWord });
    else titles.push(title);
    index = Math.max(index, title.lastWord - 1);
  }
  return titles;
}

/** The title of the words from `first` to `last` (exclusive). */
function titleOf(words: readonly Word[], first: number, last: number): Title {
  return {
    start: words[first]?.start ?? 0,
    end: words[last - 1]?.end ?? 0,
    firstWord: first,
    lastWord: last,
  };
}

/** "Head of Product", "Director of Nursing", "VP of Engineering", "Chief of Staff". */
function ofPattern(text: string, words: readonly Word[], index: number, last: number): Title | null {
  if (words[index + 1]?.key !== 'of' || !leads.has(words[index]?.key ?? '')) return null;
  let end = index + 2;
  while (end < Math.min(last, index + 5) && isModifier(text, words[end]) && joined(text, words, end - 1, end))
    end++;
  return end > index + 2 ? titleOf(words, startOf(text, words, index), end) : null;
}

/** Seniority, up to three modifiers, and a noun that ends titles. */
function endingAt(text: string, words: readonly Word[], first: number, index: number): Title | null {
  const noun = words[index];
  if (noun?.kind !== 'word') return null;
  if (!endsTitles(text, noun, words[index - 1])) return null;
  if (seniority.has(noun.key) && isModifier(text, words[index + 1]) && joined(text, words, index, index + 1))
    return null;
  let start = index;
  while (
    start > first &&
    index - start < 4 &&
    isModifier(text, words[start - 1]) &&
    joined(text, words, start - 1, start) &&
    !isNextTitle(text, words, start - 1, start)
  )
    start--;
  if (start === index && needsModifier.has(noun.key)) return null;
  return titleOf(words, start, index + 1);
}

/**
 * Whether a word ends job titles: a known noun, or, in a name of capitals such as "Packaging Artworker", a noun for
 * somebody who does something.
 */
function endsTitles(text: string, noun: Word, before: Word | undefined): boolean {
  if (jobNouns.has(noun.key)) return true;
  const hyphen = noun.key.lastIndexOf('-');
  if (hyphen >= 0 && jobNouns.has(noun.key.slice(hyphen + 1))) return true;
  const isNamed = isCapital(text, noun) && before !== undefined && isCapital(text, before);
  return (
    isNamed && noun.start - before.end === 1 && /(?:[^aeiou]er|or|ist|ian|eer|smith|wright)$/.test(noun.key)
  );
}

function startOf(text: string, words: readonly Word[], index: number): number {
  let start = index;
  while (
    index - start < 2 &&
    seniority.has(words[start - 1]?.key ?? '') &&
    joined(text, words, start - 1, start)
  )
    start--;
  return start;
}

function isModifier(text: string, word: Word | undefined): boolean {
  if (word?.kind !== 'word' || functionWords.has(word.key)) return false;
  return !/(?:ing|ed|ly)$/.test(word.key) || titleWords.has(word.key) || isCapital(text, word);
}

function isCapital(text: string, word: Word): boolean {
  const unit = text.charCodeAt(word.start);
  return unit < 0x80 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
}

/** Words on -ing, -ed and -ly are mostly verbs and adverbs; these stand in titles. */
const titleWords = new Set(
  (
    'marketing engineering nursing manufacturing housekeeping accounting purchasing learning banking lending planning ' +
    'training teaching catering computing recruiting building mining fishing farming cleaning coding testing networking ' +
    'pricing billing publishing advertising welding brewing staffing sourcing fundraising early family supply assembly ' +
    'embedded certified registered chartered licensed qualified advanced applied'
  ).split(' '),
);

/** Whether a slash stands between a noun that ends titles and the title after it: "Data Analyst / BI Developer". */
function isNextTitle(text: string, words: readonly Word[], left: number, right: number): boolean {
  const noun = words[left];
  const next = words[right];
  return (
    noun !== undefined &&
    next !== undefined &&
    jobNouns.has(noun.key) &&
    /[/&]/.test(text.slice(noun.end, next.start))
  );
}

/** Whether only a space, a slash, an ampersand or a hyphen stands between two words. */
function joined(text: string, words: readonly Word[], left: number, right: number): boolean {
  const from = words[left]?.end ?? 0;
  const to = words[right]?.start ?? 0;
  return to - from <= 3 && /^[ \u00a0]?[/&\u2013-]?[ \u00a0]?$/.test(text.slice(from, to));
}
