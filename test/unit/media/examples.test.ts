import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { lint } from '../../../src/core/lint/linter';
import { parsePost } from '../../../src/core/post/post';

const folder = 'media/examples';
const files = readdirSync(folder);
const asking = readFileSync('src/vscode/examples/askExample.ts', 'utf8');

describe('the example posts', () => {
  it('are six, and each is offered', () => {
    assert.equal(files.length, 6);
    for (const file of files) assert.ok(asking.includes(`name: '${file.replace('.post.md', '')}'`), file);
  });

  for (const file of files) {
    it(`${file} leaves nothing to improve`, () => {
      const { findings, checklist } = lint(parsePost(readFileSync(`${folder}/${file}`, 'utf8')));
      assert.deepEqual(
        findings.map(({ rule, values }) => [rule, values]),
        [],
      );
      for (const { id, state } of checklist) assert.equal(state, 'done', id);
    });
  }
});
