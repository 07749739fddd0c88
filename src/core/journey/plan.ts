import type { Range, TextEdit } from '../post/edit';
import { appendBlocks } from './block';
import { type Day, isDay } from './day';
import { linesOutsideFences, readHeadings } from './headings';
import { addLineBelow } from './lineBelow';
import { oneLine } from './list';

/** A Markdown task of `journey/plan.md`: `- [ ] Book the exam (by 2026-12-20)`. */
export interface Task {
  /** Without the date. */
  readonly text: string;
  readonly by: Day | null;
  readonly isDone: boolean;
  /** The heading that it stands below; null above the first. */
  readonly heading: string | null;
  /** The line, without its line end. */
  readonly line: Range;
  /** The one unit between the brackets. */
  readonly mark: Range;
}

/** The headings of a plan as Signpost starts it. */
export const planHeadings = { gaps: 'Gaps that people named', steps: 'Next steps' } as const;

const taskLine = /^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[)([ xX])\][ \t]+(\S.*)$/;
/** `(by 2026-12-20)`, or the calendar sign of other tools. */
const dueDate =
  /(?<![ \t])[ \t]*(?:\((?:by|due|until) (\d{4}-\d{2}-\d{2})\)|\u{1F4C5}\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2}))/u;

/** Reads the tasks of a plan, wherever they stand. */
export function readPlan(file: string): readonly Task[] {
  const headings = readHeadings(file);
  return linesOutsideFences(file).flatMap((line): Task[] => {
    const match = taskLine.exec(file.slice(line.start, line.end));
    if (!match) return [];
    const [, before = '', mark = ' ', written = ''] = match;
    const text = written.trimEnd();
    const due = dueDate.exec(text);
    const day = due?.[1] ?? due?.[2];
    const hasDay = day !== undefined && isDay(day);
    const at = line.start + before.length;
    return [
      {
        text: hasDay && due ? oneLine(text.replace(due[0], '')) : text,
        by: hasDay ? day : null,
        isDone: mark !== ' ',
        heading: headings.findLast((heading) => heading.line.start < line.start)?.title ?? null,
        line,
        mark: { start: at, end: at + 1 },
      },
    ];
  });
}

/** The edit that ticks a task or takes its tick away: one unit of the file. */
export function tickTask(task: Task, isDone: boolean): TextEdit {
  return { ...task.mark, text: isDone ? 'x' : ' ' };
}

/** A task's line. */
export function writeTask(text: string, by?: Day): string {
  return `- [ ] ${oneLine(text)}${by === undefined ? '' : ` (by ${by})`}`;
}

/** The edit that adds a task below a heading, after the tasks there; a heading that isn't there is added. */
export function addTask(file: string, heading: string, text: string, by?: Day): TextEdit {
  const title = file.trim() === '' ? ['# Plan of action'] : [];
  return addLineBelow(file, heading, writeTask(text, by), title);
}

/** A new plan with the gaps that were named and the first steps. */
export function newPlan(gaps: readonly string[], steps: readonly { text: string; by?: Day }[]): string {
  const blocks = [
    '# Plan of action',
    `## ${planHeadings.gaps}`,
    gaps.map((gap) => writeTask(gap)).join('\n'),
    `## ${planHeadings.steps}`,
    steps.map(({ text, by }) => writeTask(text, by)).join('\n'),
  ];
  return appendBlocks('', blocks).text;
}
