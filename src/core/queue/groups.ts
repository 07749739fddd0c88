import type { Temporal } from 'temporal-polyfill';
import type { Status } from '../post/frontMatter';
import type { PostEntry } from './entry';
import { isPaused, type Pause } from './pause';
import { minuteOf } from './slots';
import { waitsForTime } from './statuses';

/** The groups of the view, in its order. */
export const groups = [
  'needs-attention',
  'queued',
  'scheduled-there',
  'drafts',
  'posted',
  'skipped',
] as const;
export type Group = (typeof groups)[number];

/** Why a post needs attention, in the order in which such posts stand. */
export const attentions = [
  'handed-over',
  /** Both sides of a merge stand in the file. */
  'merge-conflict',
  'missed',
  'unknown',
  'failed',
  'posting',
  /** Its time at the network's scheduler has passed: did it appear? */
  'scheduled-there-past',
  'unreadable-time',
  'no-time',
  /** The clocks show its time twice that day, and nothing says which is meant; it counts as the earlier one. */
  'repeated-time',
  /** Another post waits for the same minute. */
  'same-time',
  'broken-front-matter',
] as const;
export type Attention = (typeof attentions)[number];

/** An entry as it stands at one moment. */
export interface QueueEntry extends PostEntry {
  readonly group: Group;
  /** Null outside `needs-attention`; the first that holds of several. */
  readonly attention: Attention | null;
  /** What the group is sorted by, before the path: a moment in milliseconds, negative where the latest stands first. */
  readonly place: number;
}

/** Where posts of a status stand while nothing is wrong with them. */
export const groupOfStatus: Readonly<Record<Status, Group>> = {
  draft: 'drafts',
  queued: 'queued',
  'handed-over': 'needs-attention',
  'scheduled-there': 'scheduled-there',
  posted: 'posted',
  unknown: 'needs-attention',
  skipped: 'skipped',
  posting: 'needs-attention',
  failed: 'needs-attention',
};

/** Posts that wait for no time stand where they stood, as long as their files say the same. */
const settled = new WeakMap<PostEntry, QueueEntry>();

/**
 * Places an entry in the group where it stands at `now`. A post whose time is `now` isn't missed yet, and none turns
 * missed in a pause.
 */
export function placeEntry(entry: PostEntry, now: Temporal.Instant, pause: Pause | null = null): QueueEntry {
  const known = settled.get(entry);
  if (known) return known;
  const attention = attentionOf(
    entry,
    pause && isPaused(pause, now.epochMilliseconds) ? pause.since : now.epochMilliseconds,
  );
  const group = attention ? 'needs-attention' : groupOfStatus[entry.status];
  const placed = { ...entry, group, attention, place: placeIn(group, entry) };
  if (!waitsForTime(entry.status)) settled.set(entry, placed);
  return placed;
}

/**
 * When a reminder of a post comes: at its time, or when a snooze that was set for it ends; for a draft, when the rest
 * that its writer gave it ends. Null where nothing is to be reminded of.
 */
export function remindAt({ status, time, snoozedUntil }: PostEntry): Temporal.Instant | null {
  if (status === 'draft') return snoozedUntil;
  if (!waitsForTime(status) || !time) return null;
  const isLater = snoozedUntil !== null && snoozedUntil.epochMilliseconds > time.epochMilliseconds;
  return isLater ? snoozedUntil : time.toInstant();
}

/** Places all entries, and sees those that wait for the same minute: all but the first by path need attention. */
export function placeEntries(
  entries: Iterable<PostEntry>,
  now: Temporal.Instant,
  pause: Pause | null = null,
): QueueEntry[] {
  const placed = [...entries].map((entry) => placeEntry(entry, now, pause));
  const waiting = placed.filter(({ group }) => group === 'queued' || group === 'scheduled-there');
  const taken = new Set<number>();
  const doubles = new Set<QueueEntry>();
  for (const entry of waiting.sort(byPath)) {
    if (!entry.time) continue;
    const minute = minuteOf(entry.time);
    if (taken.has(minute)) doubles.add(entry);
    taken.add(minute);
  }
  if (doubles.size === 0) return placed;
  return placed.map((entry) =>
    doubles.has(entry) ? { ...entry, group: 'needs-attention', attention: 'same-time' } : entry,
  );
}

function attentionOf(entry: PostEntry, now: number): Attention | null {
  const { status, time, timeProblem, repeated, hasConflict, hasBrokenFrontMatter } = entry;
  if (hasConflict) return 'merge-conflict';
  switch (status) {
    case 'handed-over':
    case 'unknown':
    case 'failed':
    case 'posting':
      return status;
    case 'queued':
    case 'scheduled-there':
      if (timeProblem) return 'unreadable-time';
      if (!time) return 'no-time';
      if ((remindAt(entry) ?? time.toInstant()).epochMilliseconds < now) {
        return status === 'queued' ? 'missed' : 'scheduled-there-past';
      }
      if (repeated) return 'repeated-time';
  }
  return hasBrokenFrontMatter ? 'broken-front-matter' : null;
}

/** The order of the view: by group, and inside a group as it suits the group. */
export function byGroup(a: QueueEntry, b: QueueEntry): number {
  if (a.group !== b.group) return groups.indexOf(a.group) - groups.indexOf(b.group);
  return rankOf(a) - rankOf(b) || byNumber(a.place, b.place) || byPath(a, b);
}

function placeIn(group: Group, entry: PostEntry): number {
  switch (group) {
    case 'needs-attention':
    case 'queued':
    case 'scheduled-there':
      return milliseconds(entry);
    case 'posted':
      return -postedMilliseconds(entry);
    case 'drafts':
    case 'skipped':
      return 0;
  }
}

/** By time, those without a time last, then by path. */
export function byTime(a: PostEntry, b: PostEntry): number {
  return byNumber(milliseconds(a), milliseconds(b)) || byPath(a, b);
}

function rankOf({ attention }: QueueEntry): number {
  return attention ? attentions.indexOf(attention) : attentions.length;
}

function milliseconds(entry: PostEntry): number {
  return entry.time?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
}

/** When it went out; the time it was planned for where the receipt doesn't tell, and the oldest without both. */
function postedMilliseconds(entry: PostEntry): number {
  return (entry.postedAt ?? entry.time)?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
}

function byPath(a: PostEntry, b: PostEntry): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

function byNumber(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
