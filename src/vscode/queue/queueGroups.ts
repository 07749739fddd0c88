import type { Temporal } from 'temporal-polyfill';
import type { PostEntry } from '../../core/queue/entry';
import { type Filter, matches } from '../../core/queue/filter';
import {
  byGroup,
  type Group,
  groups,
  placeEntries,
  type QueueEntry,
  remindAt,
} from '../../core/queue/groups';
import type { Pause } from '../../core/queue/pause';
import { minuteOf } from '../../core/queue/slots';
import { waitsForTime } from '../../core/queue/statuses';
import type { GroupNode, IndexedPost, PostNode, QueueNode, UnreadablePost } from './queueNode';

/** How the posts are looked at. */
export interface Look {
  readonly now: Temporal.Instant;
  readonly pause: Pause | null;
  /** Null lets everything through. */
  readonly filter: Filter | null;
}

/** A post that was read anew, by its address; undefined where it is gone. */
export type ChangedPost = readonly [key: string, post: IndexedPost | undefined];

type ReadablePost = IndexedPost & { readonly what: 'post' };
type Row = PostNode | UnreadablePost;

interface KnownPost {
  readonly node: PostNode;
  /** What the node was made from. */
  source: PostEntry;
  /** Whether the filter lets it through. */
  isShown: boolean;
}

/**
 * The posts in their groups. The nodes stay the same objects, so that VS Code can be told which of them changed: with
 * thousands of rows it takes long to draw all of them anew.
 */
export class QueueGroups {
  readonly #groups = new Map(groups.map((group) => [group, groupNode(group)]));
  /** By address. */
  readonly #posts = new Map<string, KnownPost>();
  /** The addresses of those that wait for each minute: where two do, how one stands depends on the other. */
  readonly #waiting = new Map<number | null, Set<string>>();
  #unreadable: readonly UnreadablePost[] = [];
  #shown: readonly GroupNode[] = [];
  #attentionCount = 0;

  /** The groups, without those that are empty. */
  get shown(): readonly GroupNode[] {
    return this.#shown;
  }

  /** How many posts need attention, whatever the filter lets through. */
  get attentionCount(): number {
    return this.#attentionCount;
  }

  /** The group in which a node stands. */
  groupOf(node: Row): GroupNode | undefined {
    return this.#groups.get(node.what === 'post' ? node.entry.group : 'needs-attention');
  }

