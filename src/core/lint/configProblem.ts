import type { Range } from '../post/edit';
import type { ConfigPath } from './configPath';

/** What can be wrong in a configuration; `configMessages` says each in words. */
export type ConfigProblemKind =
  // No JSON, or the same key twice.
  | 'syntax'
  | 'depth'
  | 'twice'
  // A key or a rule that there isn't, or a rule of the file's own, whose severity stands elsewhere.
  | 'key'
  | 'rule'
  | 'rule-near'
  | 'own-rule'
  // A key that must be there, or a value that a key can't have.
  | 'missing'
  | 'type'
  | 'choice'
  | 'at-least'
  | 'at-most'
  | 'empty'
  | 'long'
  | 'id'
  // What no schema can say: no such zone, the id of another rule, words that can't be found as they are written.
  | 'zone'
  | 'id-taken'
  | 'id-twice'
  | 'phrase'
  | 'phrase-empty';

/** Something in a configuration that can't be used. Data alone: `wordsOfConfigProblem` gives the words. */
export interface ConfigProblem {
  readonly what: ConfigProblemKind;
  readonly path: ConfigPath;
  /** Whether the key at the end of the path is wrong, or its value. */
  readonly on: 'key' | 'value';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The same with its place in the file. */
export interface PlacedConfigProblem extends ConfigProblem {
  readonly range: Range;
}

const beyondSchema: ReadonlySet<ConfigProblemKind> = new Set([
  'zone',
  'id-taken',
  'id-twice',
  'phrase',
  'phrase-empty',
]);

/** Whether an editor that knows JSON and the JSON Schema says it, too. */
export function isInSchema({ what }: ConfigProblem): boolean {
  return !beyondSchema.has(what);
}
