import type { Temporal } from 'temporal-polyfill';
import type { FrontMatterValues, Receipt, ReceiptNumbers, Status } from '../post/frontMatter';
import type { FrontMatterChange } from '../post/frontMatterEdit';
import { frontMatterSchema } from '../post/frontMatterSchema';
import { network } from '../post/limits';
import { formatPlannedTime } from '../post/plannedTime';
import { formatInstant } from './instantText';
import { awaitsAnswer, isAllowed, statusAfterNotPosted, statusOf, waitsForTime } from './statuses';

/** What the writer says came of an attempt to post. */
export type Answer =
  | { readonly outcome: 'posted' | 'posted-with-changes'; readonly address?: string | undefined }
  | { readonly outcome: 'not-posted' | 'unknown' };

/** Why an operation can't be done; the post stays as it is. */
export type ChangeProblem =
  | { readonly what: 'not-allowed'; readonly from: Status; readonly to: Status }
  /** No attempt to post waits for an answer, for instance because another window has answered. */
  | { readonly what: 'nothing-to-answer'; readonly status: Status }
  /** The network's own scheduler takes times from ten minutes to three months ahead. */
  | { readonly what: 'too-soon-for-there' | 'too-far-for-there'; readonly time: Temporal.ZonedDateTime }
  /** Nothing to remind of: the post waits for no time. */
  | { readonly what: 'not-waiting'; readonly status: Status }
  /** Only a post that is out has a receipt to complete. */
  | { readonly what: 'not-posted'; readonly status: Status }
  /** Not an http or https address. */
  | { readonly what: 'not-an-address'; readonly text: string };

/** What an operation writes: the change for `editFrontMatter`. */
export type QueueChange =
  | { readonly ok: true; readonly change: FrontMatterChange }
  | { readonly ok: false; readonly problem: ChangeProblem };

/** Into the queue, or to another time in it. */
export function queue(values: FrontMatterValues, time: Temporal.ZonedDateTime): QueueChange {
  return moveTo('queued', values, { at: formatPlannedTime(time), ...unsnoozed(values) });
}

/** Out of the queue on purpose, keeping the time that it had. */
export function skip(values: FrontMatterValues): QueueChange {
  return moveTo('skipped', values, unsnoozed(values));
}

/** Given to the network's own scheduler, for a time that it takes. */
export function scheduleThere(
  values: FrontMatterValues,
  time: Temporal.ZonedDateTime,
  now: Temporal.Instant,
): QueueChange {
  const minutes = Math.floor((time.epochMilliseconds - now.epochMilliseconds) / 60_000);
  const farthest = now.toZonedDateTimeISO(time.timeZoneId).add({ months: network.scheduler.months });
  if (minutes < network.scheduler.minutes) return refused({ what: 'too-soon-for-there', time });
  if (time.epochMilliseconds > farthest.epochMilliseconds)
    return refused({ what: 'too-far-for-there', time });
  return moveTo('scheduled-there', values, { at: formatPlannedTime(time), ...unsnoozed(values) });
}

/** Reminds again later; the post keeps its place and its time. */
export function snooze(values: FrontMatterValues, until: Temporal.Instant): QueueChange {
  const from = statusOf(values);
  if (!waitsForTime(from) && from !== 'draft') return refused({ what: 'not-waiting', status: from });
  return { ok: true, change: { snoozedUntil: formatInstant(until) } };
}

/** Writes down what came back of a post that is out. */
export function logNumbers(values: FrontMatterValues, numbers: ReceiptNumbers): QueueChange {
  return changeReceipt(values, { numbers: { ...values.receipt?.numbers, ...numbers } });
}

/** Completes the receipt of a post that is out. */
export function setAddress(values: FrontMatterValues, addressText: string): QueueChange {
  const address = addressText.trim();
  if (!isAddress(address)) return refused({ what: 'not-an-address', text: address });
  return changeReceipt(values, { address });
}

function changeReceipt(values: FrontMatterValues, change: Partial<Receipt>): QueueChange {
  const status = statusOf(values);
  if (status !== 'posted') return refused({ what: 'not-posted', status });
  return { ok: true, change: { receipt: { ...values.receipt, ...change } } };
}

/** Back to a draft, without a time. */
export function unqueue(values: FrontMatterValues): QueueChange {
  return moveTo('draft', values, { at: undefined, ...unsnoozed(values) });
}

/** The output was copied and the composer opened: an attempt of its own, so an earlier one's answer goes. */
export function handOver(values: FrontMatterValues, now: Temporal.Instant): QueueChange {
  const { answered, outcome, address, ...kept } = values.receipt ?? {};
  return moveTo('handed-over', values, { receipt: { ...kept, handedOver: formatInstant(now) } });
}

/** The writer's answer to what came of a hand-over, or of the network's own scheduler. */
export function answer(values: FrontMatterValues, given: Answer, now: Temporal.Instant): QueueChange {
  const status = statusOf(values);
  if (!awaitsAnswer(status)) return refused({ what: 'nothing-to-answer', status });
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
    return refused({ what: 'not-an-address', text: address });
  }
  const receipt: Receipt = { ...values.receipt, answered: formatInstant(now), outcome };
  if (address !== undefined) receipt.address = address;
  return moveTo('posted', values, { receipt });
}

function moveTo(to: Status, values: FrontMatterValues, rest: FrontMatterChange): QueueChange {
  const from = statusOf(values);
  if (!isAllowed(from, to)) return refused({ what: 'not-allowed', from, to });
  return { ok: true, change: { status: to, ...rest, revision: nextRevision(values) } };
}

function refused(problem: ChangeProblem): QueueChange {
  return { ok: false, problem };
}

/** A new time or status ends a snooze; a key that isn't there needs no edit. */
function unsnoozed({ snoozedUntil }: FrontMatterValues): FrontMatterChange {
  return snoozedUntil === undefined ? {} : { snoozedUntil: undefined };
}

function nextRevision(values: FrontMatterValues): number {
  return (values.revision ?? 0) + 1;
}
