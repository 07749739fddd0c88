import { Temporal } from 'temporal-polyfill';

/** A pause of the queue: no reminders, and nothing turns missed. */
export interface Pause {
  readonly since: Temporal.Instant;
  /** Null until the writer resumes. */
  readonly until: Temporal.Instant | null;
}

/** Reads a pause as the setting has it, `{ "since": "2026-12-20T10:00:00Z", "until": … }`; null where there is none. */
export function readPause(value: unknown): Pause | null {
  if (typeof value !== 'object' || value === null) return null;
  const { since, until } = value as { since?: unknown; until?: unknown };
  const start = toInstant(since);
  if (!start) return null;
  const end = until === undefined || until === null ? null : toInstant(until);
  // An end that can't be read would pause for good, and nobody would know why.
  return until !== undefined && until !== null && !end ? null : { since: start, until: end };
}

/** Whether the queue is paused at a moment. */
export function isPaused(pause: Pause | null, now: Temporal.Instant): boolean {
  if (!pause || Temporal.Instant.compare(now, pause.since) < 0) return false;
  return pause.until === null || Temporal.Instant.compare(now, pause.until) < 0;
}

function toInstant(value: unknown): Temporal.Instant | null {
  if (typeof value !== 'string') return null;
  try {
    return Temporal.Instant.from(value);
  } catch {
    return null;
  }
}
