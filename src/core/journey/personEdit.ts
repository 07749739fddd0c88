import { stringify } from 'yaml';
import type { TextEdit } from '../post/edit';
import { editFrontMatter, type FrontMatterChange } from '../post/frontMatterEdit';
import { appendBlocks } from './block';
import { writeDatedSection } from './datedSections';
import type { Day } from './day';
import { addLineBelow } from './lineBelow';
import { oneLine, writeList } from './list';
import { conversationHeadings, type Relation } from './person';

/** What is known of somebody when their file is made. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly relation?: Relation | undefined;
  readonly through?: string | undefined;
  readonly answers?: readonly string[] | undefined;
  readonly next?: string | undefined;
  readonly by?: Day | undefined;
}

/** What is logged of a talk. */
export interface NewConversation {
  readonly day: Day;
  readonly learned: string;
  readonly named: readonly string[];
  /** The next step with this person; undefined keeps the one that stands there. */
  readonly next?: { readonly what: string; readonly by: Day | undefined } | undefined;
}

/** The text of a new person's file. */
export function newPerson({ name, next, ...rest }: NewPerson): string {
  const values = { ...rest, name: oneLine(name), next: next === undefined ? undefined : oneLine(next) };
  const keys = ['id', 'name', 'role', 'relation', 'through', 'answers', 'next', 'by'] as const;
  const given = Object.fromEntries(
    keys.map((key) => [key, values[key]]).filter(([, value]) => value !== undefined && value !== ''),
  );
  return `---\n${stringify(given, { lineWidth: 0 })}---\n`;
}

/**
 * The edits that log a conversation: a dated section at the end, and the next step in the front matter.
 * @param also what else changes in the front matter with it
 */
export function logConversation(
  file: string,
  { day, learned, named, next }: NewConversation,
  also: FrontMatterChange = {},
): TextEdit[] {
  const section = writeDatedSection(day, '', [
    { title: conversationHeadings.learned, text: learned },
    { title: conversationHeadings.named, text: writeList(named) },
  ]);
  const change = { ...also, ...(next && { next: oneLine(next.what), by: next.by }) };
  return [...editFrontMatter(file, change), appendBlocks(file, section)];
}

/** The edits that set the next step. */
export function setStep(file: string, what: string, by: Day | undefined): TextEdit[] {
  return editFrontMatter(file, { next: oneLine(what), by });
}

/** The edits that take the next step off the list and keep it as a line of what was done. */
export function finishStep(file: string, what: string, day: Day): TextEdit[] {
  return closeStep(file, `- [x] ${oneLine(what)} (${day})`);
}

/** The edits that set the next step aside, and keep it as a line of what was left open. */
export function setStepAside(file: string, what: string, day: Day): TextEdit[] {
  return closeStep(file, `- [ ] ${oneLine(what)} (set aside ${day})`);
}

/** Apart from the conversations: what I do is nothing that they said. */
const stepsHeading = 'Steps';

function closeStep(file: string, line: string): TextEdit[] {
  return [
    ...editFrontMatter(file, { next: undefined, by: undefined }),
    addLineBelow(file, stepsHeading, line),
  ];
}

/** The edits that note on which day a person was thanked, or heard what came of it. */
export function noteDay(file: string, day: Day, what: 'thanked' | 'heard'): TextEdit[] {
  return editFrontMatter(file, { [what]: day });
}
