import { Temporal } from 'temporal-polyfill';
import type { PostEntry } from './entry';
import type { QueueEntry } from './groups';
import { takenBy } from './moves';
import { minuteOf, type Slot, type SlotPlan, slotsAfter } from './slots';

/** Days of a calendar; the last one isn't among them. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** A post in its place on a calendar. */
export interface PlacedPost {
  readonly entry: QueueEntry;
  /** On the clocks of the calendar, whatever the zone of the post. */
  readonly time: Temporal.ZonedDateTime;
}

/**
 * The moment at which a post stands on a calendar: when it went out, else when it is planned. Null for what has no
 * place there: drafts, and posts whose time is missing or can't be read.
 */
export function momentOf({ status, postedAt, time }: PostEntry): Temporal.Instant | null {
  return status === 'draft' ? null : (postedAt ?? time?.toInstant() ?? null);
}

/** The posts of some days, by time and then by path. */
export function postsBetween(
  entries: Iterable<QueueEntry>,
  { from, until }: Days,
  zone: string,
): readonly PlacedPost[] {
  const start = from.toZonedDateTime(zone).epochMilliseconds;
  const end = until.toZonedDateTime(zone).epochMilliseconds;
  const posts: PlacedPost[] = [];
  for (const entry of entries) {
    const moment = momentOf(entry);
    if (!moment || moment.epochMilliseconds < start || moment.epochMilliseconds >= end) continue;
    posts.push({ entry, time: moment.toZonedDateTimeISO(zone) });
  }
  return posts.sort(
    (a, b) => Temporal.ZonedDateTime.compare(a.time, b.time) || (a.entry.path < b.entry.path ? -1 : 1),
  );
}

/** The slots of some days that are ahead and at which nothing is planned. */
export function slotsBetween(
  entries: Iterable<PostEntry>,
  { from, until }: Days,
  plan: SlotPlan,
  now: Temporal.Instant,
): readonly Slot[] {
  const start = from.toZonedDateTime(plan.zone).toInstant().subtract({ milliseconds: 1 });
  const end = until.toZonedDateTime(plan.zone).epochMilliseconds;
  const taken = takenBy(entries);
  const slots: Slot[] = [];
  for (const slot of slotsAfter(plan, Temporal.Instant.compare(start, now) < 0 ? now : start)) {
    if (slot.time.epochMilliseconds >= end) break;
    if (!taken.has(minuteOf(slot.time))) slots.push(slot);
  }
  return slots;
}

/** How many posts need attention and have no place on a calendar. */
export function countWithoutPlace(entries: Iterable<QueueEntry>): number {
  let count = 0;
  for (const entry of entries) if (entry.attention && momentOf(entry) === null) count++;
  return count;
}
