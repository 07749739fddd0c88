import { Temporal } from 'temporal-polyfill';
import { type LocalTime, resolveLocalTime } from '../post/localTime';
import { freeSlots, minuteOf, type Slot, type SlotPlan, slotsAfter } from './slots';

/** Where a post is to go on a calendar. */
export type CalendarTarget =
  /** So many days later, or earlier where negative; the clocks of the post's own zone keep their time. */
  | { readonly what: 'days'; readonly days: number }
  /** A time on the clocks of the calendar. */
  | { readonly what: 'clock'; readonly local: Temporal.PlainDateTime }
  /** A slot. */
  | { readonly what: 'slot'; readonly instant: Temporal.Instant }
  /** The next free slot after it (1), or the last one before it (-1). */
  | { readonly what: 'next-slot'; readonly step: -1 | 1 };

/** What a target needs to be known for. */
export interface CalendarSight {
  readonly plan: SlotPlan;
  /** The minutes at which something is planned. */
  readonly taken: ReadonlySet<number>;
  readonly now: Temporal.Instant;
}

/** How far behind a slot a time counts as dropped on it, in minutes: the height that a slot has on the calendar. */
export const slotMinutes = 30;

/**
 * The time at which a post stands after a move on the calendar: to another day it keeps its local time, dropped on a
 * free slot it takes that of the slot, elsewhere it gets the time of the place. Null where there is no slot to go to.
 * @throws RangeError when the time leaves Temporal's range
 */
export function timeAfter(
  time: Temporal.ZonedDateTime,
  target: CalendarTarget,
  sight: CalendarSight,
): LocalTime | null {
  const { plan } = sight;
  switch (target.what) {
    case 'days':
      return resolveLocalTime(time.toPlainDateTime().add({ days: target.days }), time.timeZoneId);
    case 'slot':
      return { what: 'once', time: target.instant.toZonedDateTimeISO(plan.zone) };
    case 'next-slot': {
      const slot = target.step > 0 ? slotAfter(time, sight) : slotBefore(time, sight);
      return slot && { what: 'once', time: slot.time };
    }
    case 'clock':
      return atClock(target.local, time.timeZoneId, sight);
  }
}

function atClock(local: Temporal.PlainDateTime, ownZone: string, sight: CalendarSight): LocalTime {
  const found = resolveLocalTime(local, sight.plan.zone);
  if (found.what !== 'once') return found;
  const slot = slotAt(found.time, sight);
  return { what: 'once', time: slot?.time ?? found.time.withTimeZone(ownZone) };
}

/** The free slot on which a time falls. */
function slotAt(time: Temporal.ZonedDateTime, sight: CalendarSight): Slot | null {
  const start = time.toInstant().subtract({ minutes: slotMinutes });
  const [slot] = freeSlots(sight.plan, start, sight.taken, 1);
  return slot && Temporal.ZonedDateTime.compare(slot.time, time) <= 0 ? slot : null;
}

function slotAfter(time: Temporal.ZonedDateTime, { plan, taken, now }: CalendarSight): Slot | null {
  const from = time.epochMilliseconds > now.epochMilliseconds ? time.toInstant() : now;
  return freeSlots(plan, from, taken, 1)[0] ?? null;
}

function slotBefore(time: Temporal.ZonedDateTime, { plan, taken, now }: CalendarSight): Slot | null {
  let last: Slot | null = null;
  for (const slot of slotsAfter(plan, now)) {
    if (minuteOf(slot.time) >= minuteOf(time)) break;
    if (!taken.has(minuteOf(slot.time))) last = slot;
  }
  return last;
}
