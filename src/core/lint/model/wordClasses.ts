import { isJobPlural, jobNouns } from '../lexicon/jobNouns';
import list from '../lexicon/word-classes.txt';

const classes = new Map<string, string>();
for (const line of list.split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [name = '', ...words] = line.split(' ');
  for (const word of words) classes.set(word, name);
}

/** The names of all word classes. */
export const wordClasses: readonly string[] = [...new Set(classes.values()), 'jobNoun', 'jobNouns'];

/**
 * The name of a word's class: of the words that do the same in a sentence, whatever their form. What is learned of one
 * of them holds for all. Job nouns are two classes, one and several.
 */
export function classOfWord(key: string): string | undefined {
  const known = classes.get(key);
  if (known !== undefined) return known;
  if (jobNouns.has(key)) return 'jobNoun';
  return isJobPlural(key) ? 'jobNouns' : undefined;
}
