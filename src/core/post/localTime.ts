import { Temporal } from 'temporal-polyfill';

/** A local time that the clocks of its zone show twice: both moments, in order. */
export interface RepeatedTime {
  readonly earlier: Temporal.ZonedDateTime;
  readonly later: Temporal.ZonedDateTime;
}

/**
 * A local time that the clocks of its zone never show. `before` and `after` are what it becomes with the offset
 * that holds after and before the gap: 2:30 in a gap from 2:00 to 3:00 gives 1:30 and 3:30.
 */
export interface SkippedTime {
  readonly local: Temporal.PlainDateTime;
  readonly before: Temporal.ZonedDateTime;
  readonly after: Temporal.ZonedDateTime;
}

/** What a local time is in a zone. */
export type LocalTime =
  | { readonly what: 'once'; readonly time: Temporal.ZonedDateTime }
  | ({ readonly what: 'skipped' } & SkippedTime)
  | ({ readonly what: 'repeated' } & RepeatedTime);

/**
 * Looks a local time up in a zone.
 * @throws RangeError when the zone is unknown or the time out of Temporal's range.
 */
export function resolveLocalTime(local: Temporal.PlainDateTime, zone: string): LocalTime {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds) return { what: 'once', time: earlier };
  if (earlier.toPlainDateTime().equals(local)) return { what: 'repeated', earlier, later };
  return { what: 'skipped', local, before: earlier, after: later };
}

/** Whether the clocks of its zone show the local time of `time` twice, so that only an offset tells which. */
export function isRepeated(time: Temporal.ZonedDateTime): boolean {
  return resolveLocalTime(time.toPlainDateTime(), time.timeZoneId).what === 'repeated';
}

/** The zone's identifier in its usual spelling; null when there is no such zone. */
export function findZone(text: string): string | null {
  if (!/^(?:[A-Za-z][\w+/-]*|[+-]\d{2}(?::?\d{2})?)$/.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return null;
  }
}
