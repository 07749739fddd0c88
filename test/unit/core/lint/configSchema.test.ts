import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { configFileName, mergeConfig } from '../../../../src/core/lint/config';
import { configJsonSchema } from '../../../../src/core/lint/configSchema';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const settings = contributes.configuration.properties;
const { properties } = JSON.parse(JSON.stringify(configJsonSchema()));

describe('the schema of the configuration', () => {
  it('is the one that editors get (else: npm run config-schema)', () => {
    const [contributed] = contributes.jsonValidation;
    assert.equal(contributed.fileMatch, configFileName);
    const text = readFileSync(contributed.url, 'utf8');
    assert.equal(text, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  });

  it('is that of the settings', () => {
    const rules = settings['signpost.rules'];
    assert.deepEqual([...rules.propertyNames.enum].sort(), [...properties.rules.propertyNames.enum].sort());
    assert.deepEqual(
      [...rules.additionalProperties.enum].sort(),
      [...properties.rules.additionalProperties.enum].sort(),
    );
    const { type, minimum, maximum } = settings['signpost.limit'];
    assert.deepEqual(
      [type, minimum, maximum],
      [properties.limit.type, properties.limit.minimum, properties.limit.maximum],
    );
    for (const key of ['rules', 'allowedWords', 'limit', 'timeZone'])
      assert.equal(settings[`signpost.${key}`].type, properties[key].type);
  });
});

describe("a person's configuration", () => {
  it("wins over the folder's, rule by rule and key by key; allowed words add up", () => {
    const phrases = [{ id: 'own', line: 'safe', words: ['a'], message: 'b' }] as const;
    const folder = {
      rules: { plea: 'off', bait: 'error' },
      allowedWords: ['a', 'b'],
      limit: 9,
      phrases,
    } as const;
    const person = { rules: { bait: 'hint' }, allowedWords: ['b', 'c'], timeZone: 'Asia/Tokyo' } as const;
    assert.deepEqual(mergeConfig(folder, person, 'UTC'), {
      rules: { plea: 'off', bait: 'hint' },
      allowedWords: ['a', 'b', 'c'],
      limit: 9,
      timeZone: 'Asia/Tokyo',
      phrases,
    });
    const { limit, timeZone } = mergeConfig({ limit: 9 }, { limit: 10 }, 'UTC');
    assert.deepEqual([limit, timeZone], [10, 'UTC']);
  });
});
