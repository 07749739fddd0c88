import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../../src/core/post/edit';

describe('edits', () => {
  it('replace, take out and insert, in any order', () => {
    const edits = [
      { start: 6, end: 9, text: '' },
      { start: 0, end: 1, text: 'J' },
      { start: 9, end: 9, text: '!' },
    ];
    assert.equal(applyEdits('Hello you', edits), 'Jello !');
  });

  it('keep the order of insertions at one place, before what replaces from there', () => {
    const edits = [
      { start: 1, end: 2, text: 'x' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ];
    assert.equal(applyEdits('abc', edits), 'a12xc');
  });

  const refused = {
    'overlap each other': [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ],
    'end before they start': [{ start: 2, end: 1, text: '' }],
    'reach beyond the text': [{ start: 2, end: 4, text: '' }],
    'start before the text': [{ start: -1, end: 1, text: '' }],
  };
  for (const [what, edits] of Object.entries(refused))
    it(`are refused where they ${what}`, () => assert.throws(() => applyEdits('abc', edits), RangeError));
});
