import { Temporal } from 'temporal-polyfill';
import { parsePost } from '../../../../src/core/post/post';
import { type PostEntry, readEntry } from '../../../../src/core/queue/entry';
import { readSlot, type SlotPlan } from '../../../../src/core/queue/slots';

/** The moment at which these tests look: a Tuesday. */
export const now = Temporal.Instant.from('2026-11-24T12:00:00Z');

/** An entry from keys, as `status: queued`; the path without its ending. */
export function entryOf(path: string, keys: string, body = 'Text'): PostEntry {
  return readEntry(path, parsePost(`---\n${keys}\n---\n${body}\n`), 'UTC');
}

/** A post queued for a time in UTC. */
export function queuedAt(path: string, at: string, more = ''): PostEntry {
  return entryOf(path, `status: queued\nat: ${at}[UTC]\n${more}`);
}

export function planOf(...slots: string[]): SlotPlan {
  return { slots: slots.map((text) => readSlot(text)).filter((slot) => slot !== null), zone: 'UTC' };
}
