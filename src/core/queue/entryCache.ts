import { Temporal } from 'temporal-polyfill';
import type { PostEntry } from './entry';

/** An entry as it is kept between two starts, without what can be told from the rest. */
export type KeptEntry = Omit<PostEntry, 'time' | 'repeated' | 'snoozedUntil' | 'postedAt'> & {
  readonly time: number | null;
  readonly zone: string | null;
  readonly snoozedUntil: number | null;
  readonly postedAt: number | null;
};

/** Whether an entry may be kept; a time that comes twice, or can't be read, is better read anew. */
export function mayKeep({ repeated, timeProblem }: PostEntry): boolean {
  return !repeated && !timeProblem;
}

/** What is kept of an entry that may be kept. */
export function keepEntry(entry: PostEntry): KeptEntry {
  const { time, repeated: _, snoozedUntil, postedAt, ...rest } = entry;
  return {
    ...rest,
    time: time?.epochMilliseconds ?? null,
    zone: time?.timeZoneId ?? null,
    snoozedUntil: snoozedUntil?.epochMilliseconds ?? null,
    postedAt: postedAt?.epochMilliseconds ?? null,
  };
}

/** The entry that was kept. Throws where a zone is no longer known. */
export function restoreEntry({ time, zone, snoozedUntil, postedAt, ...rest }: KeptEntry): PostEntry {
  const instant = (moment: number | null) =>
    moment === null ? null : Temporal.Instant.fromEpochMilliseconds(moment);
  return {
    ...rest,
    time: instant(time)?.toZonedDateTimeISO(zone ?? 'UTC') ?? null,
    repeated: null,
    snoozedUntil: instant(snoozedUntil),
    postedAt: instant(postedAt),
  };
}
