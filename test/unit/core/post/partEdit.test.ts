import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/post/edit';
import { addPart } from '../../../../src/core/post/partEdit';
import { type PartName, partHeadings, partsOfKind } from '../../../../src/core/post/parts';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from './files';

const order = partsOfKind.ask;

function editOf(file: string, name: PartName, end = file.length) {
  const { frontMatter, parts } = parsePost(file);
  return addPart(file, frontMatter.bodyStart, end, parts, order, name, 'New');
}

describe('adding a part', () => {
  const cases: [what: string, before: string, name: PartName, after: string][] = [
    ['fills an empty file', '', 'ask', '## Ask\nNew\n'],
    [
      'stands at the top of an empty body',
      '---\nkind: ask\n---\n',
      'ask',
      '---\nkind: ask\n---\n## Ask\nNew\n',
    ],
    ['keeps a byte order mark in front', '\uFEFF', 'ask', '\uFEFF## Ask\nNew\n'],
    ['ends a last line without line end', 'Text', 'ask', 'Text\n\n## Ask\nNew\n'],
    ['leaves a blank line after a last line', 'Text\n', 'ask', 'Text\n\n## Ask\nNew\n'],
    ['takes the blank line that is there', 'Text\n \t\n', 'ask', 'Text\n \t\n## Ask\nNew\n'],
    [
      'stands before the parts that come after it',
      'Hi\n\n## Situation\nOne\n\n## Ask\nTwo\n',
      'target',
      'Hi\n\n## Situation\nOne\n\n## Target title\nNew\n\n## Ask\nTwo\n',
    ],
    [
      'stands behind the parts that come before it',
      '## Situation\nOne\n\n## Target\nTwo',
      'ask',
      '## Situation\nOne\n\n## Target\nTwo\n\n## Ask\nNew\n',
    ],
    [
      'adds the blank line that the next part misses',
      'Hi\n## Ask\nOne',
      'situation',
      'Hi\n\n## Situation\nNew\n\n## Ask\nOne',
    ],
    [
      'stands before the first later part where parts are out of order',
      '## Ask\nOne\n\n## Situation\nTwo\n',
      'target',
      '## Target title\nNew\n\n## Ask\nOne\n\n## Situation\nTwo\n',
    ],
    ['ends its lines as the file does', 'Text', 'ask', 'Text\n\n## Ask\nNew\n'],
    [
      'ends its lines with carriage returns too',
      '---\r\nkind: ask\r\n---\r\nText',
      'ask',
      '---\r\nkind: ask\r\n---\r\nText\r\n\r\n## Ask\r\nNew\r\n',
    ],
    [
      'keeps to carriage returns before a later part',
      'Hi\r\n\r\n## Ask\r\nOne',
      'situation',
      'Hi\r\n\r\n## Situation\r\nNew\r\n\r\n## Ask\r\nOne',
    ],
    ['ends its lines with carriage returns alone', 'Hi\rText\r', 'ask', 'Hi\rText\r\r## Ask\rNew\r'],
  ];
  for (const [what, before, name, after] of cases)
    it(what, () => assert.equal(applyEdits(before, [editOf(before, name)]), after));

  it('leaves the hashtags last', () => {
    const before = 'Text\n\n#Health #Data\n';
    const edit = editOf(before, 'ask', before.indexOf('#'));
    assert.equal(applyEdits(before, [edit]), 'Text\n\n## Ask\nNew\n\n#Health #Data\n');
  });

  it('inserts and takes nothing away, whatever the file', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...order), (file, name) => {
        const { start, end, text } = editOf(file, name);
        assert.equal(start, end);
        assert.ok(start >= parsePost(file).frontMatter.bodyStart && start <= file.length);
        assert.ok(text.includes(`## ${partHeadings[name]}`));
      }),
    );
  });

  const paragraph = fc.constantFrom(
    'One line',
    'Two\nlines',
    '- one\n- two',
    '# News',
    '#Tag #Other',
    '* * *',
  );
  const headed = fc.record({ name: fc.constantFrom(...order), text: fc.array(paragraph, { maxLength: 2 }) });
  const posts = fc
    .record({
      top: fc.constantFrom('', '\uFEFF', '---\nkind: ask\n---\n'),
      hook: fc.array(paragraph, { maxLength: 2 }),
      parts: fc.array(headed, { maxLength: 4 }),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      last: fc.constantFrom('', '\n\n'),
    })
    .map(({ top, hook, parts, lineEnd, last }) => {
      const blocks = parts.flatMap(({ name, text }) => [`## ${partHeadings[name]}`, ...text]);
      return `${top}${[...hook, ...blocks].join('\n\n')}${last}`.replaceAll('\n', lineEnd);
    });

  it('makes it a part of the post, in the order of the kind', () => {
    fc.assert(
      fc.property(posts, fc.constantFrom(...order), (file, name) => {
        const before = parsePost(file).parts.map((part) => part.name);
        const edit = editOf(file, name);
        const after = parsePost(applyEdits(file, [edit]));
        const later = before.findIndex((other) => order.indexOf(other) > order.indexOf(name));
        const place = later < 0 ? before.length : later;
        assert.deepEqual(
          after.parts.map((part) => part.name),
          before.toSpliced(place, 0, name),
        );
        const { content } = after.parts[place] ?? assert.fail();
        assert.equal(after.file.slice(content.start, content.end).trim(), 'New');
        assert.deepEqual(after.frontMatter.values, parsePost(file).frontMatter.values);
      }),
    );
  });
});
