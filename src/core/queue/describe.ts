import type { Temporal } from 'temporal-polyfill';
import { isRepeated } from '../post/localTime';

/**
 * A time for a person to read: `Tue 1 Dec, 9:00 (New York)`. The year stands there when it isn't that of `now`, the
 * offset when the clocks show the time twice. English has the 24-hour form that people type here; other languages
 * have their own.
 * @param locale a BCP 47 tag; a RangeError is thrown for one that isn't well formed.
 */
export function formatForPeople(
  time: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
  locale: string,
): string {
  const hasYear = time.year !== now.withTimeZone(time.timeZoneId).year;
  const offset = isRepeated(time) ? `, UTC${time.offset}` : '';
  return `${formatLocal(time.toPlainDateTime(), hasYear, locale)} (${cityOf(time.timeZoneId)}${offset})`;
}

/**
 * A time of day for a person to read: `9:00` in English, as people type it here; other languages have their own form.
 * @param locale a BCP 47 tag; a RangeError is thrown for one that isn't well formed.
 */
export function formatClock({ hour, minute }: Temporal.ZonedDateTime, locale: string): string {
  if (/^en\b/i.test(locale)) return `${hour}:${String(minute).padStart(2, '0')}`;
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format((hour * 60 + minute) * 60_000);
}

/** The city of a zone: `New York`. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/**
 * A day for a person to read: `Tue 1 Dec`, in other languages in their own form.
 * @param locale a BCP 47 tag; a RangeError is thrown for one that isn't well formed.
 */
export function formatDay(day: Temporal.PlainDate, hasYear: boolean, locale: string): string {
  const milliseconds = day.toZonedDateTime('UTC').epochMilliseconds;
  const format = new Intl.DateTimeFormat(locale, { ...dayParts(hasYear), timeZone: 'UTC' });
  return /^en\b/i.test(locale) ? dateOf(format.formatToParts(milliseconds)) : format.format(milliseconds);
}

function formatLocal(local: Temporal.PlainDateTime, hasYear: boolean, locale: string): string {
  if (/^en\b/i.test(locale))
    return `${formatDay(local.toPlainDate(), hasYear, locale)}, ${local.hour}:${String(local.minute).padStart(2, '0')}`;
  // As if in UTC: not every host's Intl knows zones that are an offset.
  const milliseconds = local.toZonedDateTime('UTC').epochMilliseconds;
  const format = new Intl.DateTimeFormat(locale, {
    ...dayParts(hasYear),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return format.format(milliseconds);
}

function dayParts(hasYear: boolean): Intl.DateTimeFormatOptions {
  return { weekday: 'short', day: 'numeric', month: 'short', ...(hasYear && { year: 'numeric' }) };
}

function dateOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return [part('weekday'), part('day'), part('month'), part('year')].filter((text) => text !== '').join(' ');
}
