import { type Document, isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Range } from './edit';
import { kinds } from './kinds';
import { statuses } from './statuses';

export { type Kind, kinds } from './kinds';

export { type Status, statuses } from './statuses';

/** The `targetTitle` of a writer who says openly that the title isn't settled. */
export const undecidedTitle = 'undecided';

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
  accepted: z.optional(z.record(z.string(), z.string())),
  attachments: z.optional(z.array(attachmentSchema)),
  receipt: z.optional(receiptSchema),
});
export type FrontMatterValues = z.infer<typeof frontMatterSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type ReceiptNumbers = z.infer<typeof numbersSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;

export const frontMatterKeys = Object.keys(frontMatterSchema.shape);

/** Something in the front matter that can't be read, with its range in the file. */
export interface FrontMatterProblem extends Range {
  /** `yaml`: not YAML at all; `unclosed`: no closing line; `value`: a known key with a value it can't have. */
  readonly what: 'yaml' | 'unclosed' | 'value';
  /** The key that has the value, for `value`. */
  readonly key?: string;
  /** What the YAML parser says, or what the key takes; technical English. */
  readonly detail: string;
}

/** The front matter of a file, of a post unless said otherwise: 0-based UTF-16 offsets. */
export interface FrontMatter<Values = FrontMatterValues> {
  /** The YAML between the fences; null when the file has no front matter. */
  readonly yaml: Range | null;
  /** Where the body starts. */
  readonly bodyStart: number;
  /** What could be read: each known key with a valid value, and all unknown keys. */
  readonly values: Values;
  readonly problems: readonly FrontMatterProblem[];
  readonly entries: readonly FrontMatterEntry[];
}

/** A key at the top level of the front matter, with ranges in the file. */
export interface FrontMatterEntry {
  readonly key: string;
  /** What a new value of one line replaces: the old one, or the gap after the colon where there is none. */
  readonly value: Range;
  /** Whether the value is one scalar on the line of its key. */
  readonly isInline: boolean;
  /** All lines of the entry, with the last line end. */
  readonly lines: Range;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/;
const closing = /^---[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gm;
/** A first line that shows that `---` opens front matter, not a rule above a text. */
const keyLine = /^[\w-]+[ \t]*:(?:\s|$)/;

/** What the front matter of one sort of file may hold; every key is optional. */
export type FrontMatterSchema<Values> = z.ZodMiniType<Values>;

/** Reads the front matter of a post. Never throws: what can't be read is a problem with a range. */
export function readFrontMatter(file: string): FrontMatter {
  return readFrontMatterOf(file, frontMatterSchema);
}

/** Reads the front matter of a file of another sort, by its schema. */
export function readFrontMatterOf<Values>(
  file: string,
  schema: FrontMatterSchema<Values>,
): FrontMatter<Values> {
  const open = opening.exec(file)?.[0];
  const bodyStart = file.startsWith('\uFEFF') ? 1 : 0;
  const none = { yaml: null, bodyStart, values: {} as Values, problems: [], entries: [] };
  if (open === undefined) return none;
  closing.lastIndex = open.length;
  const fence = closing.exec(file);
  if (fence) {
    const yaml = { start: open.length, end: fence.index };
    return readYaml(file, yaml, fence.index + fence[0].length, schema);
  }
  if (!keyLine.test(file.slice(open.length, open.length + 80))) return none;
  return {
    ...none,
    problems: [{ what: 'unclosed', start: bodyStart, end: bodyStart + 3, detail: 'no closing ---' }],
  };
}

/** Deeper brackets than these no front matter needs, and the parser's time doubles with each. */
const deepest = 8;

/** How many `{` and `[` stand open at once, at most; closed or not. */
function nestingOf(text: string): number {
  let open = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '{' || unit === '[') most = Math.max(most, ++open);
    else if ((unit === '}' || unit === ']') && open > 0) open--;
    else if (unit === '\n' && !/[ \t{}[\]]/.test(text[at + 1] ?? '')) open = 0;
  }
  return most;
}

