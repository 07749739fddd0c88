import { Temporal } from 'temporal-polyfill';
import { toDate } from '../post/calendarProblems';

/** A day of the calendar as the files of the journey hold it: `2026-12-01`. Days compare as texts. */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const [match, year, month, day] = form.exec(text) ?? [];
  return match !== undefined && toDate(Number(year), Number(month), Number(day)) !== null;
}

/** How many days `to` lies after `from`; negative before it. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The day so many days after another. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
