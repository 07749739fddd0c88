import { type PlannedTimeProblem, readPlannedTime } from '../../post/plannedTime';
import type { Report } from '../finding';
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
    { file: '---\nstatus: queued\nat: 7\n---\nHello', flagged: ['7'] },
    { file: '---\nstatus: queued\nat: 2026-02-30T09:00\n---\nHello', flagged: ['2026-02-30T09:00'] },
    {
      file: '---\nat: 2026-03-08T02:30[America/New_York]\n---\nHello',
      flagged: ['2026-03-08T02:30[America/New_York]'],
    },
    {
      file: '---\nat: 2026-11-01T01:30[America/New_York]\n---\nHello',
      flagged: ['2026-11-01T01:30[America/New_York]'],
    },
    {
      file: '---\nat: 2026-12-01T09:00[Europe/Nowhere]\n---\nHello',
      flagged: ['2026-12-01T09:00[Europe/Nowhere]'],
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
};

/** An `at` that names no moment, or two. */
function* timeProblem({ post, config }: Subject): Iterable<Report> {
  const { values, entries } = post.frontMatter;
  const entry = entries.find(({ key }) => key === 'at');
  if (values.at === undefined || !entry) return;
  const planned = readPlannedTime(values.at, config.timeZone);
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
