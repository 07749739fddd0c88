import type * as z from 'zod/mini';
import { type ConfigValues, type RuleLevel, ruleLevels } from './config';
import { problemsOf } from './configIssues';
import { type ConfigPath, valueAt, withoutPaths } from './configPath';
import type { ConfigProblem } from './configProblem';
import { configSchema } from './configSchema';
import { checkPhrases } from './phraseProblems';
import { rules } from './rules';

/** A configuration as far as it can be used, and what can't. */
export interface CheckedConfig {
  readonly values: ConfigValues;
  readonly problems: readonly ConfigProblem[];
}

/** Nobody reads more problems of one configuration. */
const mostProblems = 100;

/**
 * Checks a configuration: JSON data from a file, or from settings. Never throws; a value that can't be used is left
 * out, the others hold. Levels of unknown rules stay: they may be of a folder's own rules, and do no harm else.
 */
export function checkConfig(value: unknown): CheckedConfig {
  const issues = configSchema.safeParse(value).error?.issues ?? [];
  const problems = issues.slice(0, mostProblems).flatMap((issue) => problemsOf(issue, value));
  const unusable = issues.flatMap(unusablePaths);
  const usable = configSchema.safeParse(withoutPaths(value, unusable));
  if (!usable.success) return { values: {}, problems };
  const { allowedWords, limit, timeZone, phrases } = usable.data;
  const own = checkPhrases(phrases ?? [], indicesLeft(value, unusable));
  const zone = checkZone(timeZone);
  return {
    values: {
      rules: { ...usable.data.rules, ...levelsOfUnknownRules(value) },
      allowedWords: allowedWords?.map((word) => word.trim()),
      limit,
      timeZone: zone.length === 0 ? timeZone : undefined,
      phrases: phrases ? own.phrases : undefined,
    },
    problems: [...problems, ...zone, ...own.problems].slice(0, mostProblems),
  };
}

/** What must be left out because of an issue: an entry of `phrases` as a whole, else the value itself. */
function unusablePaths(issue: z.core.$ZodIssue): ConfigPath[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [path[0] === 'phrases' && path.length > 2 ? path.slice(0, 2) : path];
}

/** The indices in `phrases` of the entries that are left. */
function indicesLeft(root: unknown, unusable: readonly ConfigPath[]): number[] {
  const given = valueAt(root, ['phrases']);
  const gone = new Set(
    unusable.filter((path) => path[0] === 'phrases' && path.length === 2).map(([, i]) => i),
  );
  return Array.isArray(given) ? [...given.keys()].filter((index) => !gone.has(index)) : [];
}

function checkZone(timeZone: string | undefined): ConfigProblem[] {
  if (timeZone === undefined) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    return [{ what: 'zone', path: ['timeZone'], on: 'value', values: { zone: timeZone } }];
  }
}

function levelsOfUnknownRules(root: unknown): Record<string, RuleLevel> {
  const known = new Set(rules.map(({ id }) => id));
  const found: Record<string, RuleLevel> = {};
  for (const [id, given] of Object.entries(Object(valueAt(root, ['rules'])))) {
    const level = ruleLevels.find((candidate) => candidate === given);
    if (level && !known.has(id)) found[id] = level;
  }
  return found;
}
