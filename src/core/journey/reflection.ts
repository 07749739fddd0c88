import type { TextEdit } from '../post/edit';
import { readFrontMatter } from '../post/frontMatter';
import { appendBlocks } from './block';
import { type DatedSection, readDatedSections, writeDatedSection } from './datedSections';
import type { Day } from './day';
import { readList, writeList } from './list';
import { badDayProblems, type JourneyProblem } from './problem';

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

/** One dated section of `journey/reflection.md`. */
export interface Reflection extends ReflectionAnswers {
  readonly day: Day;
}

/** The answer of a writer who doesn't know yet, as the page writes it. */
export const unsureAnswer = "I don't know yet.";

/** Whether an answer says openly that it isn't known yet. */
export function isUnsure(answer: string): boolean {
  return /^\W*(?:i (?:don['’]?t|do not) (?:really )?know|not sure|no idea|undecided)\b/i.test(answer);
}

/** Reads all reflections of a file, in its order. */
export function readReflections(file: string): {
  readonly reflections: readonly Reflection[];
  readonly problems: readonly JourneyProblem[];
} {
  const { sections, badDays } = readDatedSections(file, readFrontMatter(file).bodyStart);
  return { reflections: sections.map(toReflection), problems: badDayProblems(badDays) };
}

/** The edit that adds a reflection below the earlier ones, which stay as they are. */
export function addReflection(file: string, day: Day, answers: ReflectionAnswers): TextEdit {
  const parts = reflectionQuestions.map(({ key, heading, form }) => {
    const answer = answers[key];
    const text = typeof answer === 'string' ? answer : writeList(answer, form === 'numbered');
    return { title: heading, text };
  });
  const title = file.trim() === '' ? ['# My direction'] : [];
  return appendBlocks(file, [...title, ...writeDatedSection(day, '', parts)]);
}

function toReflection({ day, parts }: DatedSection): Reflection {
  const texts = new Map(parts.map(({ title, text }) => [title.toLowerCase(), text]));
  const answers = reflectionQuestions.map(({ key, heading, form }) => {
    const text = texts.get(heading.toLowerCase()) ?? '';
    return [key, form === 'text' ? text : readList(text)];
  });
  return { day, ...(Object.fromEntries(answers) as ReflectionAnswers) };
}
