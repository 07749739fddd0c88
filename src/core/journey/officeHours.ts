import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { readFrontMatterOf } from '../post/frontMatter';
import { formatPlannedTime, readPlannedTime } from '../post/plannedTime';
import type { Day } from './day';
import type { JourneyProblem } from './problem';
import { readWeekly, timesOf, type Weekly } from './weekly';

const day = z.iso.date();

/** The front matter of `journey/office-hours/*.md`. */
export const officeHoursSchema = z.looseObject({
  id: z.optional(z.string()),
  topic: z.optional(z.string()),
  /** For whom they are. */
  audience: z.optional(z.string()),
  /** The first time, with its zone; gives the time of day of all. */
  start: z.optional(z.string()),
  /** A weekly RRULE. */
  rule: z.optional(z.string()),
  /** How long one talk takes. */
  minutes: z.optional(z.int().check(z.positive())),
  /** How many talks there are a time. */
  places: z.optional(z.int().check(z.positive())),
  /** How to get in. */
  link: z.optional(z.string()),
  /** What I can't do. */
  limits: z.optional(z.string()),
  /** Days that are left out. */
  skipped: z.optional(z.array(day)),
  /** Days that are moved to another time. */
  moved: z.optional(z.record(z.string(), z.string())),
  /** How many places of a day were booked. */
  booked: z.optional(z.record(z.string(), z.int().check(z.nonnegative()))),
  /** After so many weeks without a booking a pause is proposed. */
  pauseAfter: z.optional(z.int().check(z.positive())),
  /** Since when they rest. */
  paused: z.optional(day),
  /** When they went on after the last rest; weeks before it don't count towards a pause. */
  resumed: z.optional(day),
  revision: z.optional(z.int().check(z.nonnegative())),
});
export type OfficeHoursValues = z.infer<typeof officeHoursSchema>;

/** Proposed lengths of one talk. */
export const talkLengths = [10, 15] as const;
/** Weeks without a booking after which a pause is proposed, unless the file says otherwise. */
export const defaultPauseAfter = 3;

/** Office hours, as their file tells. */
export interface OfficeHours {
  readonly values: OfficeHoursValues;
  readonly topic: string;
  /** Null where `start` or `rule` can't be read. */
  readonly rhythm: Weekly | null;
  /** Where the first time stands in the file, in UTF-16 units. */
  readonly startsAt: number;
  readonly problems: readonly JourneyProblem[];
}

/** One time of office hours. */
export interface OfficeHour {
  /** The day on which the rhythm has it: the name under which it is moved, skipped and booked. */
  readonly day: Day;
  readonly time: Temporal.ZonedDateTime;
  readonly isMoved: boolean;
}

/**
 * Reads office hours. Never throws.
 * @param defaultZone of a start without one
 */
export function readOfficeHours(file: string, defaultZone: string): OfficeHours {
  const { values, problems, entries, yaml } = readFrontMatterOf(file, officeHoursSchema);
  const own: JourneyProblem[] = [];
  const place = (key: string) =>
    entries.find((entry) => entry.key === key)?.value ?? yaml ?? { start: 0, end: 0 };
  const planned = values.start === undefined ? null : readPlannedTime(values.start, defaultZone);
  if (planned && !planned.ok) own.push({ what: 'bad-time', ...place('start'), text: values.start ?? '' });
  const rhythm = planned?.ok && values.rule !== undefined ? readWeekly(values.rule, planned.time) : null;
  if (planned?.ok && rhythm === null)
    own.push({ what: 'bad-rhythm', ...place('rule'), text: values.rule ?? '' });
  for (const moved of Object.values(values.moved ?? {})) {
    if (readPlannedTime(moved, defaultZone).ok) continue;
    own.push({ what: 'bad-time', ...place('moved'), text: moved });
  }
  return {
    values,
    topic: values.topic?.trim() ?? '',
    rhythm,
    startsAt: place('start').start,
    problems: [...problems, ...own],
  };
}

