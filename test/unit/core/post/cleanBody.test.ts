import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { cleanBody } from '../../../../src/core/post/cleanBody';
import { anyFile } from './files';

describe('a body without comments', () => {
  const cases: [what: string, body: string, text: string, comments: string[]][] = [
    ['has line feeds only', 'a\r\nb\rc\n\r', 'a\nb\nc\n\n', []],
    ['loses comments inside a line', 'a<!-- b -->c <!---->d', 'ac d', ['b', '']],
    ['loses the line that a comment has for itself', 'a\n \t<!-- b --> \nc', 'a\nc', ['b']],
    ['loses it with any line end', 'a\r\n<!-- b -->\r\nc\r<!-- d -->\re', 'a\nc\ne', ['b', 'd']],
    ['loses all lines of a comment', 'a\n<!--\nb\n\nc\n-->\nd', 'a\nd', ['b\n\nc']],
    ['loses a comment at its start and at its end', '<!-- a -->\nb\n<!-- c -->', 'b\n', ['a', 'c']],
    ['keeps the line of a comment beside text', 'a\n<!-- b --> c\nd', 'a\n c\nd', ['b']],
    ['keeps a comment that is not closed', 'a <!-- b -->\n<!-- c', 'a \n<!-- c', ['b']],
    ['takes no comment for the opening of another', '<!-- a <!-- b --> c -->', ' c -->', ['a <!-- b']],
    ['may be nothing but a comment', '<!-- a -->', '', ['a']],
  ];
  for (const [what, body, text, comments] of cases) {
    it(what, () => {
      const clean = cleanBody(`---\n---\n${body}`, 8);
      assert.equal(clean.text, text);
      assert.deepEqual(
        clean.comments.map((comment) => comment.text),
        comments,
      );
    });
  }

  it('keeps each unit and its place, except for comments and the white space around them', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { text, offsets, comments } = cleanBody(file, 0);
        const kept = Array.from({ length: text.length }, (_, offset) => offsets.toSource(offset));
        const left = new Set(kept);
        for (const [index, source] of kept.entries()) {
          assert.ok(source > (kept[index - 1] ?? -1));
          assert.ok(!comments.some(({ start, end }) => source >= start && source < end));
        }
        for (let source = 0; source < file.length; source++) {
          if (left.has(source) || /[ \t\r\n]/.test(file[source] ?? '')) continue;
          assert.ok(
            comments.some(({ start, end }) => source >= start && source < end),
            `${source} is gone`,
          );
        }
        for (const { start, end } of comments) assert.match(file.slice(start, end), /^<!--[\s\S]*?-->$/);
      }),
    );
  });
});
