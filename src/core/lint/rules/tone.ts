import type { Range } from '../../post/edit';
import type { Report } from '../finding';
import type { LexiconName } from '../lexicon';
import type { PhraseHit } from '../lexicon/phrases';
import { certainties, type Judged } from '../model/certainties';
import type { Label } from '../model/labels';
import type { Judgement } from '../model/model';
import type { LineSubject, TokenisedText } from '../subject';
import type { Sentence } from '../text/sentences';

const takesBack =
  /^(?:not|never|no|nobody|isn't|wasn't|aren't|don't|didn't|won't|without|nor|neither|cannot|can't|hardly)$/;

/** The hits of a lexicon that the writer says in their own voice: not quoted, and not taken back just before. */
export function* saidHits(said: TokenisedText, lexicon: LexiconName): Iterable<PhraseHit> {
  let at = 0;
  for (const hit of said.hits(lexicon)) {
    while ((said.sentences[at]?.lastWord ?? Number.POSITIVE_INFINITY) <= hit.firstWord) at++;
    const sentence = said.sentences[at];
    if (!sentence || sentence.isQuoted || said.isInQuotes(sentence, hit)) continue;
    const before = said.words.slice(Math.max(sentence.firstWord, hit.firstWord - 3), hit.firstWord);
    if (before.some((word) => takesBack.test(word.key))) continue;
    yield hit;
  }
}

/** Reports each phrase of a lexicon that the writer says in their own voice. */
export function* reportSaid(line: LineSubject, lexicon: LexiconName): Iterable<Report> {
  for (const hit of saidHits(line, lexicon)) yield reportOf(line, hit);
}

/**
 * Reports the sentences that have a tone: the phrases that show it, else the words that weigh most. Phrases and
 * model check each other, so that neither a literal use of a phrase nor a doubtful sentence is flagged.
 */
export function* reportTone(
  line: LineSubject,
  label: Judged & Label,
  lexicon: LexiconName,
): Iterable<Report> {
  const { alone, withPhrase } = certainties[label];
  for (const { certainty, phrases, sentence, judgement } of tonesOf(line, label, lexicon)) {
    if (phrases.length > 0 && certainty > withPhrase) {
      for (const phrase of phrases) yield reportOf(line, phrase);
    } else if (certainty > alone) {
      yield reportOf(line, judgement.strongest(label, sentence, line.words));
    }
  }
}

/** A sentence that may have a tone. */
interface Tone {
  readonly certainty: number;
  readonly phrases: readonly PhraseHit[];
  readonly sentence: Sentence;
  readonly judgement: Judgement;
}

/**
 * How sure the model is of each sentence that the writer says, and the phrases of the lexicon in it. Those who learn
 * from whole posts give it one of them.
 */
export function* tonesOf(line: LineSubject, label: Label, lexicon: LexiconName): Iterable<Tone> {
  const said = [...saidHits(line, lexicon)];
  for (const [index, sentence] of line.sentences.entries()) {
    const judgement = line.judgements[index];
    if (!judgement || sentence.isQuoted) continue;
    yield { certainty: judgement.of(label), phrases: hitsIn(said, sentence), sentence, judgement };
  }
}

/** Those of hits, which are in order, that start in a sentence. */
function hitsIn(hits: readonly PhraseHit[], { firstWord, lastWord }: Sentence): PhraseHit[] {
  const first = firstFrom(hits, firstWord);
  return hits.slice(first, firstFrom(hits, lastWord));
}

/** The index of the first of hits that starts at a word or behind it. */
function firstFrom(hits: readonly PhraseHit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.firstWord ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reports the words of a range of a line. */
export function reportOf({ text }: LineSubject, range: Range): Report {
  return { range, values: { phrase: text.slice(range.start, range.end).replace(/\s+/g, ' ') } };
}
