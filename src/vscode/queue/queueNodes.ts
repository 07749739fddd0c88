import type { Temporal } from 'temporal-polyfill';
import { byGroup, groups, placeEntry } from '../../core/queue/groups';
import type { GroupNode, IndexedPost, PostNode, UnreadablePost } from './queueNode';

/** The groups of the view at a moment, without those that are empty; what can't be read needs attention, too. */
export function toGroups(posts: Iterable<IndexedPost>, now: Temporal.Instant): readonly GroupNode[] {
  const nodes: PostNode[] = [];
  const unreadable: UnreadablePost[] = [];
  for (const post of posts) {
    if (post.what === 'unreadable') unreadable.push(post);
    else nodes.push({ what: 'post', uri: post.uri, entry: placeEntry(post.entry, now) });
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
    if (post.what === 'unreadable' || post.entry.time === null) continue;
    const time = post.entry.time.epochMilliseconds;
    if (time >= now.epochMilliseconds && (next === undefined || time < next)) next = time;
  }
  return next;
}
