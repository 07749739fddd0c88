import { type FrontMatter, readFrontMatter } from './frontMatter';
import { type Post, parsePost } from './post';

/** What is known of a post from its front matter; the output is composed when it is asked for, as it seldom is. */
export type LazyPost = Pick<Post, 'file' | 'frontMatter' | 'kind' | 'output'>;

/** Reads the front matter of a post. Never throws, as `parsePost` never does. */
export function readLazily(file: string): LazyPost {
  const frontMatter: FrontMatter = readFrontMatter(file);
  let post: Post | undefined;
  return {
    file,
    frontMatter,
    kind: frontMatter.values.kind,
    get output() {
      post ??= parsePost(file);
      return post.output;
    },
  };
}
