import * as z from 'zod/mini';
import { relations } from './person';
import { verdicts } from './stock';

const day = z.iso.date();
const text = z.string().check(z.refine((given) => given.trim() !== ''));

/** A conversation to log: what the form asks, or another extension passes. */
export const conversationRequest = z.object({
  /** The person's name, or the address of their file. */
  person: text,
  role: z.optional(z.string()),
  relation: z.optional(z.enum(relations)),
  /** The id of the person who led to this one. */
  through: z.optional(z.string()),
  /** The id of the post that they answered. */
  post: z.optional(z.string()),
  day,
  learned: z.array(z.string()),
  named: z.array(z.string()),
  next: z.optional(z.string()),
  by: z.optional(day),
});
export type ConversationRequest = z.infer<typeof conversationRequest>;

/** A stock to take after conversations. */
export const stockRequest = z.object({
  aim: z.string(),
  surprise: z.string(),
  verdict: z.enum(verdicts),
  reason: z.string(),
});
export type StockRequest = z.infer<typeof stockRequest>;

/** Office hours to offer. */
export const officeHoursRequest = z.object({
  topic: text,
  audience: z.string(),
  minutes: z.int().check(z.positive(), z.lte(240)),
  places: z.int().check(z.positive(), z.lte(100)),
  /** The first time, as `formatPlannedTime` writes it. */
  start: text,
  link: z.string(),
  limits: z.string(),
  pauseAfter: z.int().check(z.positive(), z.lte(52)),
});
export type OfficeHoursRequest = z.infer<typeof officeHoursRequest>;

/** A message to start to one person. */
export const messageRequest = z.object({
  /** The person's name, or the address of their file. */
  person: text,
  relation: z.enum(relations),
  /** Who I am to them. */
  known: z.string(),
  title: z.string(),
  question: z.string(),
  minutes: z.nullable(z.int().check(z.positive())),
});

/** Reads a request; undefined for anything else, so that the person is asked. */
export function readRequest<T>(schema: z.ZodMiniType<T>, given: unknown): T | undefined {
  const read = schema.safeParse(given);
  return read.success ? read.data : undefined;
}
