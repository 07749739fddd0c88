import { Temporal } from 'temporal-polyfill';
import { fingerprintOf } from '../post/fingerprint';
import { readPlannedTime } from '../post/plannedTime';
import type { CalendarContent, OtherEvent } from '../queue/calendarInput';
import type { PersonFile } from './lookup';
import type { OfficeHours } from './officeHours';
import { comparableName } from './person';
import { timesOf } from './weekly';

/** The words of the events, in the writer's language. */
export interface JourneyCalendarWords {
  /** With `{0}` for what is to do, and `{1}` for the person. */
  readonly followUp: string;
  /** With `{0}` for the topic. */
  readonly officeHours: string;
  /** For events that are to tell nothing. */
  readonly followUpDue: string;
  readonly officeHoursDue: string;
}

export const englishJourneyWords: JourneyCalendarWords = {
  followUp: '{0} ({1})',
  officeHours: 'Office hours: {0}',
  followUpDue: 'A follow-up is due',
  officeHoursDue: 'Office hours',
};

/** The time of day at which a follow-up stands in the calendar. */
const morning = new Temporal.PlainTime(9);
const followUpMinutes = 15;

/**
 * The calendar's events of the journey: follow-ups that have a day, and office hours that don't rest.
 * @param content `due` names neither a person nor what it is about
 */
export function journeyEvents(
  people: readonly PersonFile[],
  hours: readonly OfficeHours[],
  zone: string,
  content: CalendarContent,
  words: JourneyCalendarWords = englishJourneyWords,
): readonly OtherEvent[] {
  const { followUpDue, officeHoursDue } = words;
  const events = [
    ...people.flatMap((file) => followUpEvent(file, zone, words)),
    ...hours.flatMap((each) => officeHoursEvent(each, words)),
  ];
  if (content === 'text') return events;
  return events.map((event) => ({
    ...event,
    summary: event.series ? officeHoursDue : followUpDue,
    description: null,
  }));
}

function followUpEvent({ person }: PersonFile, zone: string, words: JourneyCalendarWords): OtherEvent[] {
  const { id, name, next } = person;
  if (!next?.by) return [];
  const time = Temporal.PlainDate.from(next.by).toZonedDateTime({ timeZone: zone, plainTime: morning });
  const summary = fill(words.followUp, next.what, name);
  const uid = `${id ?? fingerprintOf(comparableName(name))}-follow-up@signpost`;
  return [{ uid, time, minutes: followUpMinutes, summary, description: null, sequence: 0 }];
}

function officeHoursEvent({ values, topic, rhythm }: OfficeHours, words: JourneyCalendarWords): OtherEvent[] {
  const { id, rule, paused, minutes = 15, places = 1, revision = 0, skipped = [], moved = {}, link } = values;
  if (!rhythm || rule === undefined || id === undefined || paused !== undefined) return [];
  const [first] = timesOf(rhythm, rhythm.start.toInstant());
  if (!first) return [];
  const at = (day: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: first.timeZoneId,
      plainTime: first.toPlainTime(),
    });
  const left = new Set(skipped);
  const isTime = (day: string) => rhythm.weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek);
  const moves = Object.entries(moved).flatMap(([day, text]) => {
    const planned = readPlannedTime(text, first.timeZoneId);
    return planned.ok && !left.has(day) && isTime(day) ? [{ from: at(day), to: planned.time }] : [];
  });
  return [
    {
      uid: `${id}@signpost`,
      time: first,
      minutes: minutes * places,
      summary: fill(words.officeHours, topic),
      description: link ?? null,
      sequence: revision,
      series: { rule, without: skipped.filter(isTime).map(at), moved: moves },
    },
  ];
}

function fill(sentence: string, ...values: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
