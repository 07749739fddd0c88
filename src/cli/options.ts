import { type ParseArgsConfig, parseArgs } from 'node:util';
import {
  type ConfigValues,
  configFileName,
  defaultConfig,
  highestLimit,
  type RuleLevel,
  ruleLevels,
} from '../core/lint/config';
import { rules } from '../core/lint/rules';
import { zoneName } from '../core/post/zoneNames';
import { Failure } from './failure';

/** The options of every command that reads posts as the linter does. */
export const lintOptions = {
  config: { type: 'string' },
  rule: { type: 'string', multiple: true },
  allow: { type: 'string', multiple: true },
  limit: { type: 'string' },
  'time-zone': { type: 'string' },
} as const;

export const lintOptionsHelp = `  --config FILE       use this file for every post, not the nearest ${configFileName} in or above its folder
  --rule ID=LEVEL     off, hint, information, warning or error; may be given more than once
  --allow WORD        a word or phrase that no rule may flag; may be given more than once
  --limit N           the longest output, in UTF-16 units (${defaultConfig.limit})
  --time-zone ZONE    the zone of planned times without one (this machine's)`;

/**
 * Reads the arguments of a command.
 * @throws Failure for an unknown option or a missing value.
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  given: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new Failure(`${reason?.replace(/\.$/, '')}. Try --help.`, { cause: error });
  }
}

/** One of the choices that an option has. */
export function choice<const Choice extends string>(
  name: string,
  given: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const found = given === undefined ? choices[0] : choices.find((candidate) => candidate === given);
  if (found === undefined) throw new Failure(`--${name} ${given}: choose one of ${choices.join(', ')}.`);
  return found;
}

export interface LintValues {
  readonly config?: string | undefined;
  readonly rule?: string[] | undefined;
  readonly allow?: string[] | undefined;
  readonly limit?: string | undefined;
  readonly 'time-zone'?: string | undefined;
}

/**
 * What the options set, which wins over a config file.
 * @throws Failure for a value that an option can't have.
 */
export function readLintOptions(values: LintValues): ConfigValues {
  return {
    rules: Object.fromEntries((values.rule ?? []).map(readRule)),
    allowedWords: values.allow ?? [],
    limit: readLimit(values.limit),
    timeZone: readZone(values['time-zone']),
  };
}

/** The zone of this machine. */
export function machineZone(): string {
  return zoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function readRule(given: string): [string, RuleLevel] {
  const equals = given.indexOf('=');
  const [id, level] = [given.slice(0, Math.max(equals, 0)), given.slice(equals + 1)];
  if (!rules.some((rule) => rule.id === id)) throw new Failure(`--rule ${given}: there is no rule "${id}".`);
  const found = ruleLevels.find((candidate) => candidate === level);
  if (!found) throw new Failure(`--rule ${given}: choose one of ${ruleLevels.join(', ')}, as in ${id}=off.`);
  return [id, found];
}

function readLimit(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > highestLimit)
    throw new Failure(`--limit ${given}: give a whole number from 1 to ${highestLimit}.`);
  return limit;
}

function readZone(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  try {
    return zoneName(new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone);
  } catch (error) {
    throw new Failure(`--time-zone ${given}: write a zone like Europe/Berlin or America/New_York.`, {
      cause: error,
    });
  }
}
