import type { Range } from '../post/edit';
import type { Kind } from '../post/frontMatter';
import type { Post } from '../post/post';
import type { LintConfig } from './config';
import type { PhraseHit } from './lexicon/phrases';
import type { Judgement } from './model/model';
import type { AnyLexicon } from './phraseRules';
import type { PlacedLine } from './text/lines';
import type { Sentence } from './text/sentences';
import type { Word } from './text/words';
import type { Evidence } from './understanding/evidence';
import type { Understanding } from './understanding/understanding';

/** A text as the rules see it, tokenised once. Offsets of words, sentences and hits are offsets in it. */
export interface TokenisedText {
  readonly text: string;
  /** The text in small letters with straight apostrophes and quotes; offsets are those of the text. */
  readonly plain: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** The places of a lexicon's phrases, without those that the writer allows. */
  hits(lexicon: AnyLexicon): readonly PhraseHit[];
  /** Whether a range stands in quotation marks inside a sentence, so that the words are somebody else's. */
  isInQuotes(sentence: Range, range: Range): boolean;
}

/** One line of a post's output, as the rules see it that read line by line. */
export interface LineSubject extends TokenisedText {
  /** What the model says of each sentence. */
  readonly judgements: readonly Judgement[];
}

/** A post as the rules see it: its text is the output. */
export interface Subject extends TokenisedText {
  readonly post: Post;
  readonly config: LintConfig;
  /** The ids of all rules that there are for this post, those that are off included. */
  readonly ruleIds: ReadonlySet<string>;
  readonly lines: readonly PlacedLine[];
  readonly wordCount: number;
  /** What each sentence shows; none for a text in another language than English. */
  readonly evidence: readonly Evidence[];
  readonly language: 'en' | 'other' | 'unknown';
  /** The kind that the front matter gives, or the one inferred from the text. */
  readonly kind: Kind;
  readonly understanding: Understanding;
  /** The range of the file that gave a range of the output. */
  inFile(range: Range): Range;
}
