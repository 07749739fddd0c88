import { network } from '../post/limits';
import type { ChecklistLine } from './checklist';
import { type Severity, severities } from './finding';
import type { RuleId } from './rule';

/** How loud a rule is, or `off`. */
export const ruleLevels = ['off', ...severities] as const;
export type RuleLevel = 'off' | Severity;

/** The name of the file that configures the linter for the posts in its folder and below. */
export const configFileName = 'signpost.config.json';

/** The largest limit that can be set, in UTF-16 units. */
export const highestLimit = 10_000;

/** A rule that a folder adds as data: words and phrases, and what to say of them. */
export interface PhraseRule {
  readonly id: RuleId;
  readonly line: ChecklistLine;
  /** Words and phrases, in any case. */
  readonly words: readonly string[];
  /** What a finding says; `{phrase}` stands for the words that were found. */
  readonly message: string;
  readonly severity?: Severity | undefined;
}

/** What one place (a config file, the settings, options) sets; what it leaves out, it leaves to others. */
export interface ConfigValues {
  readonly rules?: Readonly<Partial<Record<RuleId, RuleLevel>>> | undefined;
  readonly allowedWords?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly timeZone?: string | undefined;
  readonly phrases?: readonly PhraseRule[] | undefined;
}

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
  /** Rules of the folder's own. */
  readonly phrases: readonly PhraseRule[];
}

export const defaultConfig: LintConfig = {
  rules: {},
  allowedWords: [],
  limit: network.postLength,
  timeZone: 'UTC',
  phrases: [],
};

/**
 * Puts together what a folder's file sets (the team's) and what a person sets: the person's wins, level by level of
 * the rules and key by key else; allowed words add up.
 */
export function mergeConfig(folder: ConfigValues, person: ConfigValues, timeZone: string): LintConfig {
  return {
    rules: { ...folder.rules, ...person.rules },
    allowedWords: [...new Set([...(folder.allowedWords ?? []), ...(person.allowedWords ?? [])])],
    limit: person.limit ?? folder.limit ?? defaultConfig.limit,
    timeZone: person.timeZone ?? folder.timeZone ?? timeZone,
    // The same list for the same folder, so that what is made of it can be kept by it.
    phrases: folder.phrases ?? person.phrases ?? defaultConfig.phrases,
  };
}
