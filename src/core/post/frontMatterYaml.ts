import { type Document, isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import type { Range } from './edit';
import type { FrontMatter, FrontMatterEntry, FrontMatterProblem, FrontMatterSchema } from './frontMatter';

/** Deeper brackets than these no front matter needs, and the parser's time doubles with each. */
const deepest = 8;

/** In UTF-16 units: twenty times what posts have. */
const longest = 10_000;

/** Twenty times what posts have. The parser's time grows with the square of the keys, and each line may be a mistake. */
const mostLines = 200;

/** Why a text is not given to the parser, if it is not; technical English. */
function whyUnread(text: string): string | undefined {
  if (text.length > longest) return `longer than ${longest} characters`;
  if (text.split('\n').length > mostLines) return `more than ${mostLines} lines`;
  return nestingOf(text) > deepest ? 'too many brackets inside each other' : undefined;
}

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

/** Reads the YAML between the fences, by a schema. Never throws: what can't be read is a problem with a range. */
export function readYaml<Values>(
  file: string,
  yaml: Range,
  bodyStart: number,
  schema: FrontMatterSchema<Values>,
): FrontMatter<Values> {
  const text = file.slice(yaml.start, yaml.end).replace(/\r(?!\n)/g, '\n');
  const detail = whyUnread(text);
  if (detail !== undefined) {
    const problem = { what: 'yaml' as const, ...yaml, detail };
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
    // Of a key that stands there twice, the last value counts.
    const { start, end } = entries.findLast((entry) => entry.key === key)?.value ?? yaml;
    return { what: 'value', key, start, end, detail: whatItTakes(issue) };
  });
}

/** What a key takes, in the schema's terms: its values, its type, or its format. */
function whatItTakes(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ');
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'invalid_format' ? issue.format : issue.code.replaceAll('_', ' ');
}
