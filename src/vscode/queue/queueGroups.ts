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
import type { GroupNode, IndexedPost, PostNode, QueueNode, UnreadablePost } from './queueNode';

/** How the posts are looked at. */
export interface Look {
  readonly now: Temporal.Instant;
  readonly pause: Pause | null;
  /** Null lets everything through. */
  readonly filter: Filter | null;
}

interface KnownPost {
  readonly node: PostNode;
  /** What the node was made from. */
  source: PostEntry;
}

/**
 * The posts in their groups. The nodes stay the same objects, so that VS Code can be told which of them changed: with
 * thousands of rows it takes long to draw all of them anew.
 */
export class QueueGroups {
  readonly #groups = new Map(groups.map((group) => [group, groupNode(group)]));
  /** By address. */
  readonly #posts = new Map<string, KnownPost>();
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
  groupOf(node: PostNode | UnreadablePost): GroupNode | undefined {
    return this.#groups.get(node.what === 'post' ? node.entry.group : 'needs-attention');
  }

  /**
   * Places all posts. What can't be read needs attention, too.
   * @returns the nodes that changed, a group for all in it; undefined where groups came or went
   */
  arrange(posts: Iterable<IndexedPost>, { now, pause, filter }: Look): QueueNode[] | undefined {
    const readable: (IndexedPost & { what: 'post' })[] = [];
    const unreadable: UnreadablePost[] = [];
    for (const post of posts) {
      if (post.what === 'post') readable.push(post);
      else unreadable.push(post);
    }
    const children = new Map<Group, PostNode[]>(groups.map((group) => [group, []]));
    const changed = new Set<QueueNode>();
    const kept = new Set<string>();
    this.#attentionCount = unreadable.length;
    const placed = placeEntries(
      readable.map(({ entry }) => entry),
      now,
      pause,
    );
    for (const [index, entry] of placed.entries()) {
      const post = readable[index];
      if (entry.group === 'needs-attention') this.#attentionCount++;
      if (!post || (filter && !matches(filter, entry))) continue;
      const { node, isChanged } = this.#nodeOf(post, entry);
      if (isChanged) changed.add(node);
      kept.add(post.uri.toString());
      children.get(entry.group)?.push(node);
    }
    for (const key of this.#posts.keys()) if (!kept.has(key)) this.#posts.delete(key);
    unreadable.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    return this.#show(children, unreadable, changed);
  }

  #nodeOf({ uri, entry: source }: IndexedPost & { what: 'post' }, entry: QueueEntry) {
    const key = uri.toString();
    const known = this.#posts.get(key);
    if (!known) {
      const node: PostNode = { what: 'post', uri, entry };
      this.#posts.set(key, { node, source });
      return { node, isChanged: false };
    }
    const { node } = known;
    const isChanged =
      known.source !== source ? !isSame(node.entry, entry) : !standsTheSame(node.entry, entry);
    node.entry = entry;
    known.source = source;
    return { node, isChanged };
  }

  #show(
    children: ReadonlyMap<Group, PostNode[]>,
    unreadable: readonly UnreadablePost[],
    changed: Set<QueueNode>,
  ): QueueNode[] | undefined {
    for (const node of this.#groups.values()) {
      const posts = children.get(node.group)?.sort((a, b) => byGroup(a.entry, b.entry)) ?? [];
      const all = node.group === 'needs-attention' ? [...posts, ...unreadable] : posts;
      const isTheSame =
        all.length === node.children.length && all.every((one, at) => one === node.children[at]);
      if (isTheSame) continue;
      node.children = all;
      changed.add(node);
    }
    const shown = [...this.#groups.values()].filter((node) => node.children.length > 0);
    const isRedrawn =
      shown.length !== this.#shown.length || shown.some((node, at) => node !== this.#shown[at]);
    this.#shown = shown;
    if (isRedrawn) return undefined;
    return [...changed].filter((node) => {
      const group = node.what === 'group' ? undefined : this.groupOf(node);
      return !group || !changed.has(group);
    });
  }
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
