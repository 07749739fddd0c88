import { Temporal } from 'temporal-polyfill';

/** A date that no calendar has, as typed: 30 February. */
export interface ImpossibleDate {
  readonly what: 'impossible-date';
  /** Null when no year was given. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A time of day that no clock shows, as typed: 25:00. */
export interface ImpossibleClock {
  readonly what: 'impossible-clock';
  readonly text: string;
}

/** The date, or null where the calendar doesn't have it. */
export function toDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The time of day, or null where the clock doesn't have it. */
export function toClock(hour: number, minute: number, second = 0): Temporal.PlainTime | null {
  try {
    return Temporal.PlainTime.from({ hour, minute, second }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