function readYaml<Values>(
  file: string,
  yaml: Range,
  bodyStart: number,
  schema: FrontMatterSchema<Values>,
): FrontMatter<Values> {
  const text = file.slice(yaml.start, yaml.end).replace(/\r(?!\n)/g, '\n');
  if (nestingOf(text) > deepest) {
    const problem = { what: 'yaml' as const, ...yaml, detail: 'too many brackets inside each other' };
    return { yaml, bodyStart, values: {} as Values, problems: [problem], entries: [] };
  }
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const problems = document.errors.map((error): FrontMatterProblem => {
    const start = Math.min(yaml.start + error.pos[0], yaml.end);
    const end = Math.min(Math.max(yaml.start + error.pos[1], start + 1), yaml.end);
    return { what: 'yaml', start, end, detail: error.message };
  });
  const root = document.contents;
  if (root !== null && !(isMap(root) && !root.flow) && problems.length === 0) {
    problems.push({ what: 'yaml', ...yaml, detail: 'not keys and values, each on a line of its own' });
  }
  const entries = isMap(root) ? root.items.map((pair) => toEntry(file, pair, yaml)) : [];
  const values = isMap(root) ? toValues(document) : {};
  problems.push(...dropInvalid(values, entries, yaml, schema));
  return { yaml, bodyStart, values: values as Values, problems, entries };
}

function toEntry(file: string, pair: Pair, yaml: Range): FrontMatterEntry {
  const keyRange = isNode(pair.key) ? pair.key.range : undefined;
  const keyStart = yaml.start + (keyRange?.[0] ?? 0);
  const colon = file.indexOf(':', yaml.start + (keyRange?.[1] ?? 0));
  const afterColon = colon >= 0 && colon < yaml.end ? colon + 1 : yaml.end;
  const valueRange = isNode(pair.value) ? pair.value.range : undefined;
  const hasValue = valueRange !== undefined && valueRange !== null && valueRange[1] > valueRange[0];
  const value = hasValue
    ? { start: yaml.start + valueRange[0], end: yaml.start + valueRange[1] }
    : { start: afterColon, end: afterColon };
  const isInline = !hasValue || (isScalar(pair.value) && !/[\r\n]/.test(file.slice(keyStart, value.end)));
  const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
  return { key, value, isInline, lines: linesOf(file, keyStart, value.end, yaml) };
}

/** From the start of the line of `start` to the end of the line of the last text before `end`. */
function linesOf(file: string, start: number, end: number, within: Range): Range {
  let lineStart = start;
  while (lineStart > within.start && !/[\r\n]/.test(file[lineStart - 1] ?? '')) lineStart--;
  let lineEnd = end;
  while (lineEnd > start && /\s/.test(file[lineEnd - 1] ?? '')) lineEnd--;
  const rest = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  rest.lastIndex = lineEnd;
  return { start: lineStart, end: Math.min(lineEnd + (rest.exec(file)?.[0].length ?? 0), within.end) };
}

function toValues(document: Document): Record<string, unknown> {
  try {
    return document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>;
  } catch {
    // An alias without an anchor, or too many of them: the document's errors say so.
    return {};
  }
}

/** Takes the known keys with values that they can't have out of `values`, and says why for each. */
function dropInvalid(
  values: Record<string, unknown>,
  entries: readonly FrontMatterEntry[],
  yaml: Range,
  schema: FrontMatterSchema<unknown>,
): FrontMatterProblem[] {
  for (const [key, value] of Object.entries(values)) if (value === null) delete values[key];
  const parsed = schema.safeParse(values);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const key = String(issue.path[0]);
    delete values[key];
    const { start, end } = entries.find((entry) => entry.key === key)?.value ?? yaml;
    return { what: 'value', key, start, end, detail: whatItTakes(issue) };
  });
}

/** What a key takes, in the schema's terms: its values, its type, or its format. */
function whatItTakes(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ');
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'invalid_format' ? issue.format : issue.code.replaceAll('_', ' ');
}
