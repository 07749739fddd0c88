import * as z from 'zod/mini';
import { readFrontMatterOf } from '../post/frontMatter';
import { appendBlocks, escapeBlock, unescapeBlock } from './block';
import type { Day } from './day';
import { readHeadings } from './headings';
import { oneLine, readList, writeList } from './list';
import type { PersonFile } from './lookup';
import type { JourneyProblem } from './problem';

/** Whether the writer wants the path that they looked into. */
export const verdicts = ['yes', 'adjust', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

/** Something that a person said, in the words that the writer noted. */
export interface Saying {
  readonly text: string;
  readonly name: string;
  readonly path: string;
  readonly day: Day;
}

/** What people said about one theme. */
export interface Theme {
  /** The tag without its sign, as the writer first wrote it; null for what has no tag. */
  readonly tag: string | null;
  readonly sayings: readonly Saying[];
}

const tagPattern = /(?<![\p{L}\p{N}_&])#(\p{L}[\p{L}\p{M}\p{N}_-]*)/gu;

/**
 * Gathers what people said by the tags in it: a saying with two tags stands in both themes. The theme that most people
 * spoke of comes first, what has no tag last.
 */
export function gatherThemes(files: readonly PersonFile[]): readonly Theme[] {
  const themes = new Map<string, { tag: string | null; sayings: Saying[] }>();
  for (const { path, person } of files) {
    if (person.relation === 'helped') continue;
    for (const { day, learned } of person.conversations) {
      for (const text of readList(learned)) {
        const tags = [...text.matchAll(tagPattern)].map(([, tag = '']) => tag);
        for (const tag of tags.length > 0 ? new Set(tags) : [null]) {
          const key = tag?.toLowerCase() ?? '';
          const theme = themes.get(key) ?? { tag, sayings: [] };
          theme.sayings.push({ text, name: person.name, path, day });
          themes.set(key, theme);
        }
      }
    }
  }
  const voices = ({ sayings }: Theme) => new Set(sayings.map(({ path }) => path)).size;
  return [...themes.values()].sort(
    (a, b) => Number(a.tag === null) - Number(b.tag === null) || voices(b) - voices(a),
  );
}

/** The heading above what was gained, where the path isn't wanted. */
export const gainedHeading = 'What I gained';

/** What is written down when stock is taken. */
export interface NewStock {
  readonly day: Day;
  readonly aim: string;
  readonly themes: readonly Theme[];
  readonly surprise: string;
  readonly verdict: Verdict;
  /** Why, or what was gained. */
  readonly reason: string;
  /** What was gained, in numbers and names; written where the path isn't wanted. */
  readonly gains: readonly string[];
  /** A person's file as it is linked from the stock's. */
  link(path: string): string;
}

/** What talks have given, whatever comes of the path: who told me something, and to whom they led me. */
export function gainsOf(files: readonly PersonFile[]): readonly string[] {
  const people = files.map(({ person }) => person).filter(({ relation }) => relation !== 'helped');
  const told = people.filter(({ conversations }) => conversations.length > 0);
  const led = people.filter(({ through }) => through !== null);
  const names = (some: typeof people) => some.map(({ name }) => oneLine(name)).join(', ');
  return [
    ...(told.length > 0 ? [`Told me what they know: ${names(told)}`] : []),
    ...(led.length > 0 ? [`Whom they led me to: ${names(led)}`] : []),
  ];
}

/** What is written down while nobody has answered. */
export interface SilentStock {
  readonly day: Day;
  /** What a reader could have learned from the post: where I stand, where I want to go, what I ask; empty without one. */
  readonly reader: readonly (readonly [what: string, words: string | null])[];
  /** The one next step. */
  readonly next: string;
}

const headings = {
  aim: 'What I set out to learn',
  said: 'What people said',
  surprise: 'What surprised me',
  verdict: 'Do I want this path?',
} as const;

const verdictWords: Readonly<Record<Verdict, string>> = { yes: 'Yes.', adjust: 'Adjust it.', no: 'No.' };

/** The text of `journey/stock-<date>.md`. Headings without anything below them are left out. */
export function writeStock({ day, aim, themes, surprise, verdict, reason, gains, link }: NewStock): string {
  const said = themes.flatMap(({ tag, sayings }) => [
    tag === null ? '' : `### ${tag}`,
    ...sayings.map((saying) => quote(saying, link)),
  ]);
  return toFile(day, verdict, [
    ...section(headings.aim, [escapeBlock(aim)]),
    ...section(headings.said, said),
    ...section(headings.surprise, [escapeBlock(surprise)]),
    ...(verdict === 'no'
      ? [
          ...section(headings.verdict, [verdictWords.no]),
          ...section(gainedHeading, [escapeBlock(reason), writeList(gains)]),
        ]
      : section(headings.verdict, [verdictWords[verdict], escapeBlock(reason)])),
  ]);
}

/** The text of a stock without any conversation. */
export function writeSilentStock({ day, reader, next }: SilentStock): string {
  const lines = reader.map(
    ([what, words]) => `- ${what}: ${words === null ? 'nothing yet' : oneLine(words)}`,
  );
  return toFile(day, undefined, [
    reader.length > 0
      ? 'Nobody has answered yet. Silence is more often about the post, the day or the audience than about the person.'
      : 'No post is out yet, so nobody could answer.',
    ...section('What a reader could learn from the post', [lines.join('\n')]),
    ...section('The one next step', [`- [ ] ${oneLine(next)}`]),
  ]);
}

/** A stock that was taken, as its file tells. */
export interface Stock {
  readonly day: Day | null;
  readonly verdict: Verdict | null;
  readonly aim: string;
  readonly problems: readonly JourneyProblem[];
}

const stockSchema = z.looseObject({
  date: z.optional(z.iso.date()),
  path: z.optional(z.enum(verdicts)),
});

/** Reads a stock. */
export function readStock(file: string): Stock {
  const { values, bodyStart, problems } = readFrontMatterOf(file, stockSchema);
  const aim = readHeadings(file, bodyStart).find(({ title }) => title === headings.aim);
  return {
    day: values.date ?? null,
    verdict: values.path ?? null,
    aim: aim ? unescapeBlock(file.slice(aim.content.start, aim.content.end)) : '',
    problems,
  };
}

function toFile(day: Day, verdict: Verdict | undefined, blocks: readonly string[]): string {
  const path = verdict === undefined ? '' : `path: ${verdict}\n`;
  return `---\ndate: ${day}\n${path}---\n${appendBlocks('', [`# Taking stock, ${day}`, ...blocks]).text}`;
}

function section(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.some((block) => block !== '') ? [`## ${heading}`, ...blocks] : [];
}

function quote({ text, name, path, day }: Saying, link: (path: string) => string): string {
  const label = oneLine(name).replace(/[[\]\\]/g, '\\$&');
  return `> ${oneLine(text)}\n>\n> [${label}](<${link(path)}>), ${day}`;
}
