import { Temporal } from 'temporal-polyfill';
import { resolveLocalTime } from '../post/localTime';

/** A weekly rhythm, as an RRULE gives it. Weekdays count from 1, Monday; `start` gives time of day and zone. */
export interface Weekly {
  readonly start: Temporal.ZonedDateTime;
  /** In order, never empty. */
  readonly weekdays: readonly number[];
  /** Every so many weeks. */
  readonly interval: number;
  /** The last moment, if any. */
  readonly until: Temporal.ZonedDateTime | null;
  readonly count: number | null;
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** No rhythm of talks needs more steps than these; a start in the far past would take them all otherwise. */
const mostWeeks = 5200;

/** Reads a weekly RRULE (RFC 5545); null for any other. Weeks start on Monday. */
export function readWeekly(rule: string, start: Temporal.ZonedDateTime): Weekly | null {
  const parts = new Map<string, string>();
  for (const part of rule.replace(/^RRULE:/i, '').split(';')) {
    const [name = '', value = ''] = part.split('=');
    parts.set(name.trim().toUpperCase(), value.trim().toUpperCase());
  }
  const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT', 'WKST']);
  if (parts.get('FREQ') !== 'WEEKLY' || [...parts.keys()].some((name) => !known.has(name))) return null;
  if ((parts.get('WKST') ?? 'MO') !== 'MO') return null;
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1');
  const count = parts.has('COUNT') ? wholeNumber(parts.get('COUNT') ?? '') : undefined;
  const days = parts
    .get('BYDAY')
    ?.split(',')
    .map((name) => weekdayNames.indexOf(name) + 1) ?? [start.dayOfWeek];
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '', start.timeZoneId) : undefined;
  if (interval === null || count === null || until === null || days.includes(0)) return null;
  const weekdays = [...new Set(days)].sort((a, b) => a - b);
  return { start, weekdays, interval, until: until ?? null, count: count ?? null };
}

/** The RRULE of a weekly rhythm. */
export function writeWeekly(weekday: number, interval = 1): string {
  const every = interval === 1 ? '' : `INTERVAL=${interval};`;
  return `FREQ=WEEKLY;${every}BYDAY=${weekdayNames[weekday - 1] ?? 'MO'}`;
}

/**
 * The times of a rhythm from `from` on, the start among them only where its weekday is one of the rhythm's. A time that
 * the clocks skip is left out, as RFC 5545 (3.3.10) has it; of a repeated one the first counts.
 */
export function* timesOf(rhythm: Weekly, from: Temporal.Instant): Generator<Temporal.ZonedDateTime> {
  const { start, weekdays, interval, until, count } = rhythm;
  const monday = start.toPlainDate().subtract({ days: start.dayOfWeek - 1 });
  const clock = start.toPlainTime();
  let given = 0;
  const skipped = count === null ? wholeStepsBefore(monday, interval, from, start.timeZoneId) : 0;
  for (let step = skipped; step < skipped + mostWeeks; step++) {
    for (const weekday of weekdays) {
      const day = monday.add({ days: step * interval * 7 + weekday - 1 });
      const local = resolveLocalTime(day.toPlainDateTime(clock), start.timeZoneId);
      if (local.what === 'skipped') continue;
      const time = local.what === 'once' ? local.time : local.earlier;
      if (Temporal.ZonedDateTime.compare(time, start) < 0) continue;
      if (until && Temporal.ZonedDateTime.compare(time, until) > 0) return;
      if (count !== null && ++given > count) return;
      if (Temporal.Instant.compare(time.toInstant(), from) >= 0) yield time;
    }
  }
}

function wholeStepsBefore(
  monday: Temporal.PlainDate,
  interval: number,
  from: Temporal.Instant,
  zone: string,
): number {
  const days = monday.until(from.toZonedDateTimeISO(zone).toPlainDate()).days;
  return Math.max(0, Math.floor(days / 7 / interval) - 1);
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function readUntil(text: string, zone: string): Temporal.ZonedDateTime | null {
  const [match, date = '', clock] = /^(\d{8})(T\d{6}Z?)?$/.exec(text) ?? [];
  if (match === undefined) return null;
  try {
    if (clock?.endsWith('Z')) return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
    const last = clock ? Temporal.PlainTime.from(clock) : Temporal.PlainTime.from('23:59:59');
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: last });
  } catch {
    return null;
  }
}
