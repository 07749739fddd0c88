import type * as z from 'zod/mini';
import { type ConfigPath, valueAt } from './configPath';
import type { ConfigProblem } from './configProblem';
import { configSchema, phraseRuleSchema } from './configSchema';
import { nearest } from './nearest';
import { rules } from './rules';

/** What JSON calls the types that have other names in the schema. */
const jsonTypes: Readonly<Record<string, string>> = { record: 'object', int: 'integer' };

const ruleIds = rules.map(({ id }) => id);

/** What an issue of the schema says of the data that it was raised on. */
export function problemsOf(issue: z.core.$ZodIssue, root: unknown): ConfigProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const last = path.at(-1);
  const key = typeof last === 'string' ? last : String(path.at(-2) ?? '');
  const value = (what: ConfigProblem['what'], values: ConfigProblem['values']): ConfigProblem[] => [
    { what, path, on: 'value', values: { key, ...values } },
  ];
  if (typeof last === 'string' && valueAt(root, path) === undefined) {
    return [{ what: 'missing', path: path.slice(0, -1), on: 'value', values: { key } }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => unknownKey([...path, unknown], unknown, root));
    case 'invalid_value':
      return value('choice', { choices: issue.values.join(', ') });
    case 'invalid_type':
      return value('type', { expected: jsonTypes[issue.expected] ?? issue.expected });
    case 'too_small':
      return value(issue.origin === 'array' ? 'empty' : 'at-least', { bound: Number(issue.minimum) });
    case 'too_big':
      return value(issue.origin === 'string' ? 'long' : 'at-most', { bound: Number(issue.maximum) });
    default:
      return value(key === 'id' ? 'id' : 'empty', {});
  }
}

function unknownKey(path: ConfigPath, key: string, root: unknown): ConfigProblem {
  if (path[0] === 'rules') return unknownRule(path, key, root);
  const known = Object.keys((path[0] === 'phrases' ? phraseRuleSchema : configSchema).shape);
  const choices = known.filter((name) => !name.startsWith('$')).join(', ');
  return { what: 'key', path, on: 'key', values: { key, choices } };
}

function unknownRule(path: ConfigPath, rule: string, root: unknown): ConfigProblem {
  const phrases = valueAt(root, ['phrases']);
  const isOwn = Array.isArray(phrases) && phrases.some((phrase) => valueAt(phrase, ['id']) === rule);
  if (isOwn) return { what: 'own-rule', path, on: 'key', values: { rule } };
  const near = nearest(rule, ruleIds);
  return near === undefined
    ? { what: 'rule', path, on: 'key', values: { rule } }
    : { what: 'rule-near', path, on: 'key', values: { rule, near } };
}
