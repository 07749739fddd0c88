import * as z from 'zod/mini';
import { cardSchema, cardStrings } from './card';
import { type Protocol, stringTable } from './protocol';

export const previewProtocol = {
  toView: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('init'),
      strings: stringTable(cardStrings),
      /** The address of the post, which the page keeps for the next start of VS Code. */
      uri: z.string(),
    }),
    z.object({ type: z.literal('card'), card: cardSchema }),
    /** The editor's first visible line gives this offset of the output. */
    z.object({ type: z.literal('scroll'), offset: z.int() }),
  ]),
  toHost: z.discriminatedUnion('type', [z.object({ type: z.literal('ready') })]),
} satisfies Protocol<unknown, unknown>;
export type ToPreview = z.infer<typeof previewProtocol.toView>;

/** What the page keeps while it is away. */
export const keptPreviewSchema = z.object({ uri: z.string(), isNarrow: z.boolean() });
