import type { Report } from '../finding';
import type { LexiconName } from '../lexicon';
import type { PhraseHit } from '../lexicon/phrases';
import type { Subject } from '../subject';

const takesBack =
  /^(?:not|never|no|nobody|isn't|wasn't|aren't|don't|didn't|won't|without|nor|neither|cannot|can't|hardly)$/;

/** The hits of a lexicon that the writer says in their own voice: not quoted, and not taken back just before. */
export function* saidHits(subject: Subject, lexicon: LexiconName): Iterable<PhraseHit> {
  for (const hit of subject.hits(lexicon)) {
    const sentence = subject.sentences.find((candidate) => hit.firstWord < candidate.lastWord);
    if (!sentence || sentence.isQuoted || isInQuotes(subject.text, sentence.start, sentence.end, hit))
      continue;
    const before = subject.words.slice(Math.max(sentence.firstWord, hit.firstWord - 3), hit.firstWord);
    if (before.some((word) => takesBack.test(word.key))) continue;
    yield hit;
  }
}

/** Reports each phrase of a lexicon that the writer says in their own voice. */
export function* reportSaid(subject: Subject, lexicon: LexiconName): Iterable<Report> {
  for (const hit of saidHits(subject, lexicon)) {
    yield { range: subject.inFile(hit), values: { phrase: subject.text.slice(hit.start, hit.end) } };
  }
}

function isInQuotes(text: string, from: number, to: number, hit: PhraseHit): boolean {
  const before = text.slice(from, hit.start);
  const after = text.slice(hit.end, to);
  if (/“[^”]*$/.test(before) && /^[^“]*”/.test(after)) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
}
