import { Temporal } from 'temporal-polyfill';
import type { Status } from '../post/frontMatter';
import type { PostEntry } from './entry';
import { type Group, groupOfStatus } from './groups';
import { freeSlots, minuteOf, type SlotPlan } from './slots';
import { isAllowed, isRecord } from './statuses';

/** What becomes of one post. */
export interface Move {
  readonly path: string;
  readonly to:
    | { readonly status: 'queued'; readonly time: Temporal.ZonedDateTime }
    | { readonly status: 'draft' | 'skipped' };
}

/** Why nothing is moved. */
export type MoveProblem =
  | {
      readonly what: 'not-allowed';
      readonly from: Status;
      readonly to: Status;
      readonly title: string | null;
    }
  /** A group to which posts come in another way. */
  | { readonly what: 'no-place'; readonly group: Group }
  /** The slots of the setting leave no free one. */
  | { readonly what: 'no-slot' }
  /** Neither of two posts to swap, nor any to move, waits in the queue. */
  | { readonly what: 'not-queued' };

/** What is to be changed; empty when everything stands there already. */
export type Moves =
  | { readonly ok: true; readonly moves: readonly Move[] }
  | { readonly ok: false; readonly problem: MoveProblem };

/** Where posts are dropped: on a post, whose place they take, or on a group, at its end. */
export type Target = { readonly post: PostEntry } | { readonly group: Group };

/** What moves need to know. */
export interface Standing {
  /** All posts. */
  readonly entries: readonly PostEntry[];
  readonly plan: SlotPlan;
  readonly now: Temporal.Instant;
}

/**
 * Drops posts on a target. In the queue places are times: posts that stand there already change places with each other
 * and no time comes or goes. A post from elsewhere takes the place of the one it is dropped on; that one goes to the
 * next free slot if it comes before the following post, else to the place of that post, and so on.
 */
export function drop(dragged: readonly PostEntry[], target: Target, standing: Standing): Moves {
  const { group, before } = placeOf(target, standing);
  const moving = dragged.filter((entry) => !('post' in target) || entry.path !== target.post.path);
  switch (group) {
    case 'queued':
      return toQueue(moving, before, standing);
    case 'drafts':
      return toStatus(moving, 'draft');
    case 'skipped':
      return toStatus(moving, 'skipped');
    default:
      return { ok: false, problem: { what: 'no-place', group } };
  }
}

/** Changes places with the queued post before (-1) or after (1) it. */
export function moveBy(entry: PostEntry, step: -1 | 1, { entries, now }: Standing): Moves {
  const queue = queueOf(entries, now);
  const at = queue.findIndex(({ path }) => path === entry.path);
  if (at < 0) return { ok: false, problem: { what: 'not-queued' } };
  const other = queue[at + step];
  return other ? swap(entry, other) : { ok: true, moves: [] };
}

/** Gives each of two queued posts the time of the other. */
export function swap(one: PostEntry, other: PostEntry): Moves {
  if (one.status !== 'queued' || other.status !== 'queued' || !one.time || !other.time) {
    return { ok: false, problem: { what: 'not-queued' } };
  }
  return { ok: true, moves: changed([one, other], [other.time, one.time]) };
}

/** Moves a queued post and all after it to later slots, each to the next one that keeps their order. */
export function shiftFrom(entry: PostEntry, { entries, plan, now }: Standing): Moves {
  const queue = queueOf(entries, now);
  const at = queue.findIndex(({ path }) => path === entry.path);
  if (at < 0) return { ok: false, problem: { what: 'not-queued' } };
  const shifted = queue.slice(at);
  const kept = takenBy(entries, new Set(shifted.map(({ path }) => path)));
  const times: Temporal.ZonedDateTime[] = [];
  for (const { time } of shifted) {
    const last = times.at(-1) ?? time;
    const slot = freeSlots(plan, (isAfter(time, last) ? time : last).toInstant(), kept, 1)[0];
    if (!slot) return { ok: false, problem: { what: 'no-slot' } };
    times.push(slot.time);
  }
  return { ok: true, moves: changed(shifted, times) };
}

/**
 * Places posts in the next free slots, in their order: for Fill Queue, and for what a pause has held back.
 * @param from the earliest moment
 */
export function fill(posts: readonly PostEntry[], { entries, plan, now }: Standing): Moves {
  const forbidden = posts.find(({ status }) => !isAllowed(status, 'queued'));
  if (forbidden) return notAllowed(forbidden, 'queued');
  const slots = freeSlots(plan, now, takenBy(entries, new Set(posts.map(({ path }) => path))), posts.length);
  if (slots.length < posts.length) return { ok: false, problem: { what: 'no-slot' } };
  return {
    ok: true,
    moves: changed(
      posts,
      slots.map(({ time }) => time),
    ),
  };
}

/** The minutes at which something is planned, apart from some posts. */
export function takenBy(
  entries: Iterable<PostEntry>,
  apartFrom: ReadonlySet<string> = new Set(),
): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { path, status, time } of entries) {
    if (!time || apartFrom.has(path) || status === 'draft' || status === 'skipped') continue;
    taken.add(minuteOf(time));
  }
  return taken;
}

