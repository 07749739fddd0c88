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
import { network } from '../post/limits';
import { producer } from './calendarEvents';
import { type CalendarWords, type EventSeries, englishWords } from './calendarInput';
import { timeZoneBlock } from './calendarZone';
import type { PlannedEvent } from './plannedEvents';

/** Alarms, in seconds before the event. */
const alarms = [15 * 60, 0];
/** How far the changes of the clocks are told for a series that has no end. */
const seriesAhead = { years: 5 };
const none = { seconds: 0 };
const epoch = Temporal.Instant.fromEpochMilliseconds(0);

/** The text of a calendar file with these events, by time. */
export function renderCalendar(events: readonly PlannedEvent[], words: CalendarWords = englishWords): string {
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
