import type { Temporal } from 'temporal-polyfill';
import { type ImpossibleDate, toDate } from '../post/calendarProblems';

/** A day as typed, before it is known which one lies ahead. Weekdays count from 1, Monday. */
export type TypedDay =
  /** No day: the next time the clock shows the time. */
  | { readonly what: 'any' }
  /** So many days or months after today. */
  | { readonly what: 'in'; readonly duration: Temporal.DurationLike }
  /** The next such weekday; `notToday` for "next Friday". */
  | { readonly what: 'weekday'; readonly weekday: number; readonly notToday: boolean }
  /** A date; without a year the next one ahead. `weekday` where typed as well. */
  | {
      readonly what: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
    }
  | ImpossibleDate;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const leapYear = 2028;

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const weekdayAlone = /^(?:(next|this) )?([a-z]+)$/;
const dayFirst = /^(?:([a-z]+) )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: (\d{4}))?$/;
const monthFirst = /^(?:([a-z]+) )??([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/;
const inDays = /^in (a|\d{1,4}) ?(d|days?|w|weeks?|months?)$/;

/** Reads a day in lower case with single spaces, without commas; null when it isn't one. */
export function readTypedDay(text: string): TypedDay | null {
  if (text === '') return { what: 'any' };
  if (text === 'today') return { what: 'in', duration: { days: 0 } };
  if (text === 'tomorrow') return { what: 'in', duration: { days: 1 } };
  if (text === 'day after tomorrow') return { what: 'in', duration: { days: 2 } };
  return readDuration(text) ?? readWeekday(text) ?? readDate(text);
}

/**
 * The dates that a day can mean, the nearest first, `today` included; which of them lies ahead depends on the time
 * of day. Empty when none is in Temporal's range.
 */
export function candidatesOf(
  typed: Exclude<TypedDay, ImpossibleDate>,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  switch (typed.what) {
    case 'any':
      return [today, today.add({ days: 1 })];
    case 'in':
      return [today.add(typed.duration)];
    case 'weekday': {
      const days = (typed.weekday - today.dayOfWeek + 7) % 7;
      return [days, days + 7]
        .filter((ahead) => ahead > 0 || !typed.notToday)
        .map((ahead) => today.add({ days: ahead }));
    }
    case 'date': {
      const { month, day } = typed;
      // A 29 February can be eight years away.
      const years =
        typed.year === null ? Array.from({ length: 9 }, (_, ahead) => today.year + ahead) : [typed.year];
      return years.map((year) => toDate(year, month, day)).filter((date) => date !== null);
    }
  }
}

function readDuration(text: string): TypedDay | null {
  const [, amount, unit] = inDays.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const count = amount === 'a' ? 1 : Number(amount);
  if (unit.startsWith('d')) return { what: 'in', duration: { days: count } };
  return { what: 'in', duration: unit.startsWith('w') ? { weeks: count } : { months: count } };
}

function readWeekday(text: string): TypedDay | null {
  const [, which, name] = weekdayAlone.exec(text) ?? [];
  const weekday = numberOf(name, weekdays);
  return weekday === null ? null : { what: 'weekday', weekday, notToday: which === 'next' };
}

function readDate(text: string): TypedDay | null {
  const iso = isoDate.exec(text);
  if (iso) return toTypedDate(Number(iso[1]), Number(iso[2]), Number(iso[3]), null);
  const [, firstWeekday, dayNumber, monthName, yearNumber] = dayFirst.exec(text) ?? [];
  const [, otherWeekday, otherMonthName, otherDayNumber, otherYearNumber] = monthFirst.exec(text) ?? [];
  const month = numberOf(monthName ?? otherMonthName, months);
  const weekdayName = firstWeekday ?? otherWeekday;
  const weekday = numberOf(weekdayName, weekdays);
  if (month === null || (weekdayName !== undefined && weekday === null)) return null;
  const year = yearNumber ?? otherYearNumber;
  return toTypedDate(
    year === undefined ? null : Number(year),
    month,
    Number(dayNumber ?? otherDayNumber),
    weekday,
  );
}

function toTypedDate(year: number | null, month: number, day: number, weekday: number | null): TypedDay {
  const exists = toDate(year ?? leapYear, month, day) !== null;
  return exists ? { what: 'date', year, month, day, weekday } : { what: 'impossible-date', year, month, day };
}

/** The number of a name, from 1, by its first three letters or more. */
function numberOf(name: string | undefined, names: readonly string[]): number | null {
  if (name === undefined || name.length < 3) return null;
  const index = names.findIndex((full) => full.startsWith(name === 'weds' ? 'wed' : name));
  return index < 0 ? null : index + 1;
}
