import type { Temporal } from 'temporal-polyfill';
import type { FrontMatterValues } from '../post/frontMatter';
import type { PostEntry } from './entry';
import { isAccepted } from './ready';
import { type ComparableText, type Likeness, likenessOf, toComparable } from './repetition';

/** What is worth a sentence before a post is queued. `what` is its name in `accepted`. */
export type Concern =
  /** The same or nearly the same text went out, or will, at most 30 days away from the time. */
  | {
      readonly what: 'repetition';
      readonly likeness: Exclude<Likeness, null>;
      readonly other: OtherPost;
      /** Full days between the two. */
      readonly days: number;
      /** Within 7 days. */
      readonly isClose: boolean;
    }
  /** Another post on the same day of the writer's calendar. */
  | { readonly what: 'same-day'; readonly other: OtherPost }
  /** The time comes within the next minutes. */
  | { readonly what: 'soon'; readonly minutes: number }
  | { readonly what: 'errors'; readonly messages: readonly string[] }
  /** The text attacks or begs: a night's sleep may help. */
  | { readonly what: 'strong-feelings' };

/** A post that went out, or waits for its time. */
export interface OtherPost {
  readonly path: string;
  readonly title: string | null;
  readonly time: Temporal.ZonedDateTime;
  readonly isOut: boolean;
}

/** A post that is to be queued. */
export interface Candidate {
  readonly path: string;
  readonly values: FrontMatterValues;
  readonly output: string;
  readonly time: Temporal.ZonedDateTime;
}

/** A text to compare with. */
export interface OtherText {
  readonly entry: PostEntry;
  readonly output: string;
}

const repetitionDays = 30;
const closeDays = 7;
const soonMinutes = 10;

/**
 * The posts near enough in time to be compared with, the nearest first: those that went out within 30 days, and those
 * that wait for a time within 30 days.
 */
export function postsNear(entries: Iterable<PostEntry>, candidate: Candidate): readonly PostEntry[] {
  const near: PostEntry[] = [];
  for (const entry of entries) {
    if (entry.path === candidate.path) continue;
    const other = otherPost(entry, candidate);
    if (other && distance(other.time, candidate.time) <= repetitionDays * 86_400_000) near.push(entry);
  }
  const away = (entry: PostEntry) =>
    distance(otherPost(entry, candidate)?.time ?? candidate.time, candidate.time);
  return near.sort((a, b) => away(a) - away(b));
}

/**
 * What is to be said of a post and a time before it is queued, apart from what its writer accepted for this text.
 * @param others the texts of `postsNear`, in its order
 */
export function concernsOf(
  candidate: Candidate,
  others: readonly OtherText[],
  now: Temporal.Instant,
): readonly Concern[] {
  const found = [repetitionIn(others, candidate), sameDay(others, candidate), soon(candidate.time, now)];
  return found.filter(
    (concern) => concern !== null && !isAccepted(candidate.values, concern.what, candidate.output),
  ) as Concern[];
}

function repetitionIn(others: readonly OtherText[], candidate: Candidate): Concern | null {
  let own: ComparableText | null = null;
  for (const { entry, output } of others) {
    const other = otherPost(entry, candidate);
    if (!other || isSameSeries(entry, candidate.values)) continue;
    own ??= toComparable(candidate.output);
    const likeness = likenessOf(own, toComparable(output));
    if (!likeness) continue;
    const days = Math.floor(distance(other.time, candidate.time) / 86_400_000);
    return { what: 'repetition', likeness, other, days, isClose: days < closeDays };
  }
  return null;
}

/** Office hours come again by their nature, and so does what shares a name of a series. */
function isSameSeries(entry: PostEntry, { kind, series }: FrontMatterValues): boolean {
  if (series !== undefined && series === entry.series) return true;
  return kind === 'office-hours' && entry.kind === 'office-hours';
}

function sameDay(others: readonly OtherText[], candidate: Candidate): Concern | null {
  const day = candidate.time.toPlainDate();
  for (const { entry } of others) {
    const other = otherPost(entry, candidate);
    if (other?.time.toPlainDate().equals(day)) return { what: 'same-day', other };
  }
  return null;
}

function soon(time: Temporal.ZonedDateTime, now: Temporal.Instant): Concern | null {
  const minutes = Math.floor((time.epochMilliseconds - now.epochMilliseconds) / 60_000);
  return minutes < soonMinutes ? { what: 'soon', minutes: Math.max(minutes, 0) } : null;
}

/** When a post went out or will, in the zone of the candidate; null for one that does neither. */
function otherPost(entry: PostEntry, { time: { timeZoneId } }: Candidate): OtherPost | null {
  const { path, title, status } = entry;
  const isOut = status === 'posted' || status === 'unknown' || status === 'handed-over';
  if (!isOut && status !== 'queued' && status !== 'scheduled-there') return null;
  const out = isOut ? entry.postedAt?.toZonedDateTimeISO(timeZoneId) : undefined;
  const time = out ?? entry.time?.withTimeZone(timeZoneId) ?? null;
  return time && { path, title, time, isOut };
}

function distance(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): number {
  return Math.abs(a.epochMilliseconds - b.epochMilliseconds);
}
