import { shifted } from '../post/edit';
import type { ActiveRules } from './activeRules';
import type { LintConfig } from './config';
import type { PhraseHit } from './lexicon/phrases';
import type { AnyLexicon } from './phraseRules';
import type { LineSubject, Subject } from './subject';
import type { Line, PlacedLine } from './text/lines';
import { QuoteMarks } from './text/quotes';
import { judgementsOf, type Reading } from './understanding/reading';
import { understand } from './understanding/understand';

/** A post that was read, as all rules see it. */
export function createSubject(reading: Reading, config: LintConfig, active: ActiveRules): Subject {
  const { post, text, lines } = reading;
  const quoteMarks = new QuoteMarks(text);
  const { kind, understanding } = understand(reading);
  return {
    post,
    config,
    text,
    get plain() {
      return reading.plain;
    },
    lines,
    get words() {
      return reading.words;
    },
    wordCount: reading.wordCount,
    sentences: reading.sentences,
    evidence: reading.evidence,
    language: reading.language,
    kind,
    understanding,
    ruleIds: active.ids,
    hits: (lexicon) =>
      lines.flatMap((placed) => {
        const hits = active.hitsIn(placed.line).get(lexicon);
        return hits ? hits.map((hit) => hitAt(hit, placed)) : [];
      }),
    isInQuotes: (sentence, range) => quoteMarks.enclose(sentence, range),
    inFile: (range) => post.output.rangeToSource(range),
  };
}

/** A line as the rules see it that read line by line. */
export function createLineSubject(
  line: Line,
  hits: ReadonlyMap<AnyLexicon, readonly PhraseHit[]>,
): LineSubject {
  const { text, plain, words, sentences } = line;
  const quoteMarks = new QuoteMarks(text);
  return {
    text,
    plain,
    words,
    sentences,
    get judgements() {
      return judgementsOf(line);
    },
    hits: (lexicon) => hits.get(lexicon) ?? [],
    isInQuotes: (sentence, range) => quoteMarks.enclose(sentence, range),
  };
}

function hitAt(hit: PhraseHit, { start, firstWord }: PlacedLine): PhraseHit {
  return {
    phrase: hit.phrase,
    ...shifted(hit, start),
    firstWord: hit.firstWord + firstWord,
    lastWord: hit.lastWord + firstWord,
  };
}
