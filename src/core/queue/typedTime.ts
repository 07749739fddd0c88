import { Temporal } from 'temporal-polyfill';
import { type ImpossibleClock, toClock } from '../post/calendarProblems';
import { type RepeatedTime, resolveLocalTime } from '../post/localTime';
import { type PlannedTimeProblem, readPlannedTime } from '../post/plannedTime';
import { candidatesOf, readTypedDay, type TypedDay } from './typedDay';

/** Why typed text names no moment ahead. */
export type TypedTimeProblem =
  | { readonly what: 'not-understood'; readonly text: string }
  | Exclude<PlannedTimeProblem, { what: 'not-a-time' }>
  /** The only moment that the text can mean isn't ahead. */
  | { readonly what: 'past'; readonly time: Temporal.ZonedDateTime }
  /** The clocks show it twice, both times ahead: the writer chooses. */
  | ({ readonly what: 'repeated' } & RepeatedTime)
  /** The weekday and the date that were typed don't belong together; `weekday` is the typed one, 1 for Monday. */
  | { readonly what: 'other-weekday'; readonly weekday: number; readonly date: Temporal.PlainDate };

/** What a person typed for a time; `time` always lies after now. */
export type TypedTime =
  | { readonly ok: true; readonly time: Temporal.ZonedDateTime }
  | { readonly ok: false; readonly problem: TypedTimeProblem };

const longestText = 100;
const clockForm = String.raw`noon|(\d{1,2})(?::(\d{2}))? ?(am|pm)|(\d{1,2}):(\d{2})`;
const clockLast = new RegExp(`^(.*?) ?(?<![\\d:])(?:${clockForm})$`);
const clockFirst = new RegExp(`^(?:${clockForm})(?: (.+))?$`);
const hourLast = /^(.+) (\d{1,2})$/;
const amount = String.raw`(an?|\d{1,4})`;
const inHours = new RegExp(
  `^in (?:${amount} ?(?:h|hrs?|hours?))?(?: ?(?:and )?${amount} ?(?:m|mins?|minutes?))?$`,
);

/**
 * Reads what a person types for a time, in English: `tomorrow 9:00`, `Tue 14:30`, `next friday 9`, `in 2 hours`,
 * `1 Dec 9:00`, or what an `at` can hold. What names no year or day means the next one ahead; "next Friday" is never
 * today. The zone is that of `now` unless the text names one.
 */
export function readTypedTime(text: string, now: Temporal.ZonedDateTime): TypedTime {
  const words = text.length > longestText ? '' : normalise(text);
  if (words === '') return problem({ what: 'not-understood', text });
  try {
    return (
      readPlanned(words, now) ?? readExactSpan(words.toLowerCase(), now) ?? readDayAndClock(words, text, now)
    );
  } catch (error) {
    // Only Temporal throws here: the time is out of its range.
    if (error instanceof RangeError) return problem({ what: 'not-understood', text });
    throw error;
  }
}

