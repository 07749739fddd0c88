import type { Range } from '../post/edit';
import { escapeBlock, unescapeBlock } from './block';
import { type Day, isDay } from './day';
import { type Heading, readHeadings } from './headings';

/** One dated section of a file, `## 2026-11-26`, with its parts. Offsets are those of the file. */
export interface DatedSection {
  readonly day: Day;
  /** What stands behind the day in the heading. */
  readonly label: string;
  /** From the heading to the next section, or the end of the file. */
  readonly range: Range;
  /** What is written above the first part. */
  readonly intro: string;
  readonly parts: readonly SectionPart[];
}

/** A heading of the third level with its text, deeper headings included. */
export interface SectionPart {
  readonly title: string;
  readonly text: string;
}

/** A heading that looks like a day and is none, such as `## 2026-02-30`. */
export interface BadDay extends Range {
  readonly text: string;
}

const sectionLevel = 2;
const partLevel = 3;

/** Reads the dated sections of a file, in its order. Anything else in the file is the person's own. */
export function readDatedSections(
  file: string,
  from = 0,
): { readonly sections: readonly DatedSection[]; readonly badDays: readonly BadDay[] } {
  const headings = readHeadings(file, from);
  const sections: DatedSection[] = [];
  const badDays: BadDay[] = [];
  for (const [index, heading] of headings.entries()) {
    const [match, day = '', label = ''] =
      /^(\d{4}-\d{2}-\d{2})(?!\d)[\s:·–—-]*((?:[^\s:·–—-].*)?)$/s.exec(heading.title) ?? [];
    if (heading.level !== sectionLevel || match === undefined) continue;
    if (!isDay(day)) {
      badDays.push({ ...heading.line, text: day });
      continue;
    }
    const after = headings.slice(index + 1);
    const next = after.findIndex(({ level }) => level <= sectionLevel);
    const below = next < 0 ? after : after.slice(0, next);
    const end = after[next]?.line.start ?? file.length;
    sections.push({
      day,
      label,
      range: { start: heading.line.start, end },
      intro: unescapeBlock(file.slice(heading.content.start, below[0]?.line.start ?? end)),
      parts: partsOf(file, below, end),
    });
  }
  return { sections, badDays };
}

/** The blocks of a new section; parts without text are left out. */
export function writeDatedSection(day: Day, intro: string, parts: readonly SectionPart[]): readonly string[] {
  const written = parts.filter(({ text }) => text.trim() !== '');
  return [
    `${'#'.repeat(sectionLevel)} ${day}`,
    escapeBlock(intro),
    ...written.flatMap(({ title, text }) => [`${'#'.repeat(partLevel)} ${title}`, escapeBlock(text)]),
  ];
}

function partsOf(file: string, headings: readonly Heading[], end: number): SectionPart[] {
  const starts = headings.filter(({ level }) => level === partLevel);
  return starts.map(({ title, content }, index) => ({
    title,
    text: unescapeBlock(file.slice(content.start, starts[index + 1]?.line.start ?? end)),
  }));
}
