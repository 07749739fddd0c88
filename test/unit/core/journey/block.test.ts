import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { appendBlocks, escapeBlock, plainBlock, unescapeBlock } from '../../../../src/core/journey/block';
import { readHeadings } from '../../../../src/core/journey/headings';
import { oneLine, readList, writeList } from '../../../../src/core/journey/list';
import { applyEdits } from '../../../../src/core/post/edit';
import { anyTyped } from './people';

describe('what a person types below a heading', () => {
  it('comes back as it was typed, and opens no section', () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        assert.equal(unescapeBlock(escapeBlock(typed)), plainBlock(typed));
        assert.deepEqual(readHeadings(escapeBlock(typed)), []);
      }),
      { numRuns: 300 },
    );
  });

  it('is added after a blank line, in the line ends of the file', () => {
    const add = (file: string) => applyEdits(file, [appendBlocks(file, ['## 2026-11-26', 'Text'])]);
    assert.equal(add(''), '## 2026-11-26\n\nText\n');
    assert.equal(add('A'), 'A\n\n## 2026-11-26\n\nText\n');
    assert.equal(add('A\r\n'), 'A\r\n\r\n## 2026-11-26\r\n\r\nText\r\n');
    assert.equal(add('A\n\n'), 'A\n\n## 2026-11-26\n\nText\n');
  });

  it('stands in a list, one line for each item', () => {
    fc.assert(
      fc.property(fc.array(anyTyped, { maxLength: 4 }), fc.boolean(), (items, numbered) => {
        const wanted = items.map(oneLine).filter((item) => item !== '');
        assert.deepEqual(readList(writeList(items, numbered)), wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('is a list also when it was typed by hand', () => {
    assert.deepEqual(readList('* one\n  goes on\n\n2) two\n\nthree\nfour'), [
      'one goes on',
      'two',
      'three four',
    ]);
  });
});

describe('headings', () => {
  it('leave out closed code fences, and count in open ones', () => {
    const titles = (text: string) => readHeadings(text).map(({ title }) => title);
    assert.deepEqual(titles('# a\n```\n# b\n```\n## c ##\n'), ['a', 'c']);
    assert.deepEqual(titles('```\n# b\n'), ['b']);
    assert.deepEqual(titles('#no\n #  yes\n    # code\n'), ['yes']);
  });
});
