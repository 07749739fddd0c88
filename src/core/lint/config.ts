import { network } from '../post/limits';
import { type Severity, severities } from './finding';
import type { RuleId } from './rule';

/** How loud a rule is, or `off`. */
export const ruleLevels = ['off', ...severities] as const;
export type RuleLevel = 'off' | Severity;

/** What a writer or a folder sets for the linter. */
export interface LintConfig {
  /** Levels that differ from the rules' own. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleLevel>>>;
  /** Words and phrases that no word rule may flag, in any case. */
  readonly allowedWords: readonly string[];
  /** The longest output in UTF-16 units. */
  readonly limit: number;
  /** The IANA zone of a planned time without zone. */
  readonly timeZone: string;
}

export const defaultConfig: LintConfig = {
  rules: {},
  allowedWords: [],
  limit: network.postLength,
  timeZone: 'UTC',
};
