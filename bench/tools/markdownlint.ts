import type { Tool } from './tool';

/** markdownlint with its own rules, the default ones. */
export const tool: Tool = {
  async prepare() {
    const { lint } = await import('markdownlint/sync');
    return (post) => lint({ strings: { post } }).post?.length ?? 0;
  },
};
