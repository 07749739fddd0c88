import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from './files';

describe('a post', () => {
  it('keeps its file, and every range in it', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(), (file, one, other) => {
        const post = parsePost(file);
        assert.equal(post.file, file);
        const { length } = post.output.text;
        const [start, end] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b);
        const ranges = [
          post.output.rangeToSource({ start: start ?? 0, end: end ?? 0 }),
          post.output.rangeToSource({ start: 0, end: length }),
          ...post.parts.flatMap(({ heading, content }) => [heading, content]),
          ...post.lost,
          ...post.comments,
        ];
        for (const range of ranges)
          assert.ok(
            0 <= range.start && range.start <= range.end && range.end <= file.length,
            JSON.stringify(range),
          );
      }),
      { numRuns: 200 },
    );
  });

  it('has parts that follow each other up to the end of the file', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 3 }), (files) => {
        const file = files.join('\n## Ask\n');
        const { parts } = parsePost(file);
        for (const [index, { heading, content }] of parts.entries()) {
          assert.equal(content.start, heading.end);
          assert.equal(content.end, parts[index + 1]?.heading.start ?? file.length);
        }
      }),
    );
  });

  for (const piece of ['\0', '\ud83d', '\ude00', '🙂', '*', '\uFEFF'])
    it(`is parsed where a megabyte is ${JSON.stringify(piece)}`, () => {
      const file = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const { output } = parsePost(file);
      const range = output.rangeToSource({ start: 0, end: output.text.length });
      assert.ok(range.end <= file.length);
    });

  it('shows NUL bytes and halves of pairs as they are', () => {
    assert.equal(parsePost('a\0b \ud83d\n\ude00').output.text, 'a\0b \ud83d\n\ude00');
  });

  it('gives what can be read of a broken front matter', () => {
    const { kind, frontMatter, output } = parsePost('---\nkind: ask\nstatus: [\n---\nHello');
    assert.deepEqual([kind, output.text], ['ask', 'Hello']);
    assert.ok(frontMatter.problems.length > 0);
  });
});
