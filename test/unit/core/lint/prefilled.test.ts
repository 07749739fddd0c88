import { strict as assert } from 'node:assert';
import { defaultConfig } from '../../../../src/core/lint/config';
import { fixesOf, lint } from '../../../../src/core/lint/linter';
import { prefilled } from '../../../../src/core/lint/rules/prefilled';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';
import { fillSnippet } from './fillSnippet';

const [older = '', newer = ''] = prefilled.examples.map(({ file }) => file);
const rulesOn = (file: string, config = defaultConfig) =>
  lint(parsePost(file), config).findings.map(({ rule }) => rule);

describe('the text that the network fills in', () => {
  it('is taken for an ask, and met with one message in place of one for each part', () => {
    const { subject, findings } = lint(parsePost(older));
    assert.equal(subject.kind, 'ask');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['prefilled'],
    );
    assert.ok(!rulesOn(newer).includes('bait'));
    assert.ok(!rulesOn(newer).includes('situation-missing'));
  });

  it('still shows in the checklist what it lacks', () => {
    const { checklist } = lint(parsePost(older));
    const states = Object.fromEntries(checklist.map(({ id, state }) => [id, state]));
    assert.equal(states.situation, 'missing');
    assert.equal(states.title, 'missing');
    assert.equal(states.specific, 'improve');
  });

  it('is checked like any other where the rule is off', () => {
    const found = rulesOn(older, { ...defaultConfig, rules: { prefilled: 'off' } });
    assert.ok(found.includes('situation-missing') && found.includes('title-missing'), found.join());
  });

  it('becomes a specific ask by its fix, and keeps the titles that it had', () => {
    for (const file of [older, newer]) {
      const { subject, findings } = lint(parsePost(file));
      const finding = findings.find(({ rule }) => rule === 'prefilled');
      const [fix] = finding ? fixesOf(finding, subject) : [];
      assert.ok(fix?.kind === 'prompt');
      const text = fillSnippet(fix.edit.text, prefilled.fill ?? []);
      const after = applyEdits(file, [{ ...fix.edit, text }]);
      assert.deepEqual(rulesOn(after), [], after);
      assert.equal(after.match(/Transport Planner/g)?.length, 1);
    }
  });
});
