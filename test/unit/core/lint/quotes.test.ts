import { strict as assert } from 'node:assert';
import { quotesOf } from '../../../../src/core/lint/text/quotes';

describe('quotation marks', () => {
  const cases: [text: string, isInside: boolean][] = [
    ['He said “X then” so.', true],
    ['“X”', true],
    ['"X"', true],
    ['He said "a X b" so.', true],
    ['“a” X “b”', false],
    ['"a" X "b"', false],
    ['“a X', false],
    ['"a X', false],
    ['a X”', false],
    ['a X"', false],
    ['“a “X b', false],
    ['“X “b”', false],
    ['"a" and "b X c"', true],
    ['X', false],
  ];
  for (const [text, isInside] of cases) {
    it(`${isInside ? 'enclose' : 'do not enclose'} X in ${text}`, () => {
      const start = text.indexOf('X');
      const all = { start: 0, end: text.length };
      assert.equal(quotesOf(text)(all, { start, end: start + 1 }), isInside);
    });
  }

  it('count in their own sentence alone', () => {
    const text = '“a" X “b" c”';
    const sentence = { start: 4, end: 5 };
    assert.equal(quotesOf(text)(sentence, sentence), false);
    const straight = '"a" "X b" c';
    assert.equal(quotesOf(straight)({ start: 5, end: 8 }, { start: 5, end: 6 }), false);
    assert.equal(quotesOf(straight)({ start: 4, end: 9 }, { start: 5, end: 6 }), true);
  });
});
