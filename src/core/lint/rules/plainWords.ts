import { isPlainWord } from '../lexicon/plainWords';

/** Letter groups that keep their capitals in a tag. */
const acronyms = new Set(
  'ai hr it ux ui uk us eu sql cv nhs hse ceo cfo cto seo api ngo phd mba usa'.split(' '),
);

/**
 * The words of a tag in small letters, where common English words make up all of it; of several ways, the one with
 * the fewest words. Null for a single word and for what isn't known.
 */
export function wordsOfTag(tag: string): string[] | null {
  if (isPlainWord(tag)) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= tag.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = best[start];
      const word = tag.slice(start, end);
      if (
        !before ||
        !fits(word, start === 0, end === tag.length) ||
        before.length + 1 >= (best[end]?.length ?? Number.POSITIVE_INFINITY)
      )
        continue;
      best[end] = [...before, word];
    }
  }
  const words = best[tag.length];
  return words && words.length > 1 ? words : null;
}

/** A tag with a capital for each word. */
export function withCapitals(words: readonly string[]): string {
  return words
    .map((word) => (acronyms.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

const longestWord = 16;
/** Words of two or three letters that stand inside tags, as in "open to work". */
const inside = new Set('to of in at my me be is on by for and the'.split(' '));
/** Words that rather end another word than stand for themselves: "handsome", "makeover", "guideline". */
const endings = new Set('some less over under out up off man men way line side like self word'.split(' '));
/** Words that rather start another word. */
const beginnings = new Set('over under out up off some self any every'.split(' '));

function fits(word: string, isFirst: boolean, isLast: boolean): boolean {
  if (acronyms.has(word)) return true;
  if (word.length < 4 && inside.has(word)) return !isLast && (!isFirst || word === 'my' || word === 'the');
  if ((isLast && endings.has(word)) || (isFirst && beginnings.has(word))) return false;
  return word.length > 2 && isPlainWord(word);
}
