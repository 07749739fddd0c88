import type { PhraseRule } from './config';
import type { ConfigProblem } from './configProblem';
import { keysOfPhrase } from './phraseRules';
import { rules } from './rules';

/**
 * What a schema can't say of a folder's own rules: an id that another rule has, words that can't be found as they
 * are written.
 * @param indices where each of the rules stands in its file
 * @returns the rules and words that can be used, and what can't.
 */
export function checkPhrases(phrases: readonly PhraseRule[], indices: readonly number[]) {
  const problems: ConfigProblem[] = [];
  const taken = new Set(rules.map(({ id }) => id));
  const usedHere = new Set<string>();
  const usable = phrases.flatMap((phrase, nth): PhraseRule[] => {
    const path = ['phrases', indices[nth] ?? nth];
    const unfound = phrase.words.flatMap((word, index) => wordProblem(word, [...path, 'words', index]));
    problems.push(...unfound);
    const what = taken.has(phrase.id) ? 'id-taken' : usedHere.has(phrase.id) ? 'id-twice' : undefined;
    usedHere.add(phrase.id);
    if (what) {
      problems.push({ what, path: [...path, 'id'], on: 'value', values: { id: phrase.id } });
      return [];
    }
    return [{ ...phrase, words: phrase.words.filter((word) => wordProblem(word, []).length === 0) }];
  });
  return { phrases: usable, problems };
}

/** Whole words are compared, without the signs between them: a phrase with others would be found elsewhere too. */
function wordProblem(word: string, path: ConfigProblem['path']): ConfigProblem[] {
  const written = word.trim().toLowerCase().replaceAll('’', "'").split(/\s+/).join(' ');
  const instead = keysOfPhrase(word).join(' ');
  if (instead === written) return [];
  return [{ what: instead === '' ? 'phrase-empty' : 'phrase', path, on: 'value', values: { word, instead } }];
}
