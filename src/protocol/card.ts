import * as z from 'zod/mini';

/** A stretch of the output that the network shows as a link. Offsets are UTF-16 units. */
const markSchema = z.object({ start: z.int(), end: z.int() });

/** A post as its readers see it. */
export const cardSchema = z.object({
  /** The exact output. */
  text: z.string(),
  /** Where the feed cuts it, or null where it shows all. */
  wide: z.nullable(z.int()),
  narrow: z.nullable(z.int()),
  marks: z.array(markSchema),
  name: z.string(),
  headline: z.string(),
});
export type Card = z.infer<typeof cardSchema>;

/** The words around the card. */
export const cardStrings = [
  'preview',
  'wide',
  'narrow',
  'width',
  'seeMore',
  'seeLess',
  'nothingYet',
  'approximate',
] as const;
