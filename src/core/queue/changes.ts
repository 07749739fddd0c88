import type { Temporal } from 'temporal-polyfill';
import { type FrontMatterValues, frontMatterSchema, type Receipt, type Status } from '../post/frontMatter';
import type { FrontMatterChange } from '../post/frontMatterEdit';
import { formatPlannedTime } from '../post/plannedTime';
import { formatInstant } from './instantText';
import { isAllowed, statusAfterNotPosted, statusOf } from './statuses';

/** What the writer says came of an attempt to post. */
export type Answer =
  | { readonly outcome: 'posted' | 'posted-with-changes'; readonly address?: string | undefined }
  | { readonly outcome: 'not-posted' | 'unknown' };

/** Why an operation can't be done; the post stays as it is. */
export type ChangeProblem =
  | { readonly what: 'not-allowed'; readonly from: Status; readonly to: Status }
  /** No attempt to post waits for an answer, for instance because another window has answered. */
  | { readonly what: 'nothing-to-answer'; readonly status: Status }
  /** Not an http or https address. */
  | { readonly what: 'not-an-address'; readonly text: string };

/** What an operation writes: the change for `editFrontMatter`. */
export type QueueChange =
  | { readonly ok: true; readonly change: FrontMatterChange }
  | { readonly ok: false; readonly problem: ChangeProblem };

/** Into the queue, or to another time in it. */
export function queue(values: FrontMatterValues, time: Temporal.ZonedDateTime): QueueChange {
  return moveTo('queued', values, { at: formatPlannedTime(time) });
}

/** Back to a draft, without a time. */
export function unqueue(values: FrontMatterValues): QueueChange {
  return moveTo('draft', values, { at: undefined });
}

/** The output was copied and the composer opened: an attempt of its own, so an earlier one's answer goes. */
export function handOver(values: FrontMatterValues, now: Temporal.Instant): QueueChange {
  const { answered, outcome, address, ...kept } = values.receipt ?? {};
  return moveTo('handed-over', values, { receipt: { ...kept, handedOver: formatInstant(now) } });
}

/** The writer's answer to what came of a hand-over, or of the network's own scheduler. */
export function answer(values: FrontMatterValues, given: Answer, now: Temporal.Instant): QueueChange {
  const status = statusOf(values);
  if (!['handed-over', 'unknown', 'scheduled-there'].includes(status)) {
    return { ok: false, problem: { what: 'nothing-to-answer', status } };
  }
  if (given.outcome === 'posted' || given.outcome === 'posted-with-changes') {
    return toPosted(values, given.outcome, now, given.address);
  }
  const { address, ...kept } = values.receipt ?? {};
  const receipt = { ...kept, answered: formatInstant(now), outcome: given.outcome };
  if (given.outcome === 'unknown') return moveTo('unknown', values, { receipt });
  const to = statusAfterNotPosted(values);
  const change = {
    status: to,
    ...(to === 'draft' && { at: undefined }),
    revision: nextRevision(values),
    receipt,
  };
  return { ok: true, change };
}

/** The writer posted it some other way, or from elsewhere. */
export function markPosted(values: FrontMatterValues, now: Temporal.Instant, address?: string): QueueChange {
  return toPosted(values, 'posted', now, address);
}

/** Whether the text is an address that a receipt can hold. */
export function isAddress(text: string): boolean {
  return !/\s/.test(text) && frontMatterSchema.safeParse({ receipt: { address: text } }).success;
}

function toPosted(
  values: FrontMatterValues,
  outcome: 'posted' | 'posted-with-changes',
  now: Temporal.Instant,
  addressText: string | undefined,
): QueueChange {
  const address = addressText?.trim();
  if (address !== undefined && !isAddress(address)) {
    return { ok: false, problem: { what: 'not-an-address', text: address } };
  }
  const receipt: Receipt = { ...values.receipt, answered: formatInstant(now), outcome };
  if (address !== undefined) receipt.address = address;
  return moveTo('posted', values, { receipt });
}

function moveTo(to: Status, values: FrontMatterValues, rest: FrontMatterChange): QueueChange {
  const from = statusOf(values);
  if (!isAllowed(from, to)) return { ok: false, problem: { what: 'not-allowed', from, to } };
  return { ok: true, change: { status: to, ...rest, revision: nextRevision(values) } };
}

function nextRevision(values: FrontMatterValues): number {
  return (values.revision ?? 0) + 1;
}
