import type { ShownPost, ShownTarget } from '../../protocol/calendar';

interface Moving {
  /** Where the post stood before. */
  readonly from: string;
  readonly following: ShownTarget[];
}

/**
 * The moves that are under way. A key that is held down comes faster than posts are written: what is asked of a post
 * while it is moved waits until it stands in its new place.
 */
export class Moves {
  readonly #moving = new Map<string, Moving>();

  /** @returns whether the move may begin; else it follows the one that is under way */
  begin({ key, local }: ShownPost, to: ShownTarget): boolean {
    const moving = this.#moving.get(key);
    if (moving) moving.following.push(to);
    else this.#moving.set(key, { from: local, following: [] });
    return moving === undefined;
  }

  /** The move wasn't done, so those that were to follow aren't either. */
  drop(key: string): void {
    this.#moving.delete(key);
  }

  /** What is to be done next, in order, now that posts stand where they do. */
  following(posts: readonly ShownPost[]): readonly { readonly post: ShownPost; readonly to: ShownTarget }[] {
    return posts.flatMap((post) => {
      const moving = this.#moving.get(post.key);
      if (!moving || moving.from === post.local) return [];
      this.#moving.delete(post.key);
      return moving.following.map((to) => ({ post, to }));
    });
  }
}
