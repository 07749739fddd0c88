import type { Tool } from './tool';

/** retext with its plugins for readability, equality, intensifiers and profanities. */
export const tool: Tool = {
  async prepare() {
    const { retext } = await import('retext');
    const plugins = await Promise.all([
      import('retext-readability'),
      import('retext-equality'),
      import('retext-intensify'),
      import('retext-profanities'),
    ]);
    const processor = retext();
    for (const { default: plugin } of plugins) processor.use(plugin);
    processor.freeze();
    return (text) => processor.processSync(text).messages.filter(({ reason }) => reason !== '').length;
  },
};
