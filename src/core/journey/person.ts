import * as z from 'zod/mini';
import { readFrontMatterOf } from '../post/frontMatter';
import { readDatedSections, type SectionPart } from './datedSections';
import type { Day } from './day';
import { readHeadings } from './headings';
import { readList } from './list';
import { badDayProblems, type JourneyProblem } from './problem';

/** How a person and I know each other, where neither a post nor a person led me to them. */
export const relations = ['worked-with', 'met', 'stranger', 'helped'] as const;
export type Relation = (typeof relations)[number];

const day = z.iso.date();

/** The front matter of `journey/people/*.md`. */
export const personSchema = z.looseObject({
  /** Made with the file; links name it. */
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  /** What they do, in a few words. */
  role: z.optional(z.string()),
  /** `helped`: somebody whom I helped, apart from those who help me. */
  relation: z.optional(z.enum(relations)),
  /** The person who led me to them: an id, a file's name or a name. */
  through: z.optional(z.string()),
  /** The posts that they answered: ids or files' names. */
  answers: z.optional(z.array(z.string())),
  /** The next step with them, and by when. */
  next: z.optional(z.string()),
  by: z.optional(day),
  /** When I thanked them, and when I told them what came of it. */
  thanked: z.optional(day),
  heard: z.optional(day),
});

/** A talk with a person, or an answer of theirs. */
export interface Conversation {
  readonly day: Day;
  /** What I learned, in the words of the file. */
  readonly learned: string;
  /** The names of those whom they named. */
  readonly named: readonly string[];
}

/** What comes next with a person, and by when. */
export interface NextStep {
  readonly what: string;
  readonly by: Day | null;
  /** Where it stands in the file, in UTF-16 units. */
  readonly at: number;
}

/** One person of the journey, as their file tells. */
export interface Person {
  readonly id: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly relation: Relation | null;
  readonly through: string | null;
  readonly answers: readonly string[];
  readonly next: NextStep | null;
  readonly thanked: Day | null;
  readonly heard: Day | null;
  /** In the order of the file. */
  readonly conversations: readonly Conversation[];
  readonly problems: readonly JourneyProblem[];
}

/** The headings of a conversation's parts. */
export const conversationHeadings = { learned: 'What I learned', named: 'Whom they named' } as const;

/**
 * Reads a person. Never throws: what can't be read is a problem, and the rest counts.
 * @param fileName gives the name where the file has none
 */
export function readPerson(file: string, fileName: string): Person {
  const { values, bodyStart, problems, entries } = readFrontMatterOf(file, personSchema);
  const { sections, badDays } = readDatedSections(file, bodyStart);
  const heading = readHeadings(file, bodyStart).find(({ level }) => level === 1)?.title;
  const next = textOf(values.next);
  const at = entries.find(({ key }) => key === 'next')?.value.start ?? 0;
  return {
    id: textOf(values.id),
    name: textOf(values.name) ?? textOf(heading) ?? nameOfFile(fileName),
    role: textOf(values.role),
    relation: values.relation ?? null,
    through: textOf(values.through),
    answers: values.answers ?? [],
    next: next === null ? null : { what: next, by: values.by ?? null, at },
    thanked: values.thanked ?? null,
    heard: values.heard ?? null,
    conversations: sections.map(({ day, intro, parts }) => ({
      day,
      learned: [intro, partOf(parts, conversationHeadings.learned)]
        .filter((text) => text !== '')
        .join('\n\n'),
      named: readList(partOf(parts, conversationHeadings.named)),
    })),
    problems: [...problems, ...badDayProblems(badDays)],
  };
}

/** A name's comparable form: links may be typed by hand. */
export function comparableName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function partOf(parts: readonly SectionPart[], title: string): string {
  return parts.find((part) => part.title.toLowerCase() === title.toLowerCase())?.text ?? '';
}

function textOf(value: string | undefined): string | null {
  return value?.trim() ? value.trim() : null;
}

function nameOfFile(fileName: string): string {
  const words = fileName
    .replace(/\.md$/i, '')
    .split(/[-_ ]+/)
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || fileName;
}