function normalise(text: string): string {
  const words = text
    .replaceAll(',', ' ')
    .replace(/\b([ap])\.m\b\.?/gi, '$1m')
    .replace(/([a-z])\.(?=\s|$)/gi, '$1')
    .split(/\s+/);
  return words.filter((word) => !/^(?:at|on|of|the|o['’]clock|)$/i.test(word)).join(' ');
}

/** Text in the form of an `at`; null when it has another form. */
function readPlanned(words: string, now: Temporal.ZonedDateTime): TypedTime | null {
  const planned = readPlannedTime(words, now.timeZoneId);
  if (!planned.ok) {
    if (planned.problem.what === 'not-a-time') return null;
    return { ok: false, problem: planned.problem };
  }
  return planned.repeated ? chooseAhead(planned.repeated, now) : ifAhead(planned.time, now);
}

/** `in 2 hours`, `in 30 minutes`, `in 1 hour 30 minutes`: a span of real time, cut to the minute. */
function readExactSpan(words: string, now: Temporal.ZonedDateTime): TypedTime | null {
  const [, hours, minutes] = inHours.exec(words) ?? [];
  if (hours === undefined && minutes === undefined) return null;
  const span = { hours: countOf(hours), minutes: countOf(minutes) };
  return ifAhead(now.add(span).round({ smallestUnit: 'minute', roundingMode: 'floor' }), now);
}

function countOf(text: string | undefined): number {
  return text?.startsWith('a') ? 1 : Number(text ?? 0);
}

function readDayAndClock(words: string, text: string, now: Temporal.ZonedDateTime): TypedTime {
  const { dayText, clock } = splitClock(words.toLowerCase());
  const day = readTypedDay(dayText);
  if (!day) return problem({ what: 'not-understood', text });
  if (day.what === 'impossible-date') return problem(day);
  if (clock === null) return problem({ what: 'no-clock', text });
  if (!(clock instanceof Temporal.PlainTime)) return problem(clock);
  return resolve(day, clock, now);
}

interface SplitText {
  readonly dayText: string;
  readonly clock: Temporal.PlainTime | ImpossibleClock | null;
}

/** Takes the time of day off the end or the start; a bare hour counts only after a day. */
function splitClock(words: string): SplitText {
  const last = clockLast.exec(words);
  if (last) return { dayText: last[1] ?? '', clock: toTypedClock(last.slice(2)) };
  const first = clockFirst.exec(words);
  if (first) return { dayText: first[6] ?? '', clock: toTypedClock(first.slice(1, 6)) };
  const [, dayText, hour] = hourLast.exec(words) ?? [];
  if (dayText === undefined || hour === undefined || !readTypedDay(dayText))
    return { dayText: words, clock: null };
  return { dayText, clock: toClock(Number(hour), 0) ?? { what: 'impossible-clock', text: hour } };
}

function toTypedClock([hour12, minute12 = '00', half, hour24, minute24]: (string | undefined)[]):
  | Temporal.PlainTime
  | ImpossibleClock {
  if (hour24 !== undefined && minute24 !== undefined) {
    const text = `${hour24}:${minute24}`;
    return toClock(Number(hour24), Number(minute24)) ?? { what: 'impossible-clock', text };
  }
  if (hour12 === undefined) return new Temporal.PlainTime(12);
  const hour = Number(hour12);
  const clock =
    hour >= 1 && hour <= 12 ? toClock((hour % 12) + (half === 'pm' ? 12 : 0), Number(minute12)) : null;
  return clock ?? { what: 'impossible-clock', text: `${hour12}:${minute12} ${half ?? ''}` };
}

/** The first of the day's dates on which the clock shows the time after now. */
function resolve(
  day: Exclude<TypedDay, { what: 'impossible-date' }>,
  clock: Temporal.PlainTime,
  now: Temporal.ZonedDateTime,
): TypedTime {
  let last: TypedTime | null = null;
  for (const date of candidatesOf(day, now.toPlainDate())) {
    last = resolveOn(date, clock, now);
    if (last.ok || last.problem.what !== 'past') {
      return day.what === 'date' && day.weekday !== null && day.weekday !== date.dayOfWeek
        ? problem({ what: 'other-weekday', weekday: day.weekday, date })
        : last;
    }
  }
  if (last) return last;
  throw new RangeError('no such date in range');
}

function resolveOn(
  date: Temporal.PlainDate,
  clock: Temporal.PlainTime,
  now: Temporal.ZonedDateTime,
): TypedTime {
  const found = resolveLocalTime(date.toPlainDateTime(clock), now.timeZoneId);
  if (found.what === 'once') return ifAhead(found.time, now);
  if (found.what === 'repeated') return chooseAhead(found, now);
  return isAhead(found.after, now) ? problem(found) : problem({ what: 'past', time: found.after });
}

function chooseAhead({ earlier, later }: RepeatedTime, now: Temporal.ZonedDateTime): TypedTime {
  return isAhead(earlier, now) ? problem({ what: 'repeated', earlier, later }) : ifAhead(later, now);
}

function ifAhead(time: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): TypedTime {
  return isAhead(time, now) ? { ok: true, time } : problem({ what: 'past', time });
}

function isAhead(time: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(time, now) > 0;
}

function problem(problem: TypedTimeProblem): TypedTime {
  return { ok: false, problem };
}
