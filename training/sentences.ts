import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eachFeature } from '../src/core/lint/model/features';
import { type Label, labels } from '../src/core/lint/model/labels';
import { sentencesOf } from '../src/core/lint/text/sentences';
import { wordsOf } from '../src/core/lint/text/words';

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
      return { file, isInstance: line.startsWith('+'), buckets: bucketsOf(line.slice(2)) };
    });
  });
}

function bucketsOf(text: string): number[] {
  const words = wordsOf(text);
  const buckets: number[] = [];
  for (const sentence of sentencesOf(text, words))
    eachFeature(sentence, words, (bucket) => buckets.push(bucket));
  return buckets;
}

const tones: readonly string[] = ['plea', 'blame', 'bait', 'hype'];
const yes = (...names: Label[]) => names.map((name) => `${name}+`);
const both = (...names: Label[]) => names.flatMap((name) => [`${name}+`, `${name}-`]);

/** Sentences of other files that are instances of a label, and those that are none; the rest says nothing of it. */
const borrowed: Readonly<
  Partial<Record<Label, { instances: readonly string[]; misses: readonly string[] }>>
> = {
  situation: {
    instances: both('situation-vague'),
    misses: yes('ask', 'ask-vague', 'ask-too-big', 'bait', 'office-hours', 'hype'),
  },
  target: {
    instances: both('target-vague'),
    misses: [...yes('bait', 'office-hours', 'blame', 'ask-vague', 'talk'), 'situation-vague-'],
  },
  ask: {
    instances: [...both('ask-vague', 'ask-too-big'), 'talk+'],
    misses: [
      ...yes('situation', 'target', 'bait', 'hype', 'blame', 'office-hours', 'update'),
      ...both('situation-vague', 'target-vague'),
    ],
  },
  'ask-too-big': {
    instances: [],
    misses: [...both('ask-vague'), ...yes('ask', 'talk', 'situation', 'target')],
  },
  talk: { instances: [], misses: yes('situation', 'bait', 'office-hours') },
  update: { instances: [], misses: yes('situation', 'target', 'ask', 'ask-vague', 'office-hours', 'talk') },
  'office-hours': {
    instances: [],
    misses: yes('situation', 'target', 'ask', 'ask-vague', 'ask-too-big', 'talk', 'update'),
  },
};

const misssesOfTones = [
  ...both(
    'situation',
    'target',
    'ask',
    'update',
    'office-hours',
    'situation-vague',
    'target-vague',
    'ask-vague',
    'talk',
  ),
  ...tones.map((tone) => `${tone}-`),
];

/** The instances and the near misses from which a label is learned. */
export function examplesOf(
  label: Label,
  sentences: readonly TrainingSentence[],
): { instances: TrainingSentence[]; misses: TrainingSentence[] } {
  const { instances, misses } = borrowed[label] ?? {
    instances: [],
    misses: tones.includes(label) ? misssesOfTones : [],
  };
  const learnsFromOther = !label.endsWith('-vague');
  const kindOf = ({ file, isInstance }: TrainingSentence) => `${file}${isInstance ? '+' : '-'}`;
  const isInstance = (kind: string) => kind === `${label}+` || instances.includes(kind);
  const isMiss = (kind: string) =>
    kind === `${label}-` || misses.includes(kind) || (learnsFromOther && kind === 'other-');
  return {
    instances: sentences.filter((sentence) => isInstance(kindOf(sentence))),
    misses: sentences.filter((sentence) => !isInstance(kindOf(sentence)) && isMiss(kindOf(sentence))),
  };
}