/** The times from `from` to `to`, in order: without skipped days, and moved ones at their new time. */
export function hoursBetween(
  { rhythm, values }: OfficeHours,
  from: Temporal.Instant,
  to: Temporal.Instant,
): readonly OfficeHour[] {
  if (!rhythm) return [];
  const zone = rhythm.start.timeZoneId;
  const isWithin = (time: Temporal.ZonedDateTime) =>
    Temporal.Instant.compare(time.toInstant(), from) >= 0 &&
    Temporal.Instant.compare(time.toInstant(), to) < 0;
  const skipped = new Set(values.skipped);
  const moved = new Map(Object.entries(values.moved ?? {}));
  const hours: OfficeHour[] = [];
  for (const time of timesOf(rhythm, from)) {
    if (Temporal.Instant.compare(time.toInstant(), to) >= 0) break;
    const day = time.toPlainDate().toString();
    if (!skipped.has(day) && !moved.has(day)) hours.push({ day, time, isMoved: false });
  }
  for (const [day, text] of moved) {
    const planned = readPlannedTime(text, zone);
    if (skipped.has(day) || !planned.ok || !isWithin(planned.time)) continue;
    hours.push({ day, time: planned.time, isMoved: true });
  }
  return hours.sort((a, b) => Temporal.ZonedDateTime.compare(a.time, b.time));
}

/** The next time; null while they rest, or when none comes within a year. */
export function nextHour(hours: OfficeHours, now: Temporal.Instant): OfficeHour | null {
  if (hours.values.paused !== undefined) return null;
  return hoursBetween(hours, now, now.add({ hours: 24 * 366 }))[0] ?? null;
}

/** The last time that is over and of which it isn't known whether it was booked; null when there is none to ask. */
export function unansweredHour(hours: OfficeHours, now: Temporal.Instant): OfficeHour | null {
  if (hours.values.paused !== undefined) return null;
  const last = pastHours(hours, now).at(-1);
  return last && hours.values.booked?.[last.day] === undefined ? last : null;
}

/** Whether so many times in a row stayed without a booking that a pause is to be proposed. */
export function proposesPause(hours: OfficeHours, now: Temporal.Instant): boolean {
  if (hours.values.paused !== undefined) return false;
  const { booked = {}, pauseAfter = defaultPauseAfter, resumed = '' } = hours.values;
  const answered = pastHours(hours, now).filter(({ day }) => booked[day] !== undefined && day >= resumed);
  const last = answered.slice(-pauseAfter);
  return last.length === pauseAfter && last.every(({ day }) => booked[day] === 0);
}

/** How far back a booking is asked for. */
const lookBack = { hours: 24 * 7 * 26 };

function pastHours(hours: OfficeHours, now: Temporal.Instant): readonly OfficeHour[] {
  return hoursBetween(hours, now.subtract(lookBack), now);
}

/** Front matter changes: what an action writes. */
export type OfficeHoursChange = Readonly<Record<string, unknown>>;

/** Leaves one day out. */
export function skipDay({ values }: OfficeHours, day: Day): OfficeHoursChange {
  const skipped = [...new Set([...(values.skipped ?? []), day])].sort();
  return { skipped, ...withoutMove(values, day), revision: nextRevision(values) };
}

/** Moves one day to another time. */
export function moveDay({ values }: OfficeHours, day: Day, time: Temporal.ZonedDateTime): OfficeHoursChange {
  const moved = { ...values.moved, [day]: formatPlannedTime(time) };
  return { moved, revision: nextRevision(values) };
}

/** Notes how many places of a day were booked. */
export function noteBooked({ values }: OfficeHours, day: Day, count: number): OfficeHoursChange {
  return { booked: { ...values.booked, [day]: count } };
}

/** Lets them rest from a day on. */
export function pause({ values }: OfficeHours, day: Day): OfficeHoursChange {
  return { paused: day, revision: nextRevision(values) };
}

/** Goes on after a rest, from a day on. */
export function resume({ values }: OfficeHours, day: Day): OfficeHoursChange {
  return { paused: undefined, resumed: day, revision: nextRevision(values) };
}

function withoutMove({ moved }: OfficeHoursValues, day: Day): OfficeHoursChange {
  if (moved?.[day] === undefined) return {};
  const { [day]: _, ...rest } = moved;
  return { moved: Object.keys(rest).length === 0 ? undefined : rest };
}

function nextRevision({ revision }: OfficeHoursValues): number {
  return (revision ?? 0) + 1;
}

/** Whether a text has the form of an https address; whether anything is there isn't asked. */
export function isBookingLink(text: string): boolean {
  return (
    z.url({ protocol: /^https$/, hostname: z.regexes.domain }).safeParse(text).success && !/\s/.test(text)
  );
}
