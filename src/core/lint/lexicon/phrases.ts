import type { Range } from '../../post/edit';
import type { Line } from '../text/lines';
import { once } from '../text/once';

/** One entry of a lexicon, and what to say instead where there is something. */
export interface Phrase {
  readonly phrase: string;
  readonly instead?: string;
}

/** Where a phrase stands: a range of the text, and the indices of its words (`lastWord` exclusive). */
export interface PhraseHit extends Range {
  readonly phrase: Phrase;
  readonly firstWord: number;
  readonly lastWord: number;
}

interface Node<Name extends string> {
  readonly next: Map<string, Node<Name>>;
  readonly ends: { readonly lexicon: Name; readonly phrase: Phrase }[];
}

/** Reads a lexicon: one phrase a line, ` =` before what to say instead (or nothing), `#` before a comment. */
export function readLexicon(lines: string): Phrase[] {
  return lines
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [phrase = '', instead] = line.split(/ =(?: |$)/);
      return instead === undefined ? { phrase } : { phrase, instead };
    });
}

/**
 * All lexicons in one trie over words, so that one pass over a text finds the phrases of all of them. A lexicon is
 * the text of its file, or the phrases themselves.
 */
export class PhraseMatcher<Name extends string> {
  readonly #root: Node<Name> = { next: new Map(), ends: [] };

  constructor(lexicons: Readonly<Record<Name, string | readonly Phrase[]>>) {
    for (const name of Object.keys(lexicons) as Name[]) {
      const lexicon: string | readonly Phrase[] = lexicons[name];
      const phrases = typeof lexicon === 'string' ? readLexicon(lexicon) : lexicon;
      for (const phrase of phrases) this.#add(name, phrase);
    }
  }

  /** The phrases in a line, by lexicon. Of phrases that start at one word, the longest counts. */
  readonly match = once(({ words }: Line): ReadonlyMap<Name, PhraseHit[]> => {
    const hits = new Map<Name, PhraseHit[]>();
    for (let first = 0; first < words.length; first++) {
      let node = this.#root.next.get(words[first]?.key ?? '');
      for (let last = first; node; last++) {
        const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
        for (const { lexicon, phrase } of node.ends)
          keep(hits, lexicon, { start, end, phrase, firstWord: first, lastWord: last + 1 });
        node = node.next.size > 0 ? node.next.get(words[last + 1]?.key ?? '') : undefined;
      }
    }
    return hits;
  });

  #add(lexicon: Name, phrase: Phrase): void {
    let node = this.#root;
    for (const key of phrase.phrase.toLowerCase().split(' ')) {
      const next: Node<Name> = node.next.get(key) ?? { next: new Map(), ends: [] };
      node.next.set(key, next);
      node = next;
    }
    node.ends.push({ lexicon, phrase });
  }
}

/** Adds a hit to its lexicon's, in the place of a shorter one at the same word, unless an earlier one reaches into it. */
function keep<Name>(hits: Map<Name, PhraseHit[]>, lexicon: Name, hit: PhraseHit): void {
  const list = hits.get(lexicon);
  const before = list?.at(-1);
  if (!list) hits.set(lexicon, [hit]);
  else if (before?.firstWord === hit.firstWord) list[list.length - 1] = hit;
  else if (!before || before.lastWord <= hit.firstWord) list.push(hit);
}
