import type { Temporal } from 'temporal-polyfill';
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
  const uncounted = out.filter(({ numbers }) => numbers === null);
  return {
    posts: out.length,
    answers: sum(out.map(answersTo)),
    conversations: sum(out.map(({ numbers }) => numbers?.conversations ?? 0)),
    uncounted: uncounted
      .map((entry) => ({ entry, at: outAt(entry) ?? 0 }))
      .sort((a, b) => b.at - a.at)
      .map(({ entry }) => entry),
    weeks: weeksOf(out, today, zone),
  };
}

function weeksOf(
  out: readonly PostEntry[],
  today: Temporal.PlainDate,
  zone: string,
): readonly WeekOfResults[] {
  const weeks = lastWeeks(today, zone);
  let first = weeks.length;
  for (const entry of out) {
    const at = outAt(entry);
    if (at === null) continue;
    const index = weeks.findLastIndex(({ from }) => from <= at);
    first = Math.min(first, Math.max(index, 0));
    const week = weeks[index];
    if (!week || at >= week.until) continue;
    week.posts += 1;
    week.answers += answersTo(entry);
  }
  return weeks.slice(first).map(({ start, posts, answers }) => ({ start, posts, answers }));
}

/** The weeks that are shown, with their moments in milliseconds: thousands of posts are told apart by numbers. */
function lastWeeks(today: Temporal.PlainDate, zone: string) {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const startOf = (week: number) => monday.subtract({ weeks: mostWeeks - 1 - week });
  const momentOf = (week: number) => startOf(week).toZonedDateTime(zone).epochMilliseconds;
  return Array.from({ length: mostWeeks }, (_, week) => ({
    start: startOf(week),
    from: momentOf(week),
    until: momentOf(week + 1),
    posts: 0,
    answers: 0,
  }));
}

function answersTo({ numbers }: PostEntry): number {
  return (numbers?.comments ?? 0) + (numbers?.messages ?? 0);
}

/** When it went out, in milliseconds since 1970. */
function outAt({ postedAt, time }: PostEntry): number | null {
  return (postedAt ?? time)?.epochMilliseconds ?? null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
