import { stringify } from 'yaml';
import { applyEdits, type TextEdit } from '../post/edit';
import { readFrontMatter } from '../post/frontMatter';
import { editFrontMatter } from '../post/frontMatterEdit';
import { appendBlocks } from './block';
import { writeDatedSection } from './datedSections';
import type { Day } from './day';
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

/** The edits that log a conversation: a dated section at the end, and the next step in the front matter. */
export function logConversation(file: string, { day, learned, named, next }: NewConversation): TextEdit[] {
  const section = writeDatedSection(day, '', [
    { title: conversationHeadings.learned, text: learned },
    { title: conversationHeadings.named, text: writeList(named) },
  ]);
  const change = next ? { next: oneLine(next.what), by: next.by } : {};
  return [...editFrontMatter(file, change), appendBlocks(file, section)];
}

/** The edits that note that a person answered a post. */
export function addAnswer(file: string, answers: readonly string[], post: string): TextEdit[] {
  return answers.includes(post) ? [] : editFrontMatter(file, { answers: [...answers, post] });
}

/** The edits that take the next step off the list and keep it as a line of what was done. */
export function finishStep(file: string, what: string, day: Day): TextEdit[] {
  const edits = editFrontMatter(file, { next: undefined, by: undefined });
  return [...edits, appendBlocks(file, [`- [x] ${oneLine(what)} (${day})`])];
}

/** The edits that note when a person was thanked, or heard what came of it. */
export function noteDay(file: string, key: 'thanked' | 'heard', day: Day): TextEdit[] {
  return editFrontMatter(file, { [key]: day });
}

/** The file with edits of one of these functions; for a file that is made and edited in one go. */
export function edited(file: string, edits: readonly TextEdit[]): string {
  return applyEdits(file, edits);
}

/** Whether the front matter can be edited at all. */
export function isEditable(file: string): boolean {
  return readFrontMatter(file).problems.every(({ what }) => what === 'value');
}
