import type { Temporal } from 'temporal-polyfill';
import { type Filter, matches } from '../../core/queue/filter';
import { byGroup, groups, placeEntries, remindAt } from '../../core/queue/groups';
import type { Pause } from '../../core/queue/pause';
import type { GroupNode, IndexedPost, PostNode, UnreadablePost } from './queueNode';

/** How the posts are looked at. */
export interface Look {
  readonly now: Temporal.Instant;
  readonly pause: Pause | null;
  /** Null lets everything through. */
  readonly filter: Filter | null;
}

/** The groups of the view, without those that are empty; what can't be read needs attention, too. */
export function toGroups(posts: Iterable<IndexedPost>, { now, pause, filter }: Look): readonly GroupNode[] {
  const uris = new Map<string, PostNode['uri']>();
  const entries = [];
  const unreadable: UnreadablePost[] = [];
  for (const post of posts) {
    if (post.what === 'unreadable') unreadable.push(post);
    else {
      uris.set(post.entry.path, post.uri);
      entries.push(post.entry);
    }
  }
  const nodes: PostNode[] = [];
  for (const entry of placeEntries(entries, now, pause)) {
    const uri = uris.get(entry.path);
    if (uri && (!filter || matches(filter, entry))) nodes.push({ what: 'post', uri, entry });
  }
  nodes.sort((a, b) => byGroup(a.entry, b.entry));
  unreadable.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  return groups
    .map((group): GroupNode => {
      const own = nodes.filter(({ entry }) => entry.group === group);
      return { what: 'group', group, children: group === 'needs-attention' ? [...own, ...unreadable] : own };
    })
    .filter(({ children }) => children.length > 0);
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
