import type { Range } from '../post/edit';
import type { Kind } from '../post/frontMatter';
import type { Post } from '../post/post';
import type { LintConfig } from './config';
import type { PhraseHit } from './lexicon/phrases';
import type { AnyLexicon } from './phraseRules';
import type { PlacedLine } from './text/lines';
import type { Sentence } from './text/sentences';
import type { Word } from './text/words';
import type { Evidence } from './understanding/evidence';
import type { Understanding } from './understanding/understanding';

/** A post as the rules see it: parsed, composed and tokenised once. */
export interface Subject {
  readonly post: Post;
  readonly config: LintConfig;
  /** The ids of all rules that there are for this post, those that are off included. */
  readonly ruleIds: ReadonlySet<string>;
  /** The output. Offsets of words, sentences and hits are offsets in it. */
  readonly text: string;
  /** The output in small letters with straight apostrophes and quotes; offsets are those of the output. */
  readonly plain: string;
  readonly lines: readonly PlacedLine[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** What each sentence shows; none for a text in another language than English. */
  readonly evidence: readonly Evidence[];
  readonly language: 'en' | 'other' | 'unknown';
  /** The kind that the front matter gives, or the one inferred from the text. */
  readonly kind: Kind;
  readonly understanding: Understanding;
  /** The places of a lexicon's phrases, without those that the writer allows. */
  hits(lexicon: AnyLexicon): readonly PhraseHit[];
  /** Whether a range of the output stands in quotation marks inside a sentence, so that the words are somebody else's. */
  isInQuotes(sentence: Range, range: Range): boolean;
  /** The range of the file that gave a range of the output. */
  inFile(range: Range): Range;
}
