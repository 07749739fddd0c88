import * as z from 'zod/mini';
import { kinds } from './kinds';
import { statuses } from './statuses';

const count = () => z.optional(z.int().check(z.nonnegative()));

/** What came back, as the writer counted it. */
const numbersSchema = z.looseObject({
  reactions: count(),
  comments: count(),
  messages: count(),
  /** New conversations. */
  conversations: count(),
});

const receiptSchema = z.looseObject({
  /** When the output was handed over, as an instant. */
  handedOver: z.optional(z.string()),
  /** When the writer said what came of it, as an instant. */
  answered: z.optional(z.string()),
  outcome: z.optional(z.enum(['posted', 'posted-with-changes', 'not-posted', 'unknown'])),
  /** The address of the post at the network. */
  address: z.optional(z.url({ protocol: /^https?$/ })),
  numbers: z.optional(numbersSchema),
});

const attachmentSchema = z.looseObject({ file: z.string(), alt: z.optional(z.string()) });

/** The keys of the front matter. Unknown keys are the writer's own and are kept. */
export const frontMatterSchema = z.looseObject({
  kind: z.optional(z.enum(kinds)),
  targetTitle: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  status: z.optional(z.enum(statuses)),
  at: z.optional(z.string()),
  id: z.optional(z.string()),
  revision: z.optional(z.int().check(z.nonnegative())),
  snoozedUntil: z.optional(z.string()),
  ready: z.optional(z.string()),
  series: z.optional(z.string()),
  /** Whom the post thanks: ids, files' names or names of people of the journey. */
  thanks: z.optional(z.array(z.string())),
  accepted: z.optional(z.record(z.string(), z.string())),
  attachments: z.optional(z.array(attachmentSchema)),
  receipt: z.optional(receiptSchema),
});
export type FrontMatterValues = z.infer<typeof frontMatterSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type ReceiptNumbers = z.infer<typeof numbersSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;

export const frontMatterKeys = Object.keys(frontMatterSchema.shape);
