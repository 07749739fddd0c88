import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineNumbers } from '../../../../src/core/journey/lineNumbers';

describe('the numbers of lines', () => {
  it('count every sort of line end once, and the last line without one', () => {
    const text = 'a\nb\r\nc\rd';
    assert.deepEqual(
      [...text].map((_, offset) => lineNumbers(text)(offset)),
      [0, 0, 1, 1, 1, 2, 2, 3],
    );
  });

  it('are those of the line that holds the offset', () => {
    const pieces = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', ' '), { maxLength: 20 });
    fc.assert(
      fc.property(pieces, fc.nat(40), (parts, offset) => {
        const text = parts.join('');
        const at = Math.min(offset, text.length);
        // An offset within \r\n belongs to the line that it ends.
        const before = text.slice(0, at).replace(text[at] === '\n' ? /\r$/ : /$^/, '');
        assert.equal(lineNumbers(text)(at), before.split(/\r\n|\r|\n/).length - 1);
      }),
    );
  });
});