/** The posts that wait for a time that is ahead, by time. */
export function queueOf(entries: Iterable<PostEntry>, now: Temporal.Instant): readonly QueuedEntry[] {
  const queue: QueuedEntry[] = [];
  for (const entry of entries) {
    if (entry.status === 'queued' && isQueued(entry) && entry.time.epochMilliseconds >= now.epochMilliseconds)
      queue.push(entry);
  }
  return queue.sort((a, b) => Temporal.ZonedDateTime.compare(a.time, b.time) || (a.path < b.path ? -1 : 1));
}

/** An entry with a time that can be read. */
export type QueuedEntry = PostEntry & { readonly time: Temporal.ZonedDateTime };

function isQueued(entry: PostEntry): entry is QueuedEntry {
  return entry.time !== null;
}

/** The group of a target, and the post before which its place is; null for the end. */
function placeOf(target: Target, { entries, now }: Standing): { group: Group; before: QueuedEntry | null } {
  if ('group' in target) return { group: target.group, before: null };
  const { post } = target;
  const queued = queueOf(entries, now).find(({ path }) => path === post.path);
  if (queued) return { group: 'queued', before: queued };
  return { group: groupOfStatus[post.status], before: null };
}

function toStatus(moving: readonly PostEntry[], status: 'draft' | 'skipped'): Moves {
  const others = moving.filter((entry) => entry.status !== status);
  const forbidden = others.find((entry) => isRecord(entry.status) || !isAllowed(entry.status, status));
  if (forbidden) return notAllowed(forbidden, status);
  return { ok: true, moves: others.map(({ path }) => ({ path, to: { status } })) };
}

function toQueue(
  moving: readonly PostEntry[],
  before: QueuedEntry | null,
  { entries, plan, now }: Standing,
): Moves {
  const forbidden = moving.find((entry) => !isAllowed(entry.status, 'queued'));
  if (forbidden) return notAllowed(forbidden, 'queued');
  const queue = queueOf(entries, now);
  const known = new Set(queue.map(({ path }) => path));
  const paths = new Set(moving.map(({ path }) => path));
  const inside = queue.filter(({ path }) => paths.has(path));
  const outside = moving.filter(({ path }) => !known.has(path));

  const rest = queue.filter(({ path }) => !paths.has(path));
  const at = before ? rest.findIndex(({ path }) => path === before.path) : rest.length;
  const order = [...rest.slice(0, at), ...inside, ...rest.slice(at)];
  const permuted = order.map((entry, index) => ({ entry, time: queue[index]?.time ?? entry.time }));
  if (outside.length === 0) return { ok: true, moves: permuted.flatMap(moveOf) };
  return insert(outside, permuted, at + inside.length, { entries, plan, now });
}

interface Placed {
  readonly entry: PostEntry;
  readonly time: Temporal.ZonedDateTime;
}

/** Puts posts into an order of places; those that lose theirs go on until a free slot or the end takes them up. */
function insert(
  outside: readonly PostEntry[],
  order: readonly Placed[],
  at: number,
  { entries, plan, now }: Standing,
): Moves {
  const taken = takenBy(entries, new Set(outside.map(({ path }) => path)));
  const result: Placed[] = order.slice(0, at);
  const following = order.slice(at);
  let homeless: PostEntry[] = [...outside];
  for (const [index, place] of following.entries()) {
    // The place goes to the first who has none; its owner waits behind the others.
    homeless = [...homeless, place.entry];
    const [heir, ...rest] = homeless;
    if (heir) result.push({ entry: heir, time: place.time });
    const before = following[index + 1]?.time ?? null;
    homeless = settle(rest, { plan, taken, after: place.time.toInstant(), before }, result);
  }
  if (following.length === 0) {
    const after = result.at(-1)?.time.toInstant() ?? now;
    homeless = settle(homeless, { plan, taken, after, before: null }, result);
  }
  if (homeless.length > 0) return { ok: false, problem: { what: 'no-slot' } };
  return { ok: true, moves: result.flatMap(moveOf) };
}

interface Gap {
  readonly plan: SlotPlan;
  readonly taken: ReadonlySet<number>;
  readonly after: Temporal.Instant;
  /** Null: nothing follows. */
  readonly before: Temporal.ZonedDateTime | null;
}

/** Gives free slots in a gap to those who have no place, in order; returns those who are left. */
function settle(homeless: readonly PostEntry[], gap: Gap, result: Placed[]): PostEntry[] {
  const free = freeSlots(gap.plan, gap.after, gap.taken, homeless.length).filter(
    ({ time }) => gap.before === null || isAfter(gap.before, time),
  );
  for (const [index, { time }] of free.entries()) {
    const entry = homeless[index];
    if (entry) result.push({ entry, time });
  }
  return homeless.slice(free.length);
}

function changed(posts: readonly PostEntry[], times: readonly Temporal.ZonedDateTime[]): readonly Move[] {
  return posts.flatMap((entry, index) => {
    const time = times[index];
    return time ? moveOf({ entry, time }) : [];
  });
}

/** The move of a post to its new time; none where it stands there already. */
function moveOf({ entry, time }: Placed): readonly Move[] {
  const stands = entry.status === 'queued' && entry.time?.equals(time);
  return stands ? [] : [{ path: entry.path, to: { status: 'queued', time } }];
}

function notAllowed({ status, title }: PostEntry, to: Status): Moves {
  return { ok: false, problem: { what: 'not-allowed', from: status, to, title } };
}

function isAfter(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(a, b) > 0;
}
