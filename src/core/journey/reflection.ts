import type { TextEdit } from '../post/edit';
import { readFrontMatter } from '../post/frontMatter';
import { appendBlocks } from './block';
import { type DatedSection, readDatedSections, writeDatedSection } from './datedSections';
import type { Day } from './day';
import { readList, writeList } from './list';
import { badDayProblems, type JourneyProblem } from './problem';
import { type ReflectionAnswers, reflectionQuestions } from './reflectionAnswers';

/** One dated section of `journey/reflection.md`. */
export interface Reflection extends ReflectionAnswers {
  readonly day: Day;
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
