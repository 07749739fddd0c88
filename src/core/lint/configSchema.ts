import * as z from 'zod/mini';
import { checklistLines } from './checklist';
import { highestLimit, ruleLevels } from './config';
import { severities } from './finding';
import { rules } from './rules';

const words = (meaning: string) => z.array(z.string().check(z.regex(/\S/))).check(z.describe(meaning));

/** A rule that a folder adds as data. */
export const phraseRuleSchema = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
      z.maxLength(60),
      z.describe('The name of the rule, such as house-words. It stands beside each of its findings.'),
    ),
  line: z.enum(checklistLines).check(z.describe('The line of the checklist that the rule belongs to.')),
  words: words('Words and phrases to look for, in any case.').check(z.minLength(1)),
  message: z
    .string()
    .check(
      z.regex(/\S/),
      z.describe('What a reader will miss, and what to do. {phrase} stands for the words that were found.'),
    ),
  severity: z
    .optional(z.enum(severities))
    .check(z.describe('How loud the rule is; information when left out.')),
});

/** What a config file may hold. The settings have the same keys but `phrases`; the JSON Schema is made from it. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()).check(z.describe('Where this file is described.')),
  rules: z
    .optional(z.partialRecord(z.enum(rules.map(({ id }) => id)), z.enum(ruleLevels)))
    .check(z.describe('How loud a rule is, by its id. For example "buzzword": "off".')),
  allowedWords: z.optional(words('Words and phrases that no rule about words may flag.')),
  limit: z
    .optional(z.int().check(z.minimum(1), z.maximum(highestLimit)))
    .check(z.describe('The longest post, in characters as the network counts them.')),
  timeZone: z
    .optional(z.string())
    .check(z.describe('The zone of times without one, such as America/New_York.')),
  phrases: z
    .optional(z.array(phraseRuleSchema))
    .check(z.describe('Rules of your own: words to look for, and what to say of them.')),
});

/** The JSON Schema of a config file. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
}
