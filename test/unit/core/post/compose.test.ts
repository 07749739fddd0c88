import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parsePost } from '../../../../src/core/post/post';
import { anyFile } from './files';

const outputOf = (file: string) => parsePost(file).output.text;

describe('the output of a post', () => {
  it('is the same for stretches between blank lines as for the whole, which a fence makes one', () => {
    const whole = (body: string) => parsePost(`${body}\n\n\`\`\`\n\`\`\`\n`);
    const shownBy = ({ output, parts, lost, file }: ReturnType<typeof parsePost>, end: number) => ({
      text: output.text,
      sources: [...output.text].map((_, at) => output.toSource(at)),
      parts: parts.map(({ name, heading }) => ({ name, heading })),
      lost,
      file: file.slice(0, end),
    });
    fc.assert(
      fc.property(anyFile, fc.nat(3), (file, blankLines) => {
        fc.pre(!/[`~]{3}/.test(file) && !/<!--|-->/.test(file));
        const body = `First\n\n${file}${'\n \n'.repeat(blankLines)}`;
        assert.deepEqual(shownBy(parsePost(body), body.length), shownBy(whole(body), body.length));
      }),
      { numRuns: 300 },
    );
  });

  const cases: [what: string, file: string, output: string][] = [
    ['drops front matter', '---\nkind: ask\n---\nHello', 'Hello'],
    [
      'drops emphasis and code marks',
      '**Bold**, *soft*, _so_, ~~not~~, `code` and snake_case',
      'Bold, soft, so, not, code and snake_case',
    ],
    ['keeps marks that mark nothing', '5 * 3 * 2 and **open', '5 * 3 * 2 and **open'],
    ['turns list marks into bullets', '- one\n* two\n+ three', '• one\n• two\n• three'],
    [
      'keeps numbers and rules as typed',
      '1. one\n2. two\n\n---\n\n* * *\n\nend',
      '1. one\n2. two\n\n---\n\n* * *\n\nend',
    ],
    [
      'closes the gaps between list items',
      '- one\n\n- two\n\n  more\n\n- three\n\nend',
      '• one\n• two\n\nmore\n• three\n\nend',
    ],
    ['keeps an intro at its list', 'Two things:\n- one\n- two', 'Two things:\n• one\n• two'],
    ['indents nested items', '- one\n  - two\n    1. three', '• one\n  • two\n    1. three'],
    ['keeps line breaks in a paragraph', 'one  \ntwo\\\nthree\nfour', 'one\ntwo\nthree\nfour'],
    ['parts paragraphs by one blank line', '\n\none\n\n\n\n  two \n \n\t\nthree\n\n', 'one\n\ntwo\n\nthree'],
    [
      'drops part headings',
      'Hook\n## Situation\none\n\n# ASK #\ntwo\n## my target title:\nthree',
      'Hook\n\none\n\ntwo\n\nthree',
    ],
    ['keeps other headings as lines', '# News ##\nsome\n## Situations\nmore', 'News\nsome\nSituations\nmore'],
    [
      'shows where links lead',
      '[my page](https://a.org/x_y_z "title") and [b](<https://b.org>)',
      'my page: https://a.org/x_y_z and b: https://b.org',
    ],
    [
      'shows a bare address once',
      '<https://a.org/b_c> [https://a.org](https://a.org) <me@a.org>',
      'https://a.org/b_c https://a.org me@a.org',
    ],
    [
      'keeps what is no link',
      '[Company] [x][y] [z]: https://a.org [q]()',
      '[Company] [x][y] [z]: https://a.org q',
    ],
    ['drops images', 'one\n![alt](pic.png)\ntwo\n\n![alt](pic.png)\n\nthree', 'one\ntwo\n\nthree'],
    [
      'drops comments',
      'one <!-- a\nb --> two\n\n<!-- own line -->\n\nthree\n<!-- own line -->\nfour',
      'one  two\n\nthree\nfour',
    ],
    ['keeps an unclosed comment', 'one <!-- two', 'one <!-- two'],
    ['keeps raw HTML and quotes', '<b>hi</b>\n\n> so they said', '<b>hi</b>\n\n> so they said'],
    ['keeps setext headings and indented text', 'Title\n=====\n\n    far in', 'Title\n=====\n\nfar in'],
    ['reads escapes and entities', '\\*not soft\\* &amp; C:\\dir &copy; \\\\', '*not soft* & C:\\dir © \\'],
    ['shows the lines of a code fence', 'see\n```js\n  let a;\n\n*b*\n```\nend', 'see\n  let a;\n\n*b*\nend'],
    ['ends with the last line that shows something', '```\nx\n  \n', 'x'],
    ['takes a line of spaces for an empty one', 'one\n\n&#32;\n\ntwo', 'one\n\ntwo'],
    ['reads every kind of line end', 'one\r\ntwo\rthree\r\n\r\nfour', 'one\ntwo\nthree\n\nfour'],
    ['keeps hashtags', '#HealthData #CareerChange', '#HealthData #CareerChange'],
    ['skips a byte order mark', '\uFEFF---\nkind: ask\n---\nHi', 'Hi'],
    ['takes a rule at the top for a rule', '---\nHello there', '---\nHello there'],
    ['is empty for an empty file', '', ''],
  ];
  for (const [what, file, output] of cases) it(what, () => assert.equal(outputOf(file), output));

  it('loses no deeply nested text', () => {
    assert.match(outputOf(`${'- '.repeat(300)}deep ${'['.repeat(300)}down`), /deep \[{300}down$/);
  });

  it('reads a file of a quarter of a megabyte', () => {
    const paragraph = 'Nine **years** at the [desk](https://a.org) 🙂, then it closed.\r\n\r\n';
    const file = paragraph.repeat(Math.ceil(250_000 / paragraph.length));
    assert.ok(outputOf(file).length > 200_000);
  });

  it('maps every unit to the unit that it came from', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { output } = parsePost(file);
        let last = -1;
        for (let offset = 0; offset < output.text.length; offset++) {
          const source = output.toSource(offset);
          assert.ok(source >= last && source < file.length, `${offset} -> ${source}`);
          last = source;
          assert.ok(
            cameFrom(output.text, offset, file, source),
            `${offset} -> ${source} in ${JSON.stringify(file)}`,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the length that its text has', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { text } = parsePost(file).output;
        assert.equal(text, text.replace(/\r\n?/g, '\n'));
        assert.equal(text, text.replace(/^\n+|[ \t\n]+$/g, ''));
        assert.doesNotMatch(text.replace(/```[\s\S]*/, ''), /\n\n\n/);
      }),
    );
  });

  it('leads from the file to the output and back', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { output } = parsePost(file);
        for (let offset = 0; offset < output.text.length; offset++) {
          const back = output.fromSource(output.toSource(offset));
          assert.ok(back <= offset && output.toSource(back) === output.toSource(offset));
        }
      }),
    );
  });
});

/** Whether a unit of the output is the unit of the file, or one of the few that stand for another. */
function cameFrom(text: string, offset: number, file: string, source: number): boolean {
  const unit = text[offset];
  const from = file[source];
  if (unit === from) return true;
  if (unit === '•') return from === '-' || from === '*' || from === '+';
  if (unit === '\n') return from === '\r';
  if (unit === ' ' && from === '\t') return true;
  if (unit === ':') return from === ']';
  if (unit === ' ' && from === '(') return text[offset - 1] === ':';
  return from === '&' && file.indexOf(';', source) > source;
}
