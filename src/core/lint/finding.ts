import type { Range } from '../post/edit';
import type { ChecklistLine } from './checklist';
import type { RuleId } from './rule';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a finding says about its place, for the words of its message. */
export type FindingValues = Readonly<Record<string, string | number>>;

/** What a rule reports: where, and the values that its message names. */
export interface Report {
  /** The range in the file; from a rule that reads line by line, the range in the line. */
  readonly range: Range;
  /** Which of the rule's messages says it, where the rule has more than one. */
  readonly message?: string;
  readonly values?: FindingValues;
  /** The words themselves, where a folder's own rule gives them. */
  readonly text?: string;
}

/** One thing that a rule found in a post. Data alone: `messageOf` gives the words. */
export interface Finding extends Report {
  readonly rule: RuleId;
  readonly line: ChecklistLine;
  readonly severity: Severity;
  /** Whether its rule has more to say than is reported: this is the last one of it. */
  readonly hasMore?: true;
}
