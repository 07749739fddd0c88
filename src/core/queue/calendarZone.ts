import { Temporal } from 'temporal-polyfill';

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) with each change of its clocks from before `from` to after `to`: exact for
 * times between, whatever the reader's own data say. Lines end in CRLF; without the last line end.
 */
export function timeZoneBlock(zone: string, from: Temporal.Instant, to: Temporal.Instant): string {
  // A change at the very moment of `from` belongs to it.
  const start = from.subtract({ hours: 24 }).toZonedDateTimeISO(zone);
  const changes = changesBetween(start, to.toZonedDateTimeISO(zone));
  const lowest = Math.min(...changes.map(({ after }) => after));
  const blocks = changes.map((change) => observance(change, change.after > lowest));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...blocks.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** A change of the clocks: its local time before it, and the offsets in nanoseconds. */
interface ClockChange {
  readonly local: Temporal.PlainDateTime;
  readonly before: number;
  readonly after: number;
}

/** The last change before `from`, or a beginning where there is none, and all up to `to`. */
function changesBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): ClockChange[] {
  const changes: ClockChange[] = [];
  const first = from.getTimeZoneTransition('previous');
  if (first) changes.push(toChange(first));
  else {
    const offset = from.offsetNanoseconds;
    changes.push({ local: new Temporal.PlainDateTime(1970, 1, 1), before: offset, after: offset });
  }
  for (let next = from.getTimeZoneTransition('next'); next; next = next.getTimeZoneTransition('next')) {
    changes.push(toChange(next));
    if (Temporal.ZonedDateTime.compare(next, to) > 0) break;
  }
  return changes;
}

function toChange(change: Temporal.ZonedDateTime): ClockChange {
  const eve = change.subtract({ nanoseconds: 1 });
  return {
    local: eve.toPlainDateTime().add({ nanoseconds: 1 }),
    before: eve.offsetNanoseconds,
    after: change.offsetNanoseconds,
  };
}

function observance({ local, before, after }: ClockChange, isDaylight: boolean): string[] {
  const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
}

/** `+0100`, with seconds where there are any. */
function offsetText(nanoseconds: number): string {
  const seconds = Math.abs(Math.round(nanoseconds / 1e9));
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : two(seconds % 60);
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${rest}`;
}
