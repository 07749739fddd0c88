/** The questions of a reflection, in the order in which they are asked. A `list` takes more than one answer. */
export const reflectionQuestions = [
  { key: 'path', heading: 'How did I get to where I am?', form: 'text' },
  { key: 'loved', heading: 'What did I love about my work?', form: 'text' },
  { key: 'disliked', heading: 'What did I dislike?', form: 'text' },
  { key: 'engaged', heading: 'When was I most engaged?', form: 'text' },
  { key: 'next', heading: 'Where do I see myself next?', form: 'text' },
  { key: 'titles', heading: 'Which title?', form: 'list' },
  { key: 'whys', heading: 'Why?', form: 'numbered' },
  { key: 'matters', heading: 'Which of these reasons still matter?', form: 'list' },
  { key: 'opening', heading: 'A sentence that can open a post', form: 'text' },
  { key: 'questions', heading: 'Questions for my network', form: 'list' },
] as const;
export type ReflectionKey = (typeof reflectionQuestions)[number]['key'];

/** How often the page asks why. */
export const mostWhys = 5;

/** The answers of one reflection; what was skipped is empty. */
export interface ReflectionAnswers {
  readonly path: string;
  readonly loved: string;
  readonly disliked: string;
  readonly engaged: string;
  readonly next: string;
  readonly titles: readonly string[];
  /** Each builds on the one before. */
  readonly whys: readonly string[];
  readonly matters: readonly string[];
  readonly opening: string;
  readonly questions: readonly string[];
}

export const noAnswers: ReflectionAnswers = {
  path: '',
  loved: '',
  disliked: '',
  engaged: '',
  next: '',
  titles: [],
  whys: [],
  matters: [],
  opening: '',
  questions: [],
};

/** The answer of a writer who doesn't know yet, as the page writes it. */
export const unsureAnswer = "I don't know yet.";

/** Whether an answer says openly that it isn't known yet. */
export function isUnsure(answer: string): boolean {
  return /^\W*(?:i (?:don['’]?t|do not) (?:really )?know|not sure|no idea|undecided)\b/i.test(answer);
}
