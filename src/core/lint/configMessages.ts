import type { ConfigProblem, ConfigProblemKind } from './configProblem';
import { inEnglish, type Translate } from './messages';

/** The words of everything that can be wrong in a configuration: what comes of it, and what to do. */
const configMessages: Readonly<Record<ConfigProblemKind, string>> = {
  syntax: 'From here on this is no JSON ({detail}), so not all of it can be read. Mend this place.',
  depth: 'This is nested too deep to be read. Write one object with the settings.',
  twice: '"{key}" stands here twice, and only the last one counts. Put both into one.',
  key: 'There is no "{key}" here, so nothing comes of it. Take it out, or write one of {choices}.',
  rule: 'There is no rule "{rule}", so nothing comes of it. Write the id that stands beside a finding, or take it out.',
  'rule-near': 'There is no rule "{rule}", so nothing comes of it. Write {near}, or take it out.',
  'own-rule':
    'The rule "{rule}" is this file\'s own, so nothing comes of a level here. Write its "severity" in "phrases".',
  missing: '"{key}" is missing here, so this counts for nothing. Add it.',
  type: '"{key}" can\'t have this value, so it counts for nothing. It takes the type {expected}.',
  choice: '"{key}" can\'t have this value, so it counts for nothing. Write one of {choices}.',
  'at-least': '"{key}" can\'t be that small, so it counts for nothing. Write a number from {bound} on.',
  'at-most': '"{key}" can\'t be that large, so it counts for nothing. Write a number up to {bound}.',
  empty: 'There is nothing in "{key}", so this counts for nothing. Write at least one word.',
  long: '"{key}" is too long, so this counts for nothing. Write at most {bound} characters.',
  id: "This can't be the id of a rule, so the rule is not used. Write small letters, digits and hyphens, as in house-words.",
  zone: 'There is no time zone "{zone}" on this machine, so it counts for nothing. Write one like Europe/Berlin or America/New_York.',
  'id-taken': 'Signpost has a rule "{id}" of its own, so this one is not used. Choose another id.',
  'id-twice': 'The rule "{id}" stands here twice, and only the first one is used. Choose another id.',
  phrase:
    'Whole words are compared, without the signs around them, so "{word}" is never found. Write "{instead}".',
  'phrase-empty':
    'There is no letter and no digit in "{word}", so it is never found. Write words, or take it out.',
};

/** The words of a problem of a configuration. */
export function wordsOfConfigProblem(problem: ConfigProblem, translate: Translate = inEnglish): string {
  return translate(configMessages[problem.what], problem.values);
}

/** Every sentence above, for translations. */
export const everyConfigMessage: readonly string[] = Object.values(configMessages);
