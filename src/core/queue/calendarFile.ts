import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { fingerprintOf } from '../post/fingerprint';
import { network } from '../post/limits';
import { isRepeated } from '../post/localTime';
import { freeSlug } from '../post/slug';
import { producer, readEvents, type WrittenEvent } from './calendarEvents';
import { timeZoneBlock } from './calendarZone';
import type { PostEntry } from './entry';

/** What an event says of its post: the title and the whole output, or only that a post is due. */
export type CalendarContent = 'text' | 'due';

/** A queued post for the calendar. */
export interface CalendarPost {
  readonly entry: PostEntry;
  /** The output; not read for `due`. */
  readonly output: string;
}

/** The words of events, in the writer's language. */
export interface CalendarWords {
  readonly calendar: string;
  /** Before the title of a post. */
  readonly post: string;
  readonly due: string;
  /** Below the text: what to do. */
  readonly note: string;
}

export const englishWords: CalendarWords = {
  calendar: 'Signpost: posts',
  post: 'Post',
  due: 'A post is due',
  note: 'Copy the text, open the composer at the link, paste, and press Post there. Then tell Signpost.',
};

/** What a calendar file is made from. */
export interface CalendarInput {
  readonly posts: readonly CalendarPost[];
  readonly content: CalendarContent;
  readonly now: Temporal.Instant;
  /** Events that are no posts, such as follow-ups and office hours. */
  readonly others?: readonly OtherEvent[] | undefined;
  /** The file that is replaced; undefined where there is none. */
  readonly previous?: string | undefined;
  readonly words?: CalendarWords;
}

/** An event that is no post. */
export interface OtherEvent {
  /** Stable; never that of a post. */
  readonly uid: string;
  readonly time: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string | null;
  readonly sequence: number;
  /** Where it repeats. */
  readonly series?: EventSeries | undefined;
}

/** How an event repeats. */
export interface EventSeries {
  /** An RRULE, without its name. */
  readonly rule: string;
  /** Times of the rule that are left out. */
  readonly without: readonly Temporal.ZonedDateTime[];
  /** Times of the rule that are moved. */
  readonly moved: readonly { readonly from: Temporal.ZonedDateTime; readonly to: Temporal.ZonedDateTime }[];
}

/** The file that was to be replaced isn't one that Signpost wrote. */
export class NotOurCalendar extends Error {
  override readonly name = 'NotOurCalendar';
}

/** How long an event is. */
const minutes = 15;
/** Alarms, in seconds before the event. */
const alarms = [15 * 60, 0];
/** How far the changes of the clocks are told for a series that has no end. */
const seriesAhead = { years: 5 };
const none = { seconds: 0 };
/** How long a cancelled event stays in the file, in days after its time: every program has read it by then. */
const cancelledDays = 30;

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
  const written = readEvents(render(planned, input.words)) ?? [];
  const stamped = planned.map((event, index) => {
    const now = written[index];
    return stampOf(event, now && before.get(keyOf(now)), now, input);
  });
  return render(stamped, input.words);
}

function keyOf({ uid, recurrence }: WrittenEvent): string {
  return recurrence === null ? uid : `${uid} ${recurrence}`;
}

function byKey(events: readonly WrittenEvent[]): ReadonlyMap<string, WrittenEvent> {
  return new Map(events.map((event) => [keyOf(event), event]));
}

/** The UID of a post's event: its id, or, without one, made from its file name, so that it holds from any folder. */
function uidOf({ id, path }: PostEntry, isTaken: (uid: string) => boolean): string {
  const name = id ?? `name-${fingerprintOf(path.slice(path.lastIndexOf('/') + 1))}`;
  // A copied file brings its id along; the second one must not replace the first.
  return `${freeSlug(name, (candidate) => isTaken(`${candidate}@signpost`))}@signpost`;
}

interface PlannedEvent {
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

function plannedEvents(
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

/** What says the same keeps stamp and number; what says something new gets a number that programs take for newer. */
function stampOf(
  event: PlannedEvent,
  before: WrittenEvent | undefined,
  written: WrittenEvent | undefined,
  { now }: CalendarInput,
): PlannedEvent {
  if (!before) return event;
  if (before.content === written?.content) {
    const stamp = instantOf(before.stamp) ?? now;
    return { ...event, stamp, sequence: Math.max(event.isCancelled ? 0 : event.sequence, before.sequence) };
  }
  return { ...event, sequence: Math.max(event.sequence, before.sequence + 1) };
}

function render(events: readonly PlannedEvent[], words: CalendarWords = englishWords): string {
  const [first] = events;
  const last = events.at(-1);
  const isSeries = events.some(({ series }) => series !== undefined);
  const end = (last?.time ?? epoch.toZonedDateTimeISO('UTC')).add(isSeries ? seriesAhead : none);
  const generator = (zone: string) => timeZoneBlock(zone, first?.time.toInstant() ?? epoch, end.toInstant());
  const calendar = new ICalCalendar({
    prodId: producer,
    name: words.calendar,
    method: ICalCalendarMethod.PUBLISH,
    // Without a zone of the calendar itself: each event has its own, and stamps are in UTC.
    timezone: { name: null, generator },
  });
  for (const event of events) writeEvent(calendar, event);
  return `${calendar.toString()}\r\n`;
}

function writeEvent(calendar: ICalCalendar, event: PlannedEvent): void {
  const written: ICalEvent = calendar.createEvent({
    id: event.uid,
    start: event.time,
    end: event.time.add({ minutes: event.length }),
    timezone: event.time.timeZoneId,
    stamp: event.stamp,
    sequence: event.sequence,
    summary: event.summary,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(event.series && { repeating: seriesText(event.series) }),
    ...(event.moves && { recurrenceId: event.moves }),
  });
  if (event.isCancelled) return;
  if (event.description !== null) written.description(event.description);
  if (event.isPost) written.url(network.composer);
  for (const before of alarms) {
    written.createAlarm({ type: ICalAlarmType.display, trigger: before, description: event.summary });
  }
}

/** The lines of a series, in its own zone. */
function seriesText({ rule, without }: EventSeries): string {
  const left = without.map((time) => `EXDATE;TZID=${time.timeZoneId}:${basic(time)}`);
  return [`RRULE:${rule}`, ...left].join('\r\n');
}

/** `20261203T170000` */
function basic(time: Temporal.ZonedDateTime): string {
  return time.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
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

const epoch = Temporal.Instant.fromEpochMilliseconds(0);
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

function instantOf(stamp: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(stamp);
  } catch {
    return null;
  }
}
