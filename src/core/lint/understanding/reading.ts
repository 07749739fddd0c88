import type { Post } from '../../post/post';
import { Judgement, ownWeights } from '../model/model';
import type { Weights } from '../model/weightFile';
import { languageOf } from '../text/language';
import { plainOf } from '../text/plain';
import { type Sentence, sentencesOf } from '../text/sentences';
import { type Word, wordsOf } from '../text/words';
import { Evidence } from './evidence';

/** A post's output, split up once, with the evidence of each sentence. */
export interface Reading {
  readonly post: Post;
  readonly text: string;
  /** The text in plain form (`plainOf`); offsets are those of the text. */
  readonly plain: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly language: 'en' | 'other' | 'unknown';
  /** What each sentence shows; none for a text in another language than English. */
  readonly evidence: readonly Evidence[];
}

/** Reads a post's output, with other weights than the program's own where those are learned. */
export function readingOf(post: Post, weights: Weights = ownWeights()): Reading {
  const { text } = post.output;
  const plain = plainOf(text);
  const words = wordsOf(text, plain);
  const sentences = sentencesOf(text, words, plain);
  const language = languageOf(words);
  const evidence =
    language === 'other'
      ? []
      : sentences.map((one, index) => {
          const place = { index, count: sentences.length };
          return new Evidence(one, new Judgement(one, words, weights), place);
        });
  return { post, text, plain, words, sentences, language, evidence };
}
