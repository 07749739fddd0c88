import * as z from 'zod/mini';
import { type Protocol, stringTable } from './protocol';

/** The words of the page. */
export const networkWords = [
  'title',
  'picture',
  'list',
  'zoomIn',
  'zoomOut',
  'fit',
  'export',
  'keys',
  'open',
  'log',
  'close',
  'through',
  'generation',
  'empty',
  'name',
  'what',
  'details',
] as const;
export type NetworkWord = (typeof networkWords)[number];

const nodeSchema = z.object({
  key: z.string(),
  parent: z.nullable(z.string()),
  generation: z.int(),
  what: z.enum(['me', 'post', 'person', 'missing']),
  label: z.string(),
  /** What else is known, in words: when, what was learned, the next step. */
  details: z.array(z.string()),
  /** What it is, in words, as spoken: `person`, `post`, `named, no file yet`. */
  sort: z.string(),
});
export type ShownNode = z.infer<typeof nodeSchema>;

const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('open'), key: z.string() }),
  z.object({ type: z.literal('log'), key: z.string() }),
  z.object({ type: z.literal('export') }),
]);

const toPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    words: stringTable(networkWords),
    nodes: z.array(nodeSchema),
    /** The journey in numbers, in words: `3 answers`. */
    numbers: z.array(z.string()),
  }),
]);
export type NetworkFromPage = z.infer<typeof fromPage>;
export type NetworkToPage = z.infer<typeof toPage>;

/** What the page keeps while it is hidden: how it shows the network, and where the person is in it. */
export const keptNetworkSchema = z.object({
  form: z.enum(['picture', 'list']),
  current: z.string(),
  card: z.optional(z.string()),
});

/** What the page of the network and the host say to each other. */
export const networkProtocol: Protocol<NetworkFromPage, NetworkToPage> = { toHost: fromPage, toView: toPage };
