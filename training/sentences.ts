import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eachFeature } from '../src/core/lint/model/features';
import { labels } from '../src/core/lint/model/labels';
import { type Sentence, sentencesOf } from '../src/core/lint/text/sentences';
import { type Word, wordsOf } from '../src/core/lint/text/words';

/** One line of a file of sentences: `+ ` an instance of the file's label, `- ` a near miss. */
export interface TrainingSentence {
  readonly file: string;
  readonly isInstance: boolean;
  readonly buckets: readonly number[];
}

const files = [...labels, 'other'] as const;

/**
 * Reads all files of sentences.
 * @throws Error for a line that is neither an instance nor a near miss.
 */
export function readSentences(folder: string): TrainingSentence[] {
  return files.flatMap((file) => {
    const lines = readFileSync(path.join(folder, `${file}.txt`), 'utf8')
      .trimEnd()
      .split('\n');
    return lines.map((line, index) => {
      if (!/^[+-] \S/.test(line))
        throw new Error(`training/${file}.txt:${index + 1}: start the line with "+ " or "- ".`);
      return { file, isInstance: line.startsWith('+'), buckets: bucketsIn(line.slice(2)) };
    });
  });
}

function bucketsIn(text: string): number[] {
  const words = wordsOf(text);
  return sentencesOf(text, words).flatMap((sentence) => bucketsOf(sentence, words));
}

/** The buckets of a sentence's features. */
export function bucketsOf(sentence: Sentence, words: readonly Word[]): number[] {
  const buckets: number[] = [];
  eachFeature(sentence, words, (bucket) => buckets.push(bucket));
  return buckets;
}
