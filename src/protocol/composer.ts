import * as z from 'zod/mini';
import { kinds } from '../core/post/kinds';
import { cardSchema, cardStrings } from './card';
import { type Protocol, stringTable } from './protocol';

/** The field of the target title, which stands in the front matter. Other fields have the ids of `core/post/fields`. */
export const titleField = 'title';

/** What a writer can ask for, each with a sentence to start from. */
export const askChoices = ['advice', 'step', 'talk', 'introduction', 'feedback'] as const;

/** What can be done with the post. */
export const actions = ['copy', 'queue', 'handOver', 'openAsText', 'showAsText', 'split'] as const;

const fixSchema = z.object({ id: z.string(), title: z.string() });

/** Something that was found in a field, by Signpost or by another extension. */
const findingSchema = z.object({
  /** Stays the same while the finding does. */
  id: z.string(),
  /** The id of its field; null where it stands in none, as in the front matter. */
  field: z.nullable(z.string()),
  /** Offsets of the field's text. */
  start: z.int(),
  end: z.int(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string(),
  /** The rule, or the other extension. */
  source: z.string(),
  fixes: z.array(fixSchema),
});
export type ShownFinding = z.infer<typeof findingSchema>;

const fieldSchema = z.object({
  id: z.string(),
  /** Which guide leads its writer. */
  guide: z.string(),
  text: z.string(),
  /** Where the feed cuts it, as offsets of the text; null where it doesn't cut here. */
  wide: z.nullable(z.int()),
  narrow: z.nullable(z.int()),
});
export type ShownField = z.infer<typeof fieldSchema>;

const lineSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['done', 'improve', 'missing', 'open', 'n/a', 'unchecked', 'to-write', 'yours']),
  /** The state in words. */
  words: z.string(),
  meaning: z.string(),
  /** What only the writer can say, for the lines that end so. */
  question: z.nullable(z.object({ text: z.string(), isGiven: z.boolean() })),
  /** Ids of its findings. */
  findings: z.array(z.string()),
});
export type ShownLine = z.infer<typeof lineSchema>;

const learnedSchema = z.object({
  what: z.enum(['situation', 'target', 'ask']),
  label: z.string(),
  /** The writer's own words; empty where nothing says it. */
  text: z.string(),
  /** Where they stand. */
  field: z.nullable(z.string()),
  start: z.int(),
  end: z.int(),
  /** Whether the writer can say that another sentence is it. */
  canCorrect: z.boolean(),
});
export type ShownLearned = z.infer<typeof learnedSchema>;

const counterSchema = z.object({
  /** `1,204 / 3,000` */
  count: z.string(),
  /** How long it takes to read. */
  length: z.string(),
  /** The whole in one sentence, for screen readers. */
  spoken: z.string(),
  /** The share of the limit, from 0. */
  share: z.number(),
  level: z.enum(['fine', 'near', 'over']),
});

const stateSchema = z.object({
  type: z.literal('state'),
  /** The version of the document. */
  version: z.int(),
  /** The last edit of this page that it has, or that was refused. */
  answered: z.int(),
  /** Whether that edit was refused: its place had changed. */
  isRefused: z.boolean(),
  kind: z.enum(kinds),
  /** False where the front matter is broken, so that title and kind can't be changed here. */
  canEditFrontMatter: z.boolean(),
  /** What the queue says of it, such as "Draft" or "Queued: Tuesday, 9:00". */
  status: z.string(),
  hasTitle: z.boolean(),
  title: z.string(),
  fields: z.array(fieldSchema),
  findings: z.array(findingSchema),
  checklist: z.array(lineSchema),
  learned: z.array(learnedSchema),
  counter: counterSchema,
  card: cardSchema,
});
export type ComposerState = z.infer<typeof stateSchema>;

/** What helps to fill in a field. */
const guideSchema = z.object({
  label: z.string(),
  /** One line on what belongs there. */
  prompt: z.string(),
  placeholder: z.string(),
  works: z.string(),
  fails: z.string(),
  /** Folded away until it is wanted. */
  isExtra: z.boolean(),
});
export type Guide = z.infer<typeof guideSchema>;

