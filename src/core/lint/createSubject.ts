import type { Post } from '../post/post';
import type { LintConfig } from './config';
import { type LexiconName, lexicons } from './lexicon';
import { type PhraseHit, PhraseMatcher } from './lexicon/phrases';
import { Judgement } from './model/model';
import type { Subject } from './subject';
import { languageOf } from './text/language';
import { sentencesOf } from './text/sentences';
import { wordsOf } from './text/words';
import { Evidence } from './understanding/evidence';
import { understand } from './understanding/understand';

const matcher = new PhraseMatcher(lexicons);

/** Reads a post once for all rules. */
export function createSubject(post: Post, config: LintConfig): Subject {
  const text = post.output.text;
  const words = wordsOf(text);
  const sentences = sentencesOf(text, words);
  const language = languageOf(words);
  const evidence =
    language === 'other' ? [] : sentences.map((one) => new Evidence(one, new Judgement(one, words)));
  const { kind, understanding } = understand({ post, text, words, sentences, evidence }, language);
  const allowed = new Set(config.allowedWords.map((word) => word.toLowerCase()));
  const hits = matcher.match(words);
  const isAllowed = (hit: PhraseHit) => allowed.has(text.slice(hit.start, hit.end).toLowerCase());
  return {
    post,
    config,
    text,
    words,
    sentences,
    evidence,
    language,
    kind,
    understanding,
    hits: (lexicon: LexiconName) => (hits.get(lexicon) ?? []).filter((hit) => !isAllowed(hit)),
    inFile: (range) => post.output.rangeToSource(range),
  };
}
