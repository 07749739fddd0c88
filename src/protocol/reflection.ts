import * as z from 'zod/mini';
import { type Protocol, stringTable } from './protocol';

/** The answers of a reflection, as the page holds them. */
export const reflectionAnswersSchema = z.object({
  path: z.string(),
  loved: z.string(),
  disliked: z.string(),
  engaged: z.string(),
  next: z.string(),
  titles: z.array(z.string()),
  whys: z.array(z.string()),
  matters: z.array(z.string()),
  opening: z.string(),
  questions: z.array(z.string()),
});

/** The screens of the page, in order. */
export const reflectionScreens = [
  'path',
  'loved',
  'disliked',
  'engaged',
  'next',
  'titles',
  'whys',
  'matters',
  'opening',
  'questions',
] as const;
export type ReflectionScreen = (typeof reflectionScreens)[number];

/** What was answered so far, and where the writer is. */
export const reflectionDraftSchema = z.object({
  answers: reflectionAnswersSchema,
  screen: z.enum(reflectionScreens),
  /** Which why is asked, from 0. */
  why: z.int().check(z.nonnegative()),
});
export type ReflectionDraft = z.infer<typeof reflectionDraftSchema>;

/** The words of the page. `question.*` ask, `hint.*` help, `unsure.*` say whom to ask. */
export const reflectionWords = [
  'title',
  'private',
  ...reflectionScreens.map((screen) => `question.${screen}` as const),
  ...reflectionScreens.map((screen) => `hint.${screen}` as const),
  ...reflectionScreens.map((screen) => `unsure.${screen}` as const),
  'progress',
  'why',
  'youSaid',
  'back',
  'next',
  'skip',
  'unsure',
  'goodAnswer',
  'enough',
  'noReasons',
  'yourSentences',
  'use',
  'suggested',
  'add',
  'save',
  'saved',
  'considered',
  'toAsk',
  'newPost',
  'openFile',
  'compare',
  'again',
] as const;
export type ReflectionWord = (typeof reflectionWords)[number];

const fromPage = z.discriminatedUnion('type', [
  /** The page is there and knows nothing. */
  z.object({ type: z.literal('ready') }),
  /** Kept by the host, so that a page that is closed loses nothing. */
  z.object({ type: z.literal('draft'), draft: reflectionDraftSchema }),
  z.object({ type: z.literal('save'), answers: reflectionAnswersSchema }),
  z.object({ type: z.literal('startOver') }),
  z.object({ type: z.literal('run'), command: z.enum(['newPost', 'openFile', 'compare']) }),
]);

const toPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    words: stringTable(reflectionWords),
    draft: reflectionDraftSchema,
  }),
  z.object({ type: z.literal('saved'), canCompare: z.boolean(), file: z.string() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
export type ReflectionFromPage = z.infer<typeof fromPage>;
export type ReflectionToPage = z.infer<typeof toPage>;

/** What the page of Reflect on My Direction and the host say to each other. */
export const reflectionProtocol: Protocol<ReflectionFromPage, ReflectionToPage> = {
  toHost: fromPage,
  toView: toPage,
};
