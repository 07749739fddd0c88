import type { LexiconName } from '../lexicon';
import type { PhraseHit } from '../lexicon/phrases';
import type { Subject } from '../subject';
import { saidHits } from './tone';

/** How many hits a text may have before they count: at least `hits`, and one in at most `words` words. */
export interface Density {
  readonly hits: number;
  readonly words: number;
}

/** The hits of a lexicon that the writer says, where they come so thick that a reader notices; else none. */
export function clusterOf(subject: Subject, lexicon: LexiconName, density: Density): PhraseHit[] {
  const hits = [...saidHits(subject, lexicon)];
  if (hits.length < density.hits) return [];
  const spoken = subject.words.filter(({ kind }) => kind === 'word').length;
  return isCluster(hits.length, spoken, density) ? hits : [];
}

/** Whether so many hits among so many words are a cluster. */
export function isCluster(hits: number, words: number, density: Density): boolean {
  return hits >= density.hits && hits * density.words >= words;
}
