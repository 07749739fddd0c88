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
export function momentOf({ status, postedAt, time }: PostEntry): Moment | null {
  return status === 'draft' ? null : (postedAt ?? time);
}

type Moment = Temporal.Instant | Temporal.ZonedDateTime;

/**
 * The posts that the calendar of some days has to look at: those that stand there, those that take a slot there, and
 * those that need attention and have no day. All else needn't be placed, which takes time with thousands of posts.
 */
export function postsFor(entries: Iterable<PostEntry>, days: Days, zone: string): readonly PostEntry[] {
  const isWithin = within(days, zone);
  const found: PostEntry[] = [];
  for (const entry of entries) {
    const moment = momentOf(entry);
    const isLost = moment === null && (entry.status !== 'draft' || isBroken(entry));
    if (isLost || isWithin(moment) || isWithin(entry.time)) found.push(entry);
  }
  return found;
}

function isBroken({ hasConflict, hasBrokenFrontMatter }: PostEntry): boolean {
  return hasConflict || hasBrokenFrontMatter;
}

/** The posts of some days, by time and then by path. */
export function postsBetween(entries: Iterable<QueueEntry>, days: Days, zone: string): readonly PlacedPost[] {
  const isWithin = within(days, zone);
  const posts: PlacedPost[] = [];
  for (const entry of entries) {
    const moment = momentOf(entry);
    if (moment && isWithin(moment)) posts.push({ entry, time: onClocks(moment, zone) });
  }
  return posts.sort(
    (a, b) => Temporal.ZonedDateTime.compare(a.time, b.time) || (a.entry.path < b.entry.path ? -1 : 1),
  );
}

/** What the clocks of a zone show at a moment. */
export function onClocks(moment: Moment, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.epochMilliseconds).toZonedDateTimeISO(zone);
}

function within({ from, until }: Days, zone: string): (moment: Moment | null) => boolean {
  const start = from.toZonedDateTime(zone).epochMilliseconds;
  const end = until.toZonedDateTime(zone).epochMilliseconds;
  return (moment) => {
    if (moment === null) return false;
    const { epochMilliseconds } = moment;
    return epochMilliseconds >= start && epochMilliseconds < end;
  };
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
