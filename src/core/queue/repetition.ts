/** From which share of common word triples on two texts are nearly the same. */
const nearlySame = 0.7;
/** Shorter texts have too few triples to tell. */
const fewestWords = 6;

/** How two texts are alike; null where they aren't. */
export type Likeness = 'same' | 'nearly-same' | null;

/** A text as it is compared: its words, in lower case, whatever stands between them. */
export interface ComparableText {
  readonly words: string;
  readonly triples: ReadonlySet<string>;
}

/** Prepares a text for comparing it with many others. */
export function toComparable(text: string): ComparableText {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const triples = new Set<string>();
  for (let at = 0; at + 2 < words.length; at++) triples.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return { words: words.join(' '), triples: words.length < fewestWords ? new Set() : triples };
}

/**
 * Compares two texts by their words. Nearly the same: of all triples of words that follow each other, most are in
 * both, or most of the shorter text's are.
 */
export function likenessOf(one: ComparableText, other: ComparableText): Likeness {
  if (one.words === '') return null;
  if (one.words === other.words) return 'same';
  const smaller = one.triples.size <= other.triples.size ? one.triples : other.triples;
  const larger = smaller === one.triples ? other.triples : one.triples;
  if (smaller.size === 0 || smaller.size < larger.size / 2) return null;
  let common = 0;
  for (const triple of smaller) if (larger.has(triple)) common++;
  return common / smaller.size >= nearlySame ? 'nearly-same' : null;
}
