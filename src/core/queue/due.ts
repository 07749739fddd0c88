import { Temporal } from 'temporal-polyfill';
import type { PostEntry } from './entry';
import { byTime } from './groups';

/** A queued post whose time has come, or comes soon. */
export interface DuePost {
  readonly entry: PostEntry;
  /** `missed` before the moment that was asked for, `upcoming` from then on. */
  readonly state: 'missed' | 'upcoming';
}

/** What is due, by time, and the queued posts of which nobody can say when they are. */
export interface Due {
  readonly posts: readonly DuePost[];
  readonly unresolved: readonly PostEntry[];
}

/** The queued posts that were due before `at` (missed) or are from then on until before `until` (upcoming). */
export function dueBetween(entries: Iterable<PostEntry>, at: Temporal.Instant, until: Temporal.Instant): Due {
  const posts: DuePost[] = [];
  const unresolved: PostEntry[] = [];
  for (const entry of entries) {
    if (entry.status !== 'queued') continue;
    const { time } = entry;
    if (!time) unresolved.push(entry);
    else if (time.epochMilliseconds < at.epochMilliseconds) posts.push({ entry, state: 'missed' });
    else if (time.epochMilliseconds < until.epochMilliseconds) posts.push({ entry, state: 'upcoming' });
  }
  return { posts: posts.sort((a, b) => byTime(a.entry, b.entry)), unresolved };
}

const spanForm =
  /^(?:(\d{1,4})\s*w(?:eeks?)?\s*)?(?:(\d{1,5})\s*d(?:ays?)?\s*)?(?:(\d{1,6})\s*h(?:ours?)?\s*)?(?:(\d{1,7})\s*m(?:in|inutes?)?)?$/i;

/** Reads a span such as `24h`, `90m`, `7d` or `1d12h`, or one of ISO 8601; null where it is none or empty. */
export function readSpan(text: string): Temporal.Duration | null {
  const [whole, weeks, days, hours, minutes] = spanForm.exec(text.trim()) ?? [];
  try {
    const span = whole
      ? Temporal.Duration.from({
          days: Number(weeks ?? 0) * 7 + Number(days ?? 0),
          hours: Number(hours ?? 0),
          minutes: Number(minutes ?? 0),
        })
      : Temporal.Duration.from(text.trim());
    return span.sign > 0 ? span : null;
  } catch {
    return null;
  }
}