  /**
   * Places all posts. What can't be read needs attention, too.
   * @returns the nodes that changed, a group for all in it; undefined where groups came or went
   */
  arrange(posts: Iterable<IndexedPost>, look: Look): QueueNode[] | undefined {
    const readable: ReadablePost[] = [];
    const unreadable: UnreadablePost[] = [];
    for (const post of posts) {
      if (post.what === 'post') readable.push(post);
      else unreadable.push(post);
    }
    const kept = new Set(readable.map(({ uri }) => uri.toString()));
    for (const key of this.#posts.keys()) if (!kept.has(key)) this.#posts.delete(key);
    this.#waiting.clear();
    this.#unreadable = unreadable.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    this.#attentionCount = unreadable.length;
    const changed = new Set<QueueNode>();
    const children = new Map<Group, PostNode[]>(groups.map((group) => [group, []]));
    for (const known of this.#place(readable, look, changed)) {
      this.#wait(known);
      if (known.node.entry.group === 'needs-attention') this.#attentionCount++;
      if (known.isShown) children.get(known.node.entry.group)?.push(known.node);
    }
    const rows = new Map<Group, Row[]>();
    for (const [group, nodes] of children) {
      nodes.sort((a, b) => byGroup(a.entry, b.entry));
      rows.set(group, group === 'needs-attention' ? [...nodes, ...this.#unreadable] : nodes);
    }
    return this.#show(rows, changed);
  }

  /**
   * Places some posts, and those that wait for the same minutes. All others stand where they stood: their own time
   * moves them, by `arrange`. Of thousands of posts only these cost anything.
   * @returns as `arrange` does; null where something can't be read, or couldn't before, so that all are to be arranged
   */
  change(posts: readonly ChangedPost[], look: Look): QueueNode[] | undefined | null {
    const affected = new Map<string, ReadablePost | undefined>();
    for (const [key, post] of posts) {
      if (post?.what === 'unreadable' || this.#unreadable.some(({ uri }) => uri.toString() === key))
        return null;
      affected.set(key, post);
    }
    for (const [key, post] of [...affected]) {
      for (const entry of [this.#posts.get(key)?.source, post?.entry]) {
        for (const other of (entry && this.#waiting.get(minuteWaitedFor(entry))) ?? []) {
          const known = this.#posts.get(other);
          if (known && !affected.has(other))
            affected.set(other, { what: 'post', uri: known.node.uri, entry: known.source });
        }
      }
    }
    const rows = new Map<Group, Row[]>();
    const rowsOf = (group: Group) => {
      const own = rows.get(group) ?? [...(this.#groups.get(group)?.children ?? [])];
      rows.set(group, own);
      return own;
    };
    for (const [key, post] of affected) {
      const known = this.#posts.get(key);
      if (!known) continue;
      const { node } = known;
      if (known.isShown) rowsOf(node.entry.group).splice(rowsOf(node.entry.group).indexOf(node), 1);
      if (node.entry.group === 'needs-attention') this.#attentionCount--;
      this.#waiting.get(minuteWaitedFor(known.source))?.delete(key);
      if (!post) this.#posts.delete(key);
    }
    const changed = new Set<QueueNode>();
    const readable = [...affected.values()].filter((post) => post !== undefined);
    for (const known of this.#place(readable, look, changed)) {
      const { node } = known;
      this.#wait(known);
      if (node.entry.group === 'needs-attention') this.#attentionCount++;
      if (!known.isShown) continue;
      const own = rowsOf(node.entry.group);
      own.splice(placeAmong(own, node), 0, node);
    }
    return this.#show(rows, changed);
  }

  /** Gives posts their nodes as they stand now, and gathers those of them that say something new. */
  #place(posts: readonly ReadablePost[], { now, pause, filter }: Look, changed: Set<QueueNode>): KnownPost[] {
    const placed = placeEntries(
      posts.map(({ entry }) => entry),
      now,
      pause,
    );
    return posts.map(({ uri, entry: source }, index) => {
      const entry = placed[index] as QueueEntry;
      const isShown = !filter || matches(filter, entry);
      const key = uri.toString();
      const known = this.#posts.get(key);
      if (!known) {
        const added: KnownPost = { node: { what: 'post', uri, entry }, source, isShown };
        this.#posts.set(key, added);
        return added;
      }
      const { node } = known;
      const isAsBefore =
        known.source === source ? standsTheSame(node.entry, entry) : isSame(node.entry, entry);
      if (!isAsBefore) changed.add(node);
      node.entry = entry;
      known.source = source;
      known.isShown = isShown;
      return known;
    });
  }

  #wait({ node, source }: KnownPost): void {
    const minute = minuteWaitedFor(source);
    if (minute === null) return;
    const others = this.#waiting.get(minute);
    if (others) others.add(node.uri.toString());
    else this.#waiting.set(minute, new Set([node.uri.toString()]));
  }

  #show(rows: ReadonlyMap<Group, readonly Row[]>, changed: Set<QueueNode>): QueueNode[] | undefined {
    for (const [group, own] of rows) {
      const node = this.#groups.get(group);
      if (!node) continue;
      if (own.length === node.children.length && own.every((one, at) => one === node.children[at])) continue;
      node.children = own;
      changed.add(node);
    }
    const shown = [...this.#groups.values()].filter((node) => node.children.length > 0);
    const isRedrawn =
      shown.length !== this.#shown.length || shown.some((node, at) => node !== this.#shown[at]);
    this.#shown = shown;
    if (isRedrawn) return undefined;
    return [...changed].filter((node) => {
      const group = node.what === 'post' ? this.groupOf(node) : undefined;
      return !group || !changed.has(group);
    });
  }
}

/** The minute for which a post waits; null where it waits for none. */
function minuteWaitedFor({ status, time }: PostEntry): number | null {
  return time && waitsForTime(status) ? minuteOf(time) : null;
}

/** Where a node belongs among rows that stand in order. What can't be read stands last. */
function placeAmong(rows: readonly Row[], { entry }: PostNode): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row?.what === 'post' && byGroup(row.entry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When the next post changes its group because its time has come, in milliseconds since 1970; else undefined. */
export function nextMove(posts: Iterable<IndexedPost>, now: Temporal.Instant): number | undefined {
  let next: number | undefined;
  for (const post of posts) {
    const time = post.what === 'post' ? remindAt(post.entry)?.epochMilliseconds : undefined;
    if (time === undefined) continue;
    if (time >= now.epochMilliseconds && (next === undefined || time < next)) next = time;
  }
  return next;
}

function groupNode(group: Group): GroupNode {
  return { what: 'group', group, children: [] };
}

function standsTheSame(before: QueueEntry, after: QueueEntry): boolean {
  return before.group === after.group && before.attention === after.attention;
}

function isSame(before: QueueEntry, after: QueueEntry): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
