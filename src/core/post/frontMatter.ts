import type * as z from 'zod/mini';
import type { Range } from './edit';
import type { FrontMatterValues } from './frontMatterSchema';

export type { Attachment, FrontMatterValues, Receipt, ReceiptNumbers } from './frontMatterSchema';
export { type Kind, kinds } from './kinds';
export { type Status, statuses } from './statuses';

/** The `targetTitle` of a writer who says openly that the title isn't settled. */
export const undecidedTitle = 'undecided';

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
  return read(file, () => {
    const { frontMatterSchema } = require('./frontMatterSchema') as typeof import('./frontMatterSchema');
    return frontMatterSchema;
  });
}

/** Reads the front matter of a file of another sort, by its schema. */
export function readFrontMatterOf<Values>(
  file: string,
  schema: FrontMatterSchema<Values>,
): FrontMatter<Values> {
  return read(file, () => schema);
}

/** Schemas and YAML take as long to load as a text to check, so that waits until a file has front matter. */
function read<Values>(file: string, schema: () => FrontMatterSchema<Values>): FrontMatter<Values> {
  const open = opening.exec(file)?.[0];
  const bodyStart = file.startsWith('\uFEFF') ? 1 : 0;
  const none = { yaml: null, bodyStart, values: {} as Values, problems: [], entries: [] };
  if (open === undefined) return none;
  closing.lastIndex = open.length;
  const fence = closing.exec(file);
  if (fence) {
    const { readYaml } = require('./frontMatterYaml') as typeof import('./frontMatterYaml');
    const yaml = { start: open.length, end: fence.index };
    return readYaml(file, yaml, fence.index + fence[0].length, schema());
  }
  if (!keyLine.test(file.slice(open.length, open.length + 80))) return none;
  return {
    ...none,
    problems: [{ what: 'unclosed', start: bodyStart, end: bodyStart + 3, detail: 'no closing ---' }],
  };
}
