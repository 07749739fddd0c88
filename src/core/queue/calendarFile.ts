import { Temporal } from 'temporal-polyfill';
import { readEvents, type WrittenEvent } from './calendarEvents';
import type { CalendarInput } from './calendarInput';
import { type PlannedEvent, plannedEvents } from './plannedEvents';
import { renderCalendar } from './renderCalendar';

/** The file that was to be replaced isn't one that Signpost wrote. */
export class NotOurCalendar extends Error {
  override readonly name = 'NotOurCalendar';
}

/**
 * A calendar (RFC 5545) with one event for each queued post that has a time. Events of the previous file whose posts
 * have left the queue are cancelled. What didn't change is written as it was, so the same queue gives the same bytes.
 * @throws NotOurCalendar
 */
export function calendarFile(input: CalendarInput): string {
  const previous = input.previous === undefined ? [] : readEvents(input.previous);
  if (!previous) throw new NotOurCalendar();
  // A time that was moved back is its series' again.
  const whole = previous.filter(({ recurrence }) => recurrence === null);
  const planned = plannedEvents(input, new Map(whole.map((event) => [event.uid, event])));
  // What the events say shows only when they are written: those that say something new get a new stamp then.
  const before = byKey(previous);
  const written = readEvents(renderCalendar(planned, input.words)) ?? [];
  const movedBefore = movedTimes(previous);
  const movedNow = movedTimes(written);
  const stamped = planned.map((event, index) => {
    const now = written[index];
    if (!now) return event;
    const isAsBefore = movedBefore.get(now.uid) === movedNow.get(now.uid);
    return stampOf(event, before.get(keyOf(now)), now, isAsBefore, input);
  });
  return renderCalendar(stamped, input.words);
}

/** Which times of each series are moved: one that is moved back is gone from the file, and only its series can say so. */
function movedTimes(events: readonly WrittenEvent[]): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  for (const { uid, recurrence } of events)
    if (recurrence !== null) times.set(uid, `${times.get(uid) ?? ''} ${recurrence}`);
  return times;
}

function keyOf({ uid, recurrence }: WrittenEvent): string {
  return recurrence === null ? uid : `${uid} ${recurrence}`;
}

function byKey(events: readonly WrittenEvent[]): ReadonlyMap<string, WrittenEvent> {
  return new Map(events.map((event) => [keyOf(event), event]));
}

/** What says the same keeps stamp and number; what says something new gets a number that programs take for newer. */
function stampOf(
  event: PlannedEvent,
  before: WrittenEvent | undefined,
  written: WrittenEvent,
  isMovedAsBefore: boolean,
  { now }: CalendarInput,
): PlannedEvent {
  if (!before) return event;
  const isNewer = !event.isCancelled && event.sequence > before.sequence;
  if (before.content === written.content && isMovedAsBefore && !isNewer) {
    return { ...event, stamp: instantOf(before.stamp) ?? now, sequence: before.sequence };
  }
  return { ...event, sequence: Math.max(event.sequence, before.sequence + 1) };
}

function instantOf(stamp: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(stamp);
  } catch {
    return null;
  }
}
