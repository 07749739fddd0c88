import { Temporal } from 'temporal-polyfill';

/** An instant as files and the command line show it: UTC, cut to the second, `2026-11-24T09:01:12Z`. */
export function formatInstant(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

/** Reads an instant that a file holds; null when there is none or it can't be read. */
export function readInstant(text: string | undefined): Temporal.Instant | null {
  if (text === undefined) return null;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
