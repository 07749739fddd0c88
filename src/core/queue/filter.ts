import { type Kind, kinds } from '../post/kinds';
import { type Status, statuses } from '../post/statuses';
import type { PostEntry } from './entry';

/** What a filter of the view lets through: all of it must hold; of several kinds, or statuses, any one. */
export interface Filter {
  readonly kinds: readonly Kind[];
  readonly statuses: readonly Status[];
  readonly tags: readonly string[];
  /** In lower case; each must be in the title, the path or the tags. */
  readonly words: readonly string[];
}

/** Reads a filter as a person types it: `kind:ask status:draft #data hotel`, `kind:` and `status:` by their beginning. */
export function readFilter(text: string): Filter {
  const terms = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = {
    kinds: [] as Kind[],
    statuses: [] as Status[],
    tags: [] as string[],
    words: [] as string[],
  };
  for (const term of terms) {
    const [, key = '', value = ''] = /^(kind|status|tag):(.+)$/.exec(term) ?? [];
    const starting = <Name extends string>(names: readonly Name[]) =>
      names.filter((name) => name.startsWith(value));
    if (key === 'kind' && starting(kinds).length > 0) found.kinds.push(...starting(kinds));
    else if (key === 'status' && starting(statuses).length > 0) found.statuses.push(...starting(statuses));
    else if (key === 'tag') found.tags.push(value);
    else if (/^#./.test(term)) found.tags.push(term.slice(1));
    else found.words.push(term);
  }
  return found;
}

/** Whether a filter lets an entry through. */
export function matches(filter: Filter, entry: PostEntry): boolean {
  const tags = entry.tags.map((tag) => tag.toLowerCase().replace(/^#/, ''));
  const text = [entry.title ?? '', entry.path, ...tags].join('\n').toLowerCase();
  return (
    (filter.kinds.length === 0 || (entry.kind !== null && filter.kinds.includes(entry.kind))) &&
    (filter.statuses.length === 0 || filter.statuses.includes(entry.status)) &&
    filter.tags.every((tag) => tags.includes(tag)) &&
    filter.words.every((word) => text.includes(word))
  );
}
