import type { Range } from '../../post/edit';
import type { Line } from '../text/lines';
import { once } from '../text/once';
import type { Word } from '../text/words';

/** One entry of a lexicon, in small letters, and what to say instead where there is something. */
export interface Phrase {
  readonly phrase: string;
  readonly instead?: string;
  /** Whether it is also said of things, as of a ninja that is a motorcycle: then the sentence tells. */
  readonly isDoubtful?: true;
}

/** Where a phrase stands: a range of the text, and the indices of its words (`lastWord` exclusive). */
export interface PhraseHit extends Range {
  readonly phrase: Phrase;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** A phrase of a lexicon. */
interface Entry<Name extends string> {
  readonly lexicon: Name;
  readonly phrase: Phrase;
  /** The keys of its words, once a text has the first of them. */
  keys?: readonly string[];
}

/**
 * Reads a lexicon: one phrase a line, in small letters, ` =` before what to say instead (or nothing), ` ?` behind a doubtful
 * one, `#` before a comment.
 */
export function readLexicon(lines: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const line of lines.split('\n')) {
    const comment = line.indexOf('#');
    const entry = (comment < 0 ? line : line.slice(0, comment)).trim();
    if (entry === '') continue;
    phrases.push(phraseOf(entry));
  }
  return phrases;
}

function phraseOf(entry: string): Phrase {
  if (entry.endsWith(' ?')) return { phrase: entry.slice(0, -' ?'.length), isDoubtful: true };
  const end = `${entry} `.indexOf(' = ');
  return end < 0
    ? { phrase: entry }
    : { phrase: entry.slice(0, end), instead: entry.slice(end + ' = '.length) };
}

/**
 * All lexicons together, by the first word of each phrase, so that one pass over a text finds the phrases of all of
 * them. A lexicon is the text of its file, or the phrases themselves.
 */
export class PhraseMatcher<Name extends string> {
  readonly #byFirst = new Map<string, Entry<Name>[]>();

  constructor(lexicons: Readonly<Record<Name, string | readonly Phrase[]>>) {
    for (const name of Object.keys(lexicons) as Name[]) {
      const lexicon: string | readonly Phrase[] = lexicons[name];
      const phrases = typeof lexicon === 'string' ? readLexicon(lexicon) : lexicon;
      for (const phrase of phrases) this.#add({ lexicon: name, phrase });
    }
  }

  /** The phrases in a line, by lexicon. Of phrases that start at one word, the longest counts. */
  readonly match = once(({ words }: Line): ReadonlyMap<Name, PhraseHit[]> => {
    const hits = new Map<Name, PhraseHit[]>();
    for (let first = 0; first < words.length; first++) {
      const entries = this.#byFirst.get(words[first]?.key ?? '');
      if (!entries) continue;
      for (const entry of entries) {
        entry.keys ??= entry.phrase.phrase.split(' ');
        const lastWord = first + entry.keys.length;
        if (!standsAt(entry.keys, words, first)) continue;
        const [start, end] = [words[first]?.start ?? 0, words[lastWord - 1]?.end ?? 0];
        keep(hits, entry.lexicon, { start, end, phrase: entry.phrase, firstWord: first, lastWord });
      }
    }
    return hits;
  });

  #add(entry: Entry<Name>): void {
    const { phrase } = entry.phrase;
    const end = phrase.indexOf(' ');
    const first = end < 0 ? phrase : phrase.slice(0, end);
    const entries = this.#byFirst.get(first);
    if (entries) entries.push(entry);
    else this.#byFirst.set(first, [entry]);
  }
}

function standsAt(keys: readonly string[], words: readonly Word[], first: number): boolean {
  for (let index = 1; index < keys.length; index++)
    if (words[first + index]?.key !== keys[index]) return false;
  return true;
}

/** Adds a hit to its lexicon's, unless an earlier one reaches into it. Of two at the same word, the longer stays. */
function keep<Name>(hits: Map<Name, PhraseHit[]>, lexicon: Name, hit: PhraseHit): void {
  const list = hits.get(lexicon);
  const before = list?.at(-1);
  if (!list) hits.set(lexicon, [hit]);
  else if (!before || before.lastWord <= hit.firstWord) list.push(hit);
  else if (before.firstWord === hit.firstWord && before.lastWord < hit.lastWord) list[list.length - 1] = hit;
}
