import { type LazyPost, readLazily } from '../core/post/lazyPost';
import { type PostEntry, readEntry } from '../core/queue/entry';
import { mayBeQueued } from '../core/queue/glance';
import type { Configs } from './configs';
import { eachInput } from './eachInput';
import { Failure } from './failure';

/**
 * Reads the posts that wait in the queue. Whose front matter can't be read is said on standard error, since it may be
 * one of them.
 * @param pick what is kept of each
 * @returns what was kept, and whether something could not be read
 */
export async function eachQueued<T>(
  given: readonly string[],
  configs: Configs,
  pick: (entry: PostEntry, post: LazyPost) => T,
): Promise<{ queued: readonly T[]; failed: boolean }> {
  const { results, failed } = await eachInput(
    given,
    async ({ path, text }) => {
      const { timeZone } = await configs.of(path);
      const post = readLazily(text);
      const broken = post.frontMatter.problems.find(({ what }) => what !== 'value');
      if (broken) throw new Failure(`${path}: its front matter can not be read (${broken.detail}).`);
      const entry = readEntry(path, post, timeZone);
      return entry.status === 'queued' ? [pick(entry, post)] : [];
    },
    mayBeQueued,
  );
  return { queued: results.flat(), failed };
}
