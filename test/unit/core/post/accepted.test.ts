import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { editAccepted, hashOfOutput, isAccepted } from '../../../../src/core/post/accepted';
import { applyEdits } from '../../../../src/core/post/edit';
import { parsePost } from '../../../../src/core/post/post';

const file = '---\nkind: ask # mine\n---\nEight years at one desk.\n';
const given = applyEdits(file, editAccepted(parsePost(file), 'human', true));

describe("the writer's word", () => {
  it('is kept in the front matter, for the exact text', () => {
    assert.equal(given.replace(/accepted:\n {2}human: .*\n/, ''), file);
    assert.ok(isAccepted(parsePost(given), 'human'));
    assert.ok(!isAccepted(parsePost(given), 'safe'));
    assert.ok(!isAccepted(parsePost(given.replace('Eight', 'Nine')), 'human'));
  });

  it('holds as long as readers see the same', () => {
    assert.ok(isAccepted(parsePost(given.replace('---\nEight', '---\n## Situation\nEight')), 'human'));
  });

  it('can be taken back, and leaves no trace', () => {
    assert.equal(applyEdits(given, editAccepted(parsePost(given), 'human', false)), file);
  });

  it('leaves the other one alone', () => {
    const both = applyEdits(given, editAccepted(parsePost(given), 'safe', true));
    assert.ok(isAccepted(parsePost(both), 'human') && isAccepted(parsePost(both), 'safe'));
  });

  it('is known by the first digits of a SHA-256', () => {
    for (const text of ['', 'Résumé 🙂', 'a'.repeat(3000)]) {
      assert.equal(hashOfOutput(text), createHash('sha256').update(text).digest('hex').slice(0, 16));
    }
  });
});
