/** A pause of the queue: no reminders, and nothing turns missed. Moments are milliseconds since 1970. */
export interface Pause {
  readonly since: number;
  /** Null until the writer resumes. */
  readonly until: number | null;
}

/** Reads a pause as the setting has it, `{ "since": "2026-12-20T10:00:00Z", "until": … }`; null where there is none. */
export function readPause(value: unknown): Pause | null {
  if (typeof value !== 'object' || value === null) return null;
  const { since, until = null } = value as { since?: unknown; until?: unknown };
  const start = toMoment(since);
  if (start === null) return null;
  if (until === null) return { since: start, until };
  const end = toMoment(until);
  // An end that can't be read would pause for good, and nobody would know why.
  return end === null ? null : { since: start, until: end };
}

/** Whether the queue is paused at a moment. */
export function isPaused(pause: Pause | null, now: number): boolean {
  return pause !== null && now >= pause.since && (pause.until === null || now < pause.until);
}

function toMoment(value: unknown): number | null {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}