/** A sentence to start from; what is to be made specific stands in brackets. */
const starterSchema = z.object({ id: z.string(), label: z.string(), text: z.string() });
export type Starter = z.infer<typeof starterSchema>;

export const composerStrings = [
  ...cardStrings,
  'kind',
  'fieldsLabel',
  'titleLabel',
  'titlePrompt',
  'titleSuggestions',
  'undecided',
  'undecidedHint',
  'askFor',
  'startWith',
  'whatWorks',
  'works',
  'fails',
  'addExtra',
  'otherText',
  'split',
  'learns',
  'learnsNothing',
  'goThere',
  'notThis',
  'checklist',
  'findings',
  'noField',
  'openAsText',
  'showAsText',
  'copy',
  'queue',
  'handOver',
  'moreActions',
  'foldHere',
  'newFinding',
  'newFindings',
  'checklistChanged',
  'refused',
  'counter',
] as const;
export type ComposerStrings = Record<(typeof composerStrings)[number], string>;

const initSchema = z.object({
  type: z.literal('init'),
  strings: stringTable(composerStrings),
  kinds: z.array(z.object({ id: z.enum(kinds), label: z.string(), meaning: z.string() })),
  guides: z.record(z.string(), guideSchema),
  asks: z.array(starterSchema),
  titleStarters: z.array(starterSchema),
});
export type ComposerInit = z.infer<typeof initSchema>;

/** What was typed into a field and may not have come through. */
const unsentSchema = z.object({ field: z.string(), base: z.string(), text: z.string() });
export type UnsentText = z.infer<typeof unsentSchema>;

const fieldChange = {
  seq: z.int(),
  field: z.string(),
  /** The field's text, as the page had it, and what the writer made of it. */
  before: z.string(),
  after: z.string(),
  /** Where the caret stands in the field's text afterwards. */
  caret: z.int(),
  /** Whether it was typed letter by letter. */
  isTyped: z.boolean(),
};

export const composerProtocol = {
  toView: z.discriminatedUnion('type', [
    initSchema,
    stateSchema,
    z.object({ type: z.literal('suggestions'), query: z.string(), titles: z.array(z.string()) }),
    z.object({ type: z.literal('select'), field: z.string(), start: z.int(), end: z.int() }),
  ]),
  toHost: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('ready'),
      /** What was typed before the page went away and may not have come through. */
      unsent: z.nullable(unsentSchema),
    }),
    z.object({ type: z.literal('edit'), ...fieldChange }),
    z.object({ type: z.literal('caret'), field: z.nullable(z.string()), offset: z.int() }),
    z.object({ type: z.literal('kind'), kind: z.enum(kinds) }),
    z.object({ type: z.literal('undecided'), isUndecided: z.boolean() }),
    z.object({ type: z.literal('fix'), finding: z.string(), fix: z.string() }),
    z.object({ type: z.literal('word'), word: z.enum(['human', 'safe']), isGiven: z.boolean() }),
    z.object({ type: z.literal('learned'), what: z.enum(['situation', 'target', 'ask']) }),
    z.object({ type: z.literal('suggest'), query: z.string() }),
    z.object({ type: z.literal('undo') }),
    z.object({ type: z.literal('redo') }),
    z.object({ type: z.literal('action'), action: z.enum(actions) }),
    z.object({ type: z.literal('rule'), rule: z.string() }),
  ]),
} satisfies Protocol<unknown, unknown>;
export type ToComposer = z.infer<typeof composerProtocol.toView>;
export type FromComposer = z.infer<typeof composerProtocol.toHost>;

/** What a page keeps while it is away. */
export const keptSchema = z.object({
  focus: z.nullable(z.object({ field: z.string(), start: z.int(), end: z.int() })),
  scroll: z.number(),
  unsent: z.nullable(unsentSchema),
  isNarrow: z.boolean(),
  open: z.array(z.string()),
});
export type Kept = z.infer<typeof keptSchema>;
