import { strict as assert } from 'node:assert';
import { defaultConfig } from '../../../../src/core/lint/config';
import { lint } from '../../../../src/core/lint/linter';
import { parsePost } from '../../../../src/core/post/post';

const heavy = "I don't want to live any more. I'm a rockstar!! Hire me at [Company].";
const ask = (body: string) => parsePost(`---\nkind: ask\n---\n${body}`);

describe('a text that speaks of giving up on life', () => {
  it('is met with one kind message, and with errors alone beside it', () => {
    const { findings } = lint(ask(heavy));
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['heavy-heart', 'information'],
        ['placeholder', 'error'],
      ],
    );
  });

  it('is not measured against the checklist', () => {
    const states = lint(ask(heavy)).checklist.map(({ id, state }) => [id, state]);
    assert.deepEqual(Object.fromEntries(states), {
      situation: 'n/a',
      title: 'n/a',
      ask: 'n/a',
      modest: 'n/a',
      human: 'n/a',
      specific: 'n/a',
      time: 'n/a',
      readable: 'n/a',
      network: 'n/a',
      safe: 'improve',
    });
  });

  it('is checked like any other where the writer has turned the message off', () => {
    const off = { ...defaultConfig, rules: { 'heavy-heart': 'off' as const } };
    const found = lint(ask(heavy), off).findings.map(({ rule }) => rule);
    assert.ok(found.includes('exclamation-run'));
    assert.ok(!found.includes('heavy-heart'));
  });
});
