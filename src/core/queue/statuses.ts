import type { FrontMatterValues } from '../post/frontMatter';
import { type Status, statuses } from '../post/statuses';

/** Which statuses may follow a status: the one table that every operation asks. */
const following: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['queued', 'handed-over', 'scheduled-there', 'posted'],
  queued: ['queued', 'draft', 'handed-over', 'scheduled-there', 'posted', 'posting', 'skipped'],
  'handed-over': ['posted', 'unknown'],
  'scheduled-there': ['posted', 'draft'],
  posting: ['posted', 'unknown', 'failed'],
  unknown: ['posted', 'queued', 'draft'],
  failed: ['posted', 'queued', 'draft'],
  skipped: ['draft', 'queued'],
  posted: [],
};

/** The status of a post; a post without one is a draft. */
export function statusOf(values: FrontMatterValues): Status {
  return values.status ?? 'draft';
}

/** The statuses that may follow `from`, apart from the answer "not posted" and Undo. */
export function allowedFrom(from: Status): readonly Status[] {
  return following[from];
}

/** Whether the table allows the step; the answer "not posted" and Undo have functions of their own. */
export function isAllowed(from: Status, to: Status): boolean {
  return following[from].includes(to);
}

/** Where a post goes whose writer says that it wasn't posted: back into the queue if it has a time there. */
export function statusAfterNotPosted(values: FrontMatterValues): 'queued' | 'draft' {
  const from = statusOf(values);
  const mayQueue = from === 'handed-over' || isAllowed(from, 'queued');
  return mayQueue && values.at !== undefined ? 'queued' : 'draft';
}

/** Whether Undo may take a post back from `posted`: only while no address proves that it is out. */
export function mayUndoPosted(values: FrontMatterValues): boolean {
  return statusOf(values) === 'posted' && values.receipt?.address === undefined;
}

/** The statuses from which a post may go to `to`. */
export function allowedTo(to: Status): readonly Status[] {
  return statuses.filter((from) => isAllowed(from, to));
}

/** Whether an answer to what came of an attempt is awaited, or may be given. */
export function awaitsAnswer(status: Status): boolean {
  return status === 'handed-over' || status === 'unknown' || status === 'scheduled-there';
}

/** Whether a reminder and the clock mean anything to a post: it waits for its time. */
export function waitsForTime(status: Status): boolean {
  return status === 'queued' || status === 'scheduled-there';
}

/** Whether a post is a record that no move and no edit of its time touches. */
export function isRecord(status: Status): boolean {
  return status === 'posted';
}
