import { strict as assert } from 'node:assert';
import { defaultConfig } from '../../../../src/core/lint/config';
import { fixAll, safeFixes } from '../../../../src/core/lint/fixAll';
import { lint } from '../../../../src/core/lint/linter';
import { rules } from '../../../../src/core/lint/rules';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';

const resultOf = (file: string) => lint(parsePost(file), defaultConfig);
const fixed = (file: string, only?: string) => applyEdits(file, fixAll(resultOf(file), defaultConfig, only));
const post =
  '---\r\nkind: ask\r\n---\r\nA results-driven planner, 𝗻𝗼𝘄 𝗮𝗻𝗱 then. I utilise two 𝗼𝗹𝗱 tools.\r\n';

describe('all safe fixes', () => {
  it('are applied together', () => {
    assert.equal(fixed(post), '---\r\nkind: ask\r\n---\r\nA planner, now and then. I use two old tools.\r\n');
  });

  it('can be those of one rule', () => {
    const file = fixed(post, 'fancy-letters');
    assert.match(file, /A results-driven planner, now and then. I utilise two old tools/);
  });

  it('leave a post without any as it is', () => {
    assert.deepEqual(fixAll(resultOf('Hello.'), defaultConfig), []);
  });

  for (const { examples, id } of rules) {
    it(`leave nothing to fix in the examples of ${id}, and change nothing twice`, () => {
      for (const { file } of examples) {
        const once = fixed(file);
        assert.deepEqual(safeFixes(resultOf(once)), []);
        assert.equal(fixed(once), once);
      }
    });
  }
});
