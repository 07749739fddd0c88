import * as assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/lint/config';
import { lint } from '../../../src/core/lint/linter';
import { parsePost } from '../../../src/core/post/post';
import type { Check } from '../../../src/vscode/editor/checks';
import { toStatusText } from '../../../src/vscode/editor/statusText';

function check(text: string, limit = 3000): Check {
  const result = lint(parsePost(text), { ...defaultConfig, limit });
  return { version: 1, result, findings: result.findings, checklist: result.checklist };
}

describe('the status bar text', () => {
  it('counts UTF-16 units of the output', () => {
    const { text, level } = toStatusText(check(`${'a'.repeat(1200)} 👩‍🚀`.slice(0, 1204)));
    assert.equal(text, '1,204 / 3,000');
    assert.equal(level, 'fine');
  });

  it('is spoken in words', () => {
    const base = check('Text');
    const improve = (id: 'ask' | 'title') => ({ id, state: 'improve' }) as const;
    const { label } = toStatusText({ ...base, checklist: [improve('ask'), improve('title')] });
    assert.equal(label, '4 of 3,000 characters, two things to improve');
  });

  it('warns from nine tenths of the limit on, and shows an error over it', () => {
    assert.equal(toStatusText(check('a'.repeat(89), 100)).level, 'fine');
    assert.equal(toStatusText(check('a'.repeat(90), 100)).level, 'near');
    assert.equal(toStatusText(check('a'.repeat(100), 100)).level, 'near');
    assert.equal(toStatusText(check('a'.repeat(101), 100)).level, 'over');
  });

  it('has the ten lines and the fold in its tooltip, and no Markdown of the post', () => {
    const { value } = toStatusText(
      check(`${'word '.repeat(26)}[a](command:b) <b> $(x) ${'word '.repeat(40)}`),
    ).tooltip;
    assert.equal(value.match(/\$\(/g)?.length, 10 + (value.match(/\\\$\(/g)?.length ?? 0));
    assert.match(value, /phone&nbsp;cuts/);
    assert.doesNotMatch(value, /\]\(command|<b>/);
  });
});
