import type { PlannedTimeProblem } from '../post/plannedTime';
import type { PostEntry } from './entry';

/** Why nobody can say when a queued post is due, and what to do; in plain English, as the command line speaks. */
export function whyNoTime({ at, timeProblem }: PostEntry): string {
  if (at === null) return 'it is queued without a time. Add "at", or make it a draft.';
  return timeProblem ? `at: ${at}: ${reason(timeProblem)}` : `at: ${at}: it can not be read.`;
}

function reason(problem: PlannedTimeProblem): string {
  switch (problem.what) {
    case 'not-a-time':
      return 'this is no time. Write it like 2026-12-01T09:00[America/New_York].';
    case 'no-clock':
      return 'the time of day is missing, such as T09:00.';
    case 'impossible-date':
      return 'the calendar has no such day.';
    case 'impossible-clock':
      return `no clock shows ${problem.text}.`;
    case 'unknown-zone':
      return `there is no time zone ${problem.zone}. Write one like Europe/Berlin.`;
    case 'skipped':
      return `the clocks skip this time on that day. Choose ${clockOf(problem.before)} or ${clockOf(problem.after)}.`;
    case 'wrong-offset':
      return `the zone is not ${problem.offset} from UTC then. Leave the offset out.`;
  }
}

function clockOf(time: { toPlainTime(): { toString(options: { smallestUnit: 'minute' }): string } }): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}
