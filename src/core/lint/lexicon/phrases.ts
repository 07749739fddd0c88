import type { Range } from '../../post/edit';
import type { Word } from '../text/words';

/** One entry of a lexicon, and what to say instead where there is something. */
export interface Phrase {
  readonly phrase: string;
  readonly instead?: string;
}

/** Where a phrase stands: a range of the output, and the indices of its words (`lastWord` exclusive). */
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

  /** Every phrase in the text, by lexicon. Of phrases that start at one word, the longest counts. */
  match(words: readonly Word[]): Map<Name, PhraseHit[]> {
    const hits = new Map<Name, PhraseHit[]>();
    for (let first = 0; first < words.length; first++) {
      let node: Node<Name> | undefined = this.#root;
      const found = new Map<Name, PhraseHit>();
      for (let last = first; last < words.length; last++) {
        const word = words[last];
        node = word && node.next.get(word.key);
        if (!node || !word) break;
        for (const { lexicon, phrase } of node.ends) {
          const start = words[first]?.start ?? word.start;
          found.set(lexicon, { start, end: word.end, phrase, firstWord: first, lastWord: last + 1 });
        }
      }
      for (const [name, hit] of found) {
        const list = hits.get(name) ?? [];
        if ((list.at(-1)?.lastWord ?? 0) <= first) list.push(hit);
        hits.set(name, list);
      }
    }
    return hits;
  }

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
