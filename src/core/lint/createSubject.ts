import type { LintConfig } from './config';
import type { PhraseHit } from './lexicon/phrases';
import { type AnyLexicon, matcherFor } from './phraseRules';
import type { Subject } from './subject';
import { QuoteMarks } from './text/quotes';
import type { Reading } from './understanding/reading';
import { understand } from './understanding/understand';

/** A post that was read, as all rules see it. */
export function createSubject(reading: Reading, config: LintConfig, ruleIds: ReadonlySet<string>): Subject {
  const { post, text, plain, lines, words, sentences, evidence, language } = reading;
  const { kind, understanding } = understand(reading);
  const allowed = new Set(config.allowedWords.map((word) => word.toLowerCase()));
  const hits = matcherFor(config).match(lines);
  const quoteMarks = new QuoteMarks(text);
  const isAllowed = (hit: PhraseHit) => allowed.has(text.slice(hit.start, hit.end).toLowerCase());
  return {
    post,
    config,
    ruleIds,
    text,
    plain,
    lines,
    words,
    sentences,
    evidence,
    language,
    kind,
    understanding,
    hits: (lexicon: AnyLexicon) => (hits.get(lexicon) ?? []).filter((hit) => !isAllowed(hit)),
    isInQuotes: (sentence, range) => quoteMarks.enclose(sentence, range),
    inFile: (range) => post.output.rangeToSource(range),
  };
}
