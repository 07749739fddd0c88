import { Temporal } from 'temporal-polyfill';
import { type ImpossibleClock, type ImpossibleDate, toClock, toDate } from './calendarProblems';
import { findZone, type RepeatedTime, resolveLocalTime, type SkippedTime } from './localTime';

/** Why the text of an `at` names no moment. */
export type PlannedTimeProblem =
  | { readonly what: 'not-a-time'; readonly text: string }
  /** A date alone. */
  | { readonly what: 'no-clock'; readonly text: string }
  | ImpossibleDate
  | ImpossibleClock
  | { readonly what: 'unknown-zone'; readonly zone: string }
  | ({ readonly what: 'skipped' } & SkippedTime)
  | WrongOffset;

/** An offset that the zone doesn't have then, with both times that may be meant. */
export interface WrongOffset {
  readonly what: 'wrong-offset';
  readonly offset: string;
  /** The time that the clocks of the zone show as written (the earlier one of two), whatever the offset says. */
  readonly byClock: Temporal.ZonedDateTime;
  /** The moment that clock and offset name, as the clocks of the zone show it. */
  readonly byOffset: Temporal.ZonedDateTime;
}

/** What an `at` says. */
export type PlannedTime =
  | {
      readonly ok: true;
      readonly time: Temporal.ZonedDateTime;
      /** False: the zone is the default one, so the moment changes with the setting unless an offset is given. */
      readonly hasZone: boolean;
      /** Both moments where the text doesn't tell which of two is meant; `time` is then the earlier one. */
      readonly repeated: RepeatedTime | null;
    }
  | { readonly ok: false; readonly problem: PlannedTimeProblem };

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|\s+)(\d{1,2}(?::(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?)(Z|z|[+-]\d{2}:?\d{2}(?::?\d{2})?)?)?\s*(?:\[!?([^[\]]*)\])?$/;

/**
 * Reads an `at`: local date and time, then an offset and a zone in brackets where given. Nothing is clamped. Without
 * a zone it is local to `defaultZone`, or, with an offset or Z, a moment shown there. Fractions of a second are cut.
 */
export function readPlannedTime(text: string, defaultZone: string): PlannedTime {
  const match = form.exec(text.trim());
  if (!match) return problem({ what: 'not-a-time', text });
  const [, years, months, days, clockText, minutes = '0', seconds = '0', offset, zoneText] = match;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  const date = toDate(year, month, day);
  if (!date) return problem({ what: 'impossible-date', year, month, day });
  if (clockText === undefined) return problem({ what: 'no-clock', text });
  const clock = toClock(Number.parseInt(clockText, 10), Number(minutes), Number(seconds));
  if (!clock) return problem({ what: 'impossible-clock', text: clockText });
  const zone = findZone(zoneText ?? defaultZone);
  if (zone === null) return problem({ what: 'unknown-zone', zone: zoneText ?? defaultZone });
  return inZone(date.toPlainDateTime(clock), offset, zone, zoneText !== undefined);
}

/** `2026-12-01T09:00[America/New_York]`: seconds where there are any, an offset only where the time is repeated. */
export function formatPlannedTime(time: Temporal.ZonedDateTime): string {
  const local = time.toPlainDateTime();
  const needsOffset = resolveLocalTime(local, time.timeZoneId).what === 'repeated';
  const clock = local.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
  return `${clock}${needsOffset ? time.offset : ''}[${time.timeZoneId}]`;
}

function inZone(
  local: Temporal.PlainDateTime,
  offset: string | undefined,
  zone: string,
  hasZone: boolean,
): PlannedTime {
  const found = resolveLocalTime(local, zone);
  if (offset !== undefined) {
    const byOffset = Temporal.Instant.from(`${local.toString()}${offset}`).toZonedDateTimeISO(zone);
    const isExact = /^z$/i.test(offset) || !hasZone || byOffset.toPlainDateTime().equals(local);
    if (isExact) return { ok: true, time: byOffset, hasZone, repeated: null };
    if (found.what === 'skipped') return problem(found);
    const byClock = found.what === 'once' ? found.time : found.earlier;
    return problem({ what: 'wrong-offset', offset, byClock, byOffset });
  }
  if (found.what === 'skipped') return problem(found);
  if (found.what === 'once') return { ok: true, time: found.time, hasZone, repeated: null };
  const { earlier, later } = found;
  return { ok: true, time: earlier, hasZone, repeated: { earlier, later } };
}

function problem(problem: PlannedTimeProblem): PlannedTime {
  return { ok: false, problem };
}
