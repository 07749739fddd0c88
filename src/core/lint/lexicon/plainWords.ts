import list from './plain-words.txt';

let known: ReadonlySet<string> | undefined;

/** Whether a lower-cased word is a common English one. The list is read on first need. */
export function isPlainWord(key: string): boolean {
  known ??= new Set(list.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
  return known.has(key);
}
