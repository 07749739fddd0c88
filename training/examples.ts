import type { Label, TextLabel } from '../src/core/lint/model/labels';
import type { Sentence } from '../src/core/lint/text/sentences';
import { isMarked, type MarkName, type TrainingPost } from './posts';
import { bucketsOf, type TrainingSentence } from './sentences';
import type { Example } from './sparseRegression';

/** A post, and what the model sees of each of its sentences. */
export interface SeenPost extends TrainingPost {
  readonly features: readonly (readonly number[])[];
}

export function seen(post: TrainingPost): SeenPost {
  return { ...post, features: post.sentences.map((sentence) => bucketsOf(sentence, post.words)) };
}

/** From what a label is learned. */
export interface Examples {
  readonly instances: readonly Example[];
  readonly misses: readonly Example[];
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
    misses: yes('ask', 'ask-vague', 'ask-too-big', 'bait', 'office-hours'),
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
export function examplesOf(label: Label, sentences: readonly TrainingSentence[]): Examples {
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

/** The labels for parts, whose instances are marked in asks, and by which marks. */
const marksOf: Readonly<Partial<Record<Label, readonly MarkName[]>>> = {
  situation: ['situation'],
  target: ['title', 'aim'],
  ask: ['ask'],
};

/** The labels for flaws of a marked part: where a post has the flaw, the sentences of the part are instances. */
const flawOfMark: Readonly<Partial<Record<Label, { flaw: string; mark: MarkName }>>> = {
  'situation-vague': { flaw: 'situation-vague', mark: 'situation' },
  'ask-vague': { flaw: 'vague', mark: 'ask' },
  'ask-too-big': { flaw: 'too-big', mark: 'ask' },
};

/** The labels whose instances are marked in posts with a flaw, and by which. Some posts have the flaw and no marks. */
const markedFlaws: Readonly<Partial<Record<Label, { flaw: string; mark: MarkName }>>> = {
  plea: { flaw: 'plea', mark: 'plea' },
  blame: { flaw: 'blame', mark: 'blame' },
  bait: { flaw: 'bait', mark: 'bait' },
  hype: { flaw: 'hype', mark: 'hype' },
  talk: { flaw: 'no-length', mark: 'talk' },
};

/** Whether a label is learned from posts as well as from sentences. */
export function learnsFromPosts(label: Label): boolean {
  return label in marksOf || label in flawOfMark || label in markedFlaws;
}

/** Adds the sentences of posts, as far as the marks and flaws of a post tell what they are for the label. */
export function withPosts(label: Label, examples: Examples, posts: readonly SeenPost[]): Examples {
  const told = posts.flatMap((post) =>
    post.sentences.map((sentence, index) => ({
      isInstance: isInstance(label, post, sentence),
      buckets: post.features[index] ?? [],
    })),
  );
  return {
    instances: [...examples.instances, ...told.filter((one) => one.isInstance === true)],
    misses: [...examples.misses, ...told.filter((one) => one.isInstance === false)],
  };
}

/** Undefined where the post doesn't tell. */
function isInstance(label: Label, post: TrainingPost, sentence: Sentence): boolean | undefined {
  const marks = marksOf[label];
  if (marks) return post.kind === 'ask' ? isMarked(post, sentence, marks) : undefined;
  const part = flawOfMark[label];
  if (part) return isMarked(post, sentence, [part.mark]) ? post.flaws.has(part.flaw) : undefined;
  const marked = markedFlaws[label];
  if (!marked) return undefined;
  if (post.marks.some(({ name }) => name === marked.mark)) return isMarked(post, sentence, [marked.mark]);
  return label === 'talk' || post.flaws.has(marked.flaw) ? undefined : false;
}

/** Whole posts: those of a kind, and all others. */
export function textsOf(label: TextLabel, posts: readonly SeenPost[]): Examples {
  const texts = posts.map(({ kind, features }) => ({
    isOfKind: `${kind}-text` === label,
    buckets: features.flat(),
  }));
  return {
    instances: texts.filter(({ isOfKind }) => isOfKind),
    misses: texts.filter(({ isOfKind }) => !isOfKind),
  };
}
