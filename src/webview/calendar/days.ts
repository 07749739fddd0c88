/** A day as text, `2026-12-01`; days compare as texts. */
export type Day = string;

const millisecondsOfDay = 86_400_000;

/** A day as a date whose UTC clock shows its midnight: what formats and grids of this page go by. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return toDay(new Date(toDate(day).getTime() + days * millisecondsOfDay));
}

/** How many days `to` lies after `from`; negative before it. */
export function daysBetween(from: Day, to: Day): number {
  return (toDate(to).getTime() - toDate(from).getTime()) / millisecondsOfDay;
}

/** The first day of the month that lies so many months after that of a day. */
export function monthAfter(day: Day, months: number): Day {
  const date = toDate(day);
  return toDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

/** How days are written: English has the day before the month, as everywhere in Signpost. */
export function localeOf(language: string): string {
  return /^en\b/i.test(language) ? 'en-GB' : language;
}

interface WeekInfo {
  readonly firstDay: number;
}

/**
 * The day with which weeks begin, 0 for Sunday, as it is usual where a language is spoken; Monday where the browser
 * doesn't know.
 */
export function firstWeekday(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo } = new Intl.Locale(
    language,
  );
  const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 };
  return firstDay % 7;
}

/** What the clocks of a zone show now, `2026-12-01T09:00:00`. */
export function nowIn(zone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Date().toLocaleString('sv', { timeZone: zone }).replace(' ', 'T');
}
