import type { Post } from '../../post/post';
import { Judgement, ownWeights } from '../model/model';
import type { Weights } from '../model/weightFile';
import { languageOf } from '../text/language';
import { type Line, linesOf, type PlacedLine, wordAt } from '../text/lines';
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
  readonly wordCount: number;
  readonly sentences: readonly Sentence[];
  readonly language: 'en' | 'other' | 'unknown';
  /** What each sentence shows; none for a text in another language than English. */
  readonly evidence: readonly Evidence[];
}

/** Reads a post's output, with other weights than the program's own where those are learned. */
export function readingOf(post: Post, weights: Weights = ownWeights()): Reading {
  const { text } = post.output;
  const lines = linesOf(text);
  const sentences: Sentence[] = [];
  for (const placed of lines) {
    for (const sentence of placed.line.sentences) sentences.push(sentenceAt(sentence, placed));
  }
  const last = lines.at(-1);
  const language = languageOf(lines.map(({ line }) => line));
  const evidence = language === 'other' ? [] : evidenceOf(lines, sentences, weights);
  let plain: string | undefined;
  let words: readonly Word[] | undefined;
  return {
    post,
    text,
    // Lines have both already, and hardly any text needs them as a whole.
    get plain() {
      plain ??= plainOf(text, lines);
      return plain;
    },
    get words() {
      words ??= lines.flatMap((placed) => placed.line.words.map((word) => wordAt(word, placed)));
      return words;
    },
    lines,
    wordCount: last ? last.firstWord + last.line.words.length : 0,
    sentences,
    language,
    evidence,
    kept: [],
  };
}

function sentenceAt(sentence: Sentence, { start, firstWord, paragraph }: PlacedLine): Sentence {
  // Field by field: V8 takes five times as long to spread an object.
  return {
    start: sentence.start + start,
    end: sentence.end + start,
    text: sentence.text,
    key: sentence.key,
    firstWord: sentence.firstWord + firstWord,
    lastWord: sentence.lastWord + firstWord,
    paragraph,
    isQuestion: sentence.isQuestion,
    isQuoted: sentence.isQuoted,
    isListItem: sentence.isListItem,
    kept: sentence.kept,
  };
}

function evidenceOf(
  lines: readonly PlacedLine[],
  sentences: readonly Sentence[],
  weights: Weights,
): Evidence[] {
  const judge = weights === ownWeights() ? judgementsOf : judgedBy(weights);
  const judgements: Judgement[] = [];
  for (const { line } of lines) for (const judgement of judge(line)) judgements.push(judgement);
  const count = judgements.length;
  const evidence: Evidence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const judgement = judgements[index];
    if (!judgement) continue;
    const surroundings = [judgements[index - 1], judgements[index + 1], index, count] as const;
    evidence.push(new Evidence(sentence, judgement, surroundings));
  }
  return evidence;
}

function judgedBy(weights: Weights): (line: Line) => Judgement[] {
  return ({ sentences, words }) => sentences.map((sentence) => new Judgement(sentence, words, weights));
}

/** What the program's own model says of the sentences of a line. */
export const judgementsOf = once((line: Line): readonly Judgement[] =>
  line.sentences.map((sentence) => judgementOf(sentence, line)),
);

const judgementOf = once(
  (sentence: Sentence, { words }: Line) => new Judgement(sentence, words, ownWeights()),
);

function plainOf(text: string, lines: readonly PlacedLine[]): string {
  let plain = '';
  for (const { line, start } of lines) plain += '\n'.repeat(start - plain.length) + line.plain;
  return plain + '\n'.repeat(text.length - plain.length);
}
