import { Temporal } from 'temporal-polyfill';
import type { PostEntry } from './entry';

/** What went out and what came back in a week. */
export interface WeekOfResults {
  /** Its Monday. */
  readonly start: Temporal.PlainDate;
  readonly posts: number;
  /** Comments and messages, in the week of their post. */
  readonly answers: number;
}

/** What came of the posts that went out. */
export interface Results {
  readonly posts: number;
  readonly answers: number;
  readonly conversations: number;
  /** Posts of which nothing was counted yet, the latest first. */
  readonly uncounted: readonly PostEntry[];
  /** From the first week with a post to this one, at most the last `mostWeeks`; empty without a post. */
  readonly weeks: readonly WeekOfResults[];
}

const mostWeeks = 12;

/** What came of all posts that went out, as seen on a day in the writer's zone. */
export function resultsOf(entries: Iterable<PostEntry>, today: Temporal.PlainDate, zone: string): Results {
  const out = [...entries].filter(({ status }) => status === 'posted');
  const weeks = new Map<string, { posts: number; answers: number }>();
  for (const entry of out) {
    const start = weekOf(entry, zone)?.toString();
    if (start === undefined) continue;
    const week = weeks.get(start) ?? { posts: 0, answers: 0 };
    weeks.set(start, { posts: week.posts + 1, answers: week.answers + answersTo(entry) });
  }
  const uncounted = out.filter(({ numbers }) => numbers === null);
  return {
    posts: out.length,
    answers: sum(out.map(answersTo)),
    conversations: sum(out.map(({ numbers }) => numbers?.conversations ?? 0)),
    uncounted: uncounted.sort((a, b) => outAt(b) - outAt(a)),
    weeks: inOrder(weeks, mondayOf(today)),
  };
}

function inOrder(
  weeks: ReadonlyMap<string, { posts: number; answers: number }>,
  thisWeek: Temporal.PlainDate,
): readonly WeekOfResults[] {
  const first = [...weeks.keys()].sort()[0];
  if (first === undefined) return [];
  const span = Temporal.PlainDate.from(first).until(thisWeek).days / 7;
  const count = Math.min(Math.max(Math.round(span) + 1, 1), mostWeeks);
  return Array.from({ length: count }, (_, index) => {
    const start = thisWeek.subtract({ weeks: count - 1 - index });
    return { start, ...(weeks.get(start.toString()) ?? { posts: 0, answers: 0 }) };
  });
}

function weekOf({ postedAt, time }: PostEntry, zone: string): Temporal.PlainDate | null {
  const at = postedAt?.toZonedDateTimeISO(zone) ?? time?.withTimeZone(zone);
  return at ? mondayOf(at.toPlainDate()) : null;
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function answersTo({ numbers }: PostEntry): number {
  return (numbers?.comments ?? 0) + (numbers?.messages ?? 0);
}

function outAt({ postedAt, time }: PostEntry): number {
  return (postedAt ?? time)?.epochMilliseconds ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
