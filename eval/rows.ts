import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type LintResult, lint } from '../src/core/lint/linter';
import { parsePost } from '../src/core/post/post';

const quality = z.enum(['answerable', 'vague', 'too_big']);

/** A labelled post. `unsure` names fields that a careful second reader wavered on. */
const postSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['ask', 'office-hours', 'update', 'other']),
  situation: z.nullable(z.string()),
  situation_specific: z.nullable(z.boolean()),
  target: z.nullable(z.string()),
  target_specific: z.nullable(z.boolean()),
  targets: z.number(),
  ask: z.nullable(z.string()),
  ask_quality: z.nullable(quality),
  asks: z.number(),
  wants_talk: z.nullable(z.boolean()),
  time_boxed: z.nullable(z.boolean()),
  desperate: z.boolean(),
  bitter: z.boolean(),
  bait: z.boolean(),
  hype: z.boolean(),
  private_contact: z.boolean(),
  placeholder: z.boolean(),
  unsure: z.optional(z.array(z.string())),
});
export type LabelledPost = z.infer<typeof postSchema>;

/** A labelled sentence: whether it is an instance of its label or a near miss. */
const sentenceSchema = z.object({
  id: z.string(),
  text: z.string(),
  label: z.string(),
  yes: z.boolean(),
  title: z.optional(z.nullable(z.string())),
  quality: z.optional(z.nullable(quality)),
});
export type LabelledSentence = z.infer<typeof sentenceSchema>;

/** A text without labels, perhaps with somebody's verdict. */
const textSchema = z.object({
  id: z.optional(z.string()),
  text: z.string(),
  kind: z.optional(z.string()),
  judged: z.optional(z.string()),
});
export type PlainText = z.infer<typeof textSchema>;

export type Rows =
  | { readonly what: 'posts'; readonly rows: readonly LabelledPost[] }
  | { readonly what: 'sentences'; readonly rows: readonly LabelledSentence[] }
  | { readonly what: 'texts'; readonly rows: readonly PlainText[] };

/**
 * Reads a file of one JSON object a line.
 * @throws Error for a line that fits none of the three forms.
 */
export function readRows(file: string): Rows {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const objects: unknown[] = lines.map((line) => JSON.parse(line));
  const first = objects[0] as object;
  if ('asks' in first) return { what: 'posts', rows: objects.map((row) => postSchema.parse(row)) };
  if ('yes' in first) return { what: 'sentences', rows: objects.map((row) => sentenceSchema.parse(row)) };
  return { what: 'texts', rows: objects.map((row) => textSchema.parse(row)) };
}

/** What the linter says of a text; with `kind`, as a post of that kind unless it has front matter of its own. */
export function lintText(text: string, kind?: string): LintResult {
  const hasFrontMatter = /^---\r?\n/.test(text);
  return lint(parsePost(kind === undefined || hasFrontMatter ? text : `---\nkind: ${kind}\n---\n${text}`));
}
