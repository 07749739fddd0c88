import type { Tool } from './tool';

/** Front matter against a schema. */
export const tool: Tool = {
  async prepare() {
    const z = await import('zod/mini');
    const schema = z.looseObject({
      kind: z.optional(z.enum(['ask', 'free'])),
      status: z.optional(z.string()),
    });
    return () => Object.keys(schema.parse({ kind: 'ask', status: 'draft' })).length;
  },
};
