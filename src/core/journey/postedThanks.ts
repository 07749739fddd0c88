import type { Day } from './day';
import { Lookup, type PersonFile } from './lookup';

/** A post that is out, with those whom it thanks: ids, files' names or names. */
export interface PostedThanks {
  readonly day: Day;
  readonly thanks: readonly string[];
}

/**
 * The people with the day of the last post that thanked them, where their own file has no day. A draft has thanked
 * nobody, so this follows the posts, and nothing is written.
 */
export function withPostedThanks<File extends PersonFile>(
  files: readonly File[],
  posts: readonly PostedThanks[],
): readonly File[] {
  const found = new Lookup(files, []);
  const days = new Map<string, Day>();
  for (const { day, thanks } of posts) {
    for (const called of thanks) {
      const path = found.person(called)?.path;
      if (path !== undefined && day > (days.get(path) ?? '')) days.set(path, day);
    }
  }
  return files.map((file) => {
    const { path, person } = file;
    return { ...file, person: { ...person, thanked: person.thanked ?? days.get(path) ?? null } };
  });
}
