import type { LintConfig } from './config';
import type { ConfiguredRules } from './configuredRules';
import type { PhraseHit } from './lexicon/phrases';
import type { AnyLexicon } from './phraseRules';
import type { LineSubject, Subject } from './subject';
import type { Line, PlacedLine } from './text/lines';
import { quotesOf } from './text/quotes';
import { judgementsOf, type Reading } from './understanding/reading';
import { understand } from './understanding/understand';

/** A post that was read, as all rules see it. */
export function createSubject(reading: Reading, config: LintConfig, active: ConfiguredRules): Subject {
  const { post, text, lines } = reading;
  const { kind, understanding } = understand(reading);
  let hits: ReadonlyMap<AnyLexicon, readonly PhraseHit[]> | undefined;
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
    hits(lexicon) {
      hits ??= hitsOf(lines, active);
      return hits.get(lexicon) ?? [];
    },
    isInQuotes: quotesOf(text),
    inFile: (range) => post.output.rangeToSource(range),
  };
}

/** A line as the rules see it that read line by line. */
export function createLineSubject(
  line: Line,
  hits: ReadonlyMap<AnyLexicon, readonly PhraseHit[]>,
): LineSubject {
  const { text, plain, words, sentences } = line;
  return {
    text,
    plain,
    words,
    sentences,
    get judgements() {
      return judgementsOf(line);
    },
    hits: (lexicon) => hits.get(lexicon) ?? [],
    isInQuotes: quotesOf(text),
  };
}

/** The places of phrases in all lines. */
function hitsOf(lines: readonly PlacedLine[], active: ConfiguredRules): Map<AnyLexicon, PhraseHit[]> {
  const all = new Map<AnyLexicon, PhraseHit[]>();
  for (const placed of lines) {
    for (const [lexicon, hits] of active.hitsIn(placed.line)) {
      const known = all.get(lexicon) ?? [];
      for (const hit of hits) known.push(hitAt(hit, placed));
      all.set(lexicon, known);
    }
  }
  return all;
}

function hitAt(hit: PhraseHit, { start, firstWord }: PlacedLine): PhraseHit {
  return {
    phrase: hit.phrase,
    start: hit.start + start,
    end: hit.end + start,
    firstWord: hit.firstWord + firstWord,
    lastWord: hit.lastWord + firstWord,
  };
}
