import { stringify } from 'yaml';
import * as z from 'zod/mini';
import { readFrontMatterOf } from '../post/frontMatter';
import { relations } from './person';
import type { JourneyProblem } from './problem';

/** The front matter of `journey/messages/*.message.md`; what stands below it is the message. */
export const messageSchema = z.looseObject({
  /** Whom it goes to: an id, a file's name or a name. */
  to: z.optional(z.string()),
  /** How I know them, where they have no file yet. */
  relation: z.optional(z.enum(relations)),
  /** Whether it thanks them for what they did. */
  thanks: z.optional(z.boolean()),
});
export type MessageValues = z.infer<typeof messageSchema>;

/** Reads whom a message goes to and why. Never throws: what can't be read is a problem, and the rest counts. */
export function readMessage(file: string): {
  readonly values: MessageValues;
  readonly problems: readonly JourneyProblem[];
} {
  const { values, problems } = readFrontMatterOf(file, messageSchema);
  return { values, problems };
}

/** The front matter of a new message. */
export function messageFrontMatter(values: MessageValues): string {
  return `---\n${stringify(values, { lineWidth: 0 })}---\n`;
}
