import type { Post } from '../post/post';
import type { LintConfig } from './config';
import type { PhraseHit } from './lexicon/phrases';
import { type AnyLexicon, matcherFor } from './phraseRules';
import type { Subject } from './subject';
import { readingOf } from './understanding/reading';
import { understand } from './understanding/understand';

/** Reads a post once for all rules. */
export function createSubject(post: Post, config: LintConfig, ruleIds: ReadonlySet<string>): Subject {
  const reading = readingOf(post);
  const { text, words, sentences, evidence, language } = reading;
  const { kind, understanding } = understand(reading);
  const allowed = new Set(config.allowedWords.map((word) => word.toLowerCase()));
  const hits = matcherFor(config).match(words);
  const isAllowed = (hit: PhraseHit) => allowed.has(text.slice(hit.start, hit.end).toLowerCase());
  return {
    post,
    config,
    ruleIds,
    text,
    words,
    sentences,
    evidence,
    language,
    kind,
    understanding,
    hits: (lexicon: AnyLexicon) => (hits.get(lexicon) ?? []).filter((hit) => !isAllowed(hit)),
    inFile: (range) => post.output.rangeToSource(range),
  };
}
