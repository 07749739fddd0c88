import { Temporal } from 'temporal-polyfill';
import { fingerprintOf } from '../post/fingerprint';
import { isRepeated } from '../post/localTime';
import { freeSlug } from '../post/slug';
import type { WrittenEvent } from './calendarEvents';
import { type CalendarInput, type EventSeries, englishWords, type OtherEvent } from './calendarInput';
import type { PostEntry } from './entry';

/** How long an event is. */
const minutes = 15;
/** How long a cancelled event stays in the file, in days after its time: every program has read it by then. */
const cancelledDays = 30;

/** An event as it will be written. */
export interface PlannedEvent {
  readonly uid: string;
  readonly time: Temporal.ZonedDateTime;
  readonly summary: string;
  readonly description: string | null;
  readonly sequence: number;
  readonly stamp: Temporal.Instant;
  readonly isCancelled: boolean;
  /** In minutes. */
  readonly length: number;
  /** Where the way to the composer belongs to it. */
  readonly isPost: boolean;
  readonly series?: EventSeries | undefined;
  /** The time of the series that it moves. */
  readonly moves?: Temporal.ZonedDateTime;
}

/** The events of a calendar, by time; those of the file before whose posts have left the queue are cancelled. */
export function plannedEvents(
  { posts, others = [], content, now, words = englishWords }: CalendarInput,
  before: ReadonlyMap<string, WrittenEvent>,
): PlannedEvent[] {
  const planned = new Map<string, PlannedEvent>();
  for (const { entry, output } of posts) {
    if (entry.status !== 'queued') continue;
    const uid = uidOf(entry, (taken) => planned.has(taken));
    const known = before.get(uid);
    // A post whose time can't be read has not left the queue: its event stays where it was.
    const time = entry.time ? inCalendar(entry.time) : known && startOf(known);
    if (!time) continue;
    const withText = content === 'text';
    planned.set(uid, {
      uid,
      time,
      summary: withText && entry.title ? `${words.post}: ${entry.title}` : words.due,
      description: withText ? `${output}\n\n${words.note}` : null,
      sequence: entry.revision,
      stamp: now,
      isCancelled: false,
      length: minutes,
      isPost: true,
    });
  }
  for (const other of others)
    for (const event of toPlanned(other, now)) planned.set(keyOfPlanned(event), event);
  for (const event of before.values()) {
    const time = planned.has(event.uid) ? null : startOf(event);
    if (!time || isOver(time, now)) continue;
    const { uid, sequence } = event;
    const summary = content === 'text' ? event.summary : words.due;
    const cancelled = { description: null, stamp: now, isCancelled: true, length: minutes, isPost: false };
    planned.set(uid, { uid, time, summary, sequence, ...cancelled });
  }
  return [...planned.values()].sort(
    (a, b) => Temporal.ZonedDateTime.compare(a.time, b.time) || (keyOfPlanned(a) < keyOfPlanned(b) ? -1 : 1),
  );
}

/** The event of what is no post, and one for each time of its series that is moved. */
function toPlanned(other: OtherEvent, now: Temporal.Instant): readonly PlannedEvent[] {
  const { uid, time, summary, description, sequence, minutes: length, series } = other;
  const shared = {
    uid,
    summary,
    description,
    sequence,
    stamp: now,
    isCancelled: false,
    length,
    isPost: false,
  };
  const moved = series?.moved.map(({ from, to }) => ({ ...shared, time: to, moves: from })) ?? [];
  return [{ ...shared, time: series ? time : inCalendar(time), series }, ...moved];
}

function keyOfPlanned({ uid, moves }: PlannedEvent): string {
  return moves ? `${uid} ${moves.toString()}` : uid;
}

/** The UID of a post's event: its id, or, without one, made from its file name, so that it holds from any folder. */
function uidOf({ id, path }: PostEntry, isTaken: (uid: string) => boolean): string {
  const name = id ?? `name-${fingerprintOf(path.slice(path.lastIndexOf('/') + 1))}`;
  // A copied file brings its id along; the second one must not replace the first.
  return `${freeSlug(name, (candidate) => isTaken(`${candidate}@signpost`))}@signpost`;
}

/**
 * A time as every program reads it. Of a local time that comes twice some take the first and some the second, and the
 * name of a zone can't be an offset, so these are written in UTC.
 */
function inCalendar(time: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return isRepeated(time) || /^[+-]/.test(time.timeZoneId) ? time.withTimeZone('UTC') : time;
}

function isOver(time: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - time.epochMilliseconds > cancelledDays * 86_400_000;
}

const startForm = /^(?:;TZID="?([^":;]+)"?)?:(\d{8}T\d{6})(Z?)$/;

/** When a written event starts; null where that can't be read. */
function startOf({ start }: WrittenEvent): Temporal.ZonedDateTime | null {
  const [, zone = 'UTC', local] = startForm.exec(start) ?? [];
  try {
    return local === undefined ? null : Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  } catch {
    // A zone that this machine doesn't know: nothing can be said of the event.
    return null;
  }
}
