import { type Post, parsePost } from '../core/post/post';
import { type PostEntry, readEntry } from '../core/queue/entry';
import { mayBeQueued } from '../core/queue/glance';
import type { Configs } from './configs';
import { eachInput } from './eachInput';
import { Failure } from './failure';

/** A post that waits in the queue. */
export interface QueuedPost {
  readonly entry: PostEntry;
  readonly post: Post;
}

/**
 * Reads the posts that wait in the queue. Whose front matter can't be read is said on standard error, since it may be
 * one of them.
 * @returns the posts, and whether something could not be read
 */
export async function eachQueued(
  given: readonly string[],
  configs: Configs,
): Promise<{ posts: readonly QueuedPost[]; failed: boolean }> {
  const { results, failed } = await eachInput(
    given,
    async ({ path, text }) => {
      const { timeZone } = await configs.of(path);
      const post = parsePost(text);
      const broken = post.frontMatter.problems.find(({ what }) => what !== 'value');
      if (broken) throw new Failure(`${path}: its front matter can not be read (${broken.detail}).`);
      return { entry: readEntry(path, post, timeZone), post };
    },
    mayBeQueued,
  );
  return { posts: results.filter(({ entry }) => entry.status === 'queued'), failed };
}
