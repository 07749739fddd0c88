import type { Temporal } from 'temporal-polyfill';
import type { Range } from '../../post/edit';
import { kinds, statuses } from '../../post/frontMatter';
import type { PlannedTime, PlannedTimeProblem } from '../../post/plannedTime';
import type { Report } from '../finding';
import type { EditFix } from '../fix';
import { nearest } from '../nearest';
import { everyKind, type Rule } from '../rule';
import type { Subject } from '../subject';

export const frontMatter: Rule = {
  id: 'front-matter',
  line: 'safe',
  severity: 'error',
  reads: 'format',
  kinds: everyKind,
  waitsForCaret: true,
  why: 'Signpost reads the kind, the status and the time of a post here; what it cannot read it cannot keep for you.',
  examples: [
    { file: '---\nkind: plea\n---\nHello', flagged: ['plea'] },
    {
      file: '---\nkind: Office hours\n---\nHello',
      flagged: ['Office hours'],
      fixed: '---\nkind: office-hours\n---\nHello',
    },
    {
      file: "---\nstatus: 'drafts'\n---\nHello",
      flagged: ["'drafts'"],
      fixed: '---\nstatus: draft\n---\nHello',
    },
    { file: '---\nstatus: queued\nat: 7\n---\nHello', flagged: ['7'] },
    { file: '---\nstatus: queued\nat: 2026-02-30T09:00\n---\nHello', flagged: ['2026-02-30T09:00'] },
    {
      file: '---\nat: 2026-03-08T02:30[America/New_York]\n---\nHello',
      flagged: ['2026-03-08T02:30[America/New_York]'],
      fixed: '---\nat: 2026-03-08T01:30[America/New_York]\n---\nHello',
    },
    {
      file: '---\nat: 2026-11-01T01:30[America/New_York]\n---\nHello',
      flagged: ['2026-11-01T01:30[America/New_York]'],
      fixed: '---\nat: 2026-11-01T01:30-04:00[America/New_York]\n---\nHello',
    },
    {
      file: '---\nat: 2026-12-01T09:00[Europe/Nowhere]\n---\nHello',
      flagged: ['2026-12-01T09:00[Europe/Nowhere]'],
    },
    {
      file: '---\nat: 2026-12-01T09:00+02:00[Europe/Berlin]\n---\nHello',
      flagged: ['2026-12-01T09:00+02:00[Europe/Berlin]'],
      fixed: '---\nat: 2026-12-01T09:00[Europe/Berlin]\n---\nHello',
    },
    { file: '---\nat: 2026-11-01T01:30-05:00[America/New_York]\n---\nHello', flagged: [] },
    { file: '---\nkind: ask\nHello', flagged: ['---'] },
    { file: '---\nkind: ask\nstatus: draft\nmood: fine\n---\nHello', flagged: [] },
  ],
  *check(subject) {
    const { post } = subject;
    yield* timeProblem(subject);
    for (const { what, key, start, end, detail } of post.frontMatter.problems) {
      const known = key === 'kind' || key === 'status' || key === 'at' ? key : what;
      yield { range: { start, end }, message: known, values: { key: key ?? '', detail } };
    }
  },
  fixes({ range, message = '' }, { post, config }) {
    if (message === 'kind') return nearValue(post.file, range, kinds);
    if (message === 'status') return nearValue(post.file, range, statuses);
    if (!message.startsWith('at-')) return [];
    const { formatPlannedTime, readPlannedTime } = plannedTimes();
    const planned = readPlannedTime(post.frontMatter.values.at ?? '', config.timeZone);
    return timesMeant(planned).map((time) => {
      const text = formatPlannedTime(time);
      return { kind: 'edit', title: 'write-value', values: { value: text }, edits: [{ ...range, text }] };
    });
  },
};

/** Calendar and time zones, which load with the first `at`. */
function plannedTimes() {
  return require('../../post/plannedTime') as typeof import('../../post/plannedTime');
}

/** An `at` that names no moment, or two. */
function* timeProblem({ post, config }: Subject): Iterable<Report> {
  const { values, entries } = post.frontMatter;
  const entry = entries.find(({ key }) => key === 'at');
  if (values.at === undefined || !entry) return;
  const planned = plannedTimes().readPlannedTime(values.at, config.timeZone);
  const range = { start: entry.value.start, end: entry.value.end };
  if (!planned.ok) {
    yield { range, ...messageOfProblem(planned.problem) };
  } else if (planned.repeated) {
    const { earlier, later } = planned.repeated;
    yield { range, message: 'at-repeated', values: { earlier: earlier.offset, later: later.offset } };
  }
}

function messageOfProblem(problem: PlannedTimeProblem): Pick<Report, 'message' | 'values'> {
  switch (problem.what) {
    case 'unknown-zone':
      return { message: 'at-zone', values: { zone: problem.zone } };
    case 'skipped':
      return {
        message: 'at-skipped',
        values: { before: clockOf(problem.before), after: clockOf(problem.after) },
      };
    case 'wrong-offset':
      return { message: 'at-offset', values: { offset: problem.offset, right: problem.byClock.offset } };
    case 'impossible-date':
    case 'impossible-clock':
      return { message: 'at-impossible' };
    default:
      return { message: 'at' };
  }
}

function clockOf(time: { toPlainTime(): { toString(options: { smallestUnit: 'minute' }): string } }): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The value that a mistyped one most likely stands for. */
function nearValue(file: string, range: Range, values: readonly string[]): EditFix[] {
  const typed = file.slice(range.start, range.end).replace(/^(['"])(.*)\1$/, '$2');
  const text = nearest(typed, values);
  if (text === undefined) return [];
  return [{ kind: 'edit', title: 'write-value', values: { value: text }, edits: [{ ...range, text }] }];
}

/** Both times that one which is none, or two, may stand for. */
function timesMeant(planned: PlannedTime): readonly Temporal.ZonedDateTime[] {
  if (planned.ok) return planned.repeated ? [planned.repeated.earlier, planned.repeated.later] : [];
  const { problem } = planned;
  if (problem.what === 'skipped') return [problem.before, problem.after];
  return problem.what === 'wrong-offset' ? [problem.byClock, problem.byOffset] : [];
}
