import { strict as assert } from 'node:assert';
import { blankFor, isBlank, type Prompt, prompts } from '../../../../src/core/post/prompts';

describe('a text', () => {
  for (const text of [
    ...Object.keys(prompts).map((prompt) => blankFor(prompt as Prompt)),
    ' [one job title]\n',
    '[a] [b][c].',
    '[]!',
  ])
    it(`is nothing but blanks: ${JSON.stringify(text)}`, () => assert.ok(isBlank(text)));

  for (const text of [
    '',
    ' ',
    '.',
    'Nurse',
    '[a] Nurse',
    'Nurse [a]',
    '[a',
    '[[a]]',
    '[a]?',
    '[a](https://b.org)',
  ])
    it(`is more than blanks, or less: ${JSON.stringify(text)}`, () => assert.ok(!isBlank(text)));
});
