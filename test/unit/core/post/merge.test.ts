import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { differencesOf } from '../../../../src/core/post/difference';
import { applyEdits } from '../../../../src/core/post/edit';
import { merge } from '../../../../src/core/post/merge';

describe('the differences of two texts', () => {
  it('are as few and as small as can be', () => {
    assert.deepEqual(differencesOf('one tree', 'one big tree!'), [
      { start: 4, end: 4, text: 'big ' },
      { start: 8, end: 8, text: '!' },
    ]);
    assert.deepEqual(differencesOf('a🙂b🙂c', 'a🙃b🙂'), [
      { start: 1, end: 3, text: '🙃' },
      { start: 6, end: 7, text: '' },
    ]);
    assert.deepEqual(differencesOf('aaa', 'aaaa', 1), [{ start: 0, end: 0, text: 'a' }]);
    assert.deepEqual(differencesOf('same', 'same'), []);
  });

  it('make the one of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '🙃', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applyEdits(before, differencesOf(before, after)), after);
      }),
      { numRuns: 2000 },
    );
  });

  it('are one where the texts have little in common', () => {
    const [before, after] = ['a'.repeat(400), 'b'.repeat(400)];
    assert.deepEqual(differencesOf(before, after), [{ start: 0, end: 400, text: after }]);
  });
});

describe('what two writers made of one text', () => {
  it('has what either added, and not what either deleted', () => {
    assert.equal(merge('one two three', 'one three', 'one two three four'), 'one three four');
    assert.equal(merge('one two three', '1 two 3', 'one 2 three'), '1 2 3');
    assert.equal(merge('one', '', 'one more'), ' more');
    assert.equal(merge('one', 'two', 'one'), 'two');
    assert.equal(merge('one', 'one', 'two'), 'two');
  });

  it('keeps a word in one piece that was typed where another was', () => {
    assert.equal(merge('', 'theirs', 'o'), 'otheirs');
    assert.equal(merge('o', 'otheirs', 'ours'), 'ourstheirs');
  });

  it('tells by the caret where among equal letters it was typed', () => {
    assert.equal(merge('aa', 'aXa', 'aaa', 3), 'aXaa');
    assert.equal(merge('aa', 'aXa', 'aaa', 1), 'aaXa');
  });
});
