import type { Post } from '../../post/post';
import { Judgement, ownWeights } from '../model/model';
import type { Weights } from '../model/weightFile';
import { languageOf } from '../text/language';
import { type Line, linesOf, type PlacedLine } from '../text/lines';
import { type Keeping, once } from '../text/once';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { Evidence } from './evidence';

/** A post's output, split up once, with the evidence of each sentence. */
export interface Reading extends Keeping {
  readonly post: Post;
  readonly text: string;
  /** The text in plain form (`plainOf`); offsets are those of the text. */
  readonly plain: string;
  readonly lines: readonly PlacedLine[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly language: 'en' | 'other' | 'unknown';
  /** What each sentence shows; none for a text in another language than English. */
  readonly evidence: readonly Evidence[];
}

/** Reads a post's output, with other weights than the program's own where those are learned. */
export function readingOf(post: Post, weights: Weights = ownWeights()): Reading {
  const { text } = post.output;
  const lines = linesOf(text);
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  for (const placed of lines) {
    for (const word of placed.line.words) words.push(wordAt(word, placed));
    for (const sentence of placed.line.sentences) sentences.push(sentenceAt(sentence, placed));
  }
  const language = languageOf(lines.map(({ line }) => line));
  const evidence = language === 'other' ? [] : evidenceOf(lines, sentences, weights);
  return { post, text, plain: plainOf(text, lines), lines, words, sentences, language, evidence, kept: [] };
}

function wordAt({ kind, start, end, key }: Word, line: PlacedLine): Word {
  return { kind, start: start + line.start, end: end + line.start, key };
}

function sentenceAt(sentence: Sentence, { start, firstWord, paragraph }: PlacedLine): Sentence {
  return {
    ...sentence,
    start: sentence.start + start,
    end: sentence.end + start,
    firstWord: sentence.firstWord + firstWord,
    lastWord: sentence.lastWord + firstWord,
    paragraph,
  };
}

function evidenceOf(
  lines: readonly PlacedLine[],
  sentences: readonly Sentence[],
  weights: Weights,
): Evidence[] {
  const judge = weights === ownWeights() ? judgedByOwn : judgedBy(weights);
  const judgements = lines.flatMap(({ line }) => judge(line));
  const all = sentences.flatMap((sentence, index) => {
    const judgement = judgements[index];
    return judgement ? [{ sentence, judgement }] : [];
  });
  return all.map((judged, index) => new Evidence(all, index, judged));
}

function judgedBy(weights: Weights): (line: Line) => Judgement[] {
  return ({ sentences, words }) => sentences.map((sentence) => new Judgement(sentence, words, weights));
}

const judgedByOwn = once((line: Line) => judgedBy(ownWeights())(line));

function plainOf(text: string, lines: readonly PlacedLine[]): string {
  let plain = '';
  for (const { line, start } of lines) plain += '\n'.repeat(start - plain.length) + line.plain;
  return plain + '\n'.repeat(text.length - plain.length);
}
