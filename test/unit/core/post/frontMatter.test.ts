import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/post/edit';
import { readFrontMatter } from '../../../../src/core/post/frontMatter';
import { editFrontMatter, FrontMatterNotEditable } from '../../../../src/core/post/frontMatterEdit';
import { anyFile } from './files';

const problemsOf = (file: string) =>
  readFrontMatter(file).problems.map(({ what, key, start, end }) => [what, key, file.slice(start, end)]);

describe('front matter', () => {
  it('gives each known key and keeps unknown ones', () => {
    const { values, problems } = readFrontMatter('---\nkind: ask\ntags: [a, b]\nmood: fine\n---\nText');
    assert.deepEqual(values, { kind: 'ask', tags: ['a', 'b'], mood: 'fine' });
    assert.deepEqual(problems, []);
  });

  it('is read behind a byte order mark and with any line ends', () => {
    for (const file of [
      '\uFEFF---\nkind: ask\n---\nText',
      '---\r\nkind: ask\r\n---\r\nText',
      '---\rkind: ask\r---\rText',
    ]) {
      const { values, bodyStart } = readFrontMatter(file);
      assert.equal(values.kind, 'ask');
      assert.equal(file.slice(bodyStart), 'Text');
    }
  });

  it('may be empty or end the file', () => {
    assert.equal(readFrontMatter('---\n---').bodyStart, 7);
    assert.deepEqual(readFrontMatter('---\n---\n').problems, []);
    assert.deepEqual(readFrontMatter('---\nkind:\n---\n').problems, []);
  });

  it('reports a value that a key cannot have, at the value', () => {
    const file = '---\nkind: plea\nstatus: queued\nat: 7\n---\n';
    assert.deepEqual(problemsOf(file), [
      ['value', 'kind', 'plea'],
      ['value', 'at', '7'],
    ]);
    assert.deepEqual(readFrontMatter(file).values, { status: 'queued' });
  });

  it('reports broken YAML and keeps what can be read', () => {
    const file = '---\nkind: ask\nat: [\n---\nText';
    assert.equal(readFrontMatter(file).values.kind, 'ask');
    assert.equal(problemsOf(file)[0]?.[0], 'yaml');
    assert.equal(file.slice(readFrontMatter(file).bodyStart), 'Text');
  });

  it('reports a missing closing line, and leaves the text to the body', () => {
    assert.deepEqual(problemsOf('---\nkind: ask\nText'), [['unclosed', undefined, '---']]);
    assert.deepEqual(problemsOf('---\nJust a rule'), []);
  });

  it('reports what is no list of keys', () => {
    assert.deepEqual(
      problemsOf('---\n- a\n---\n').map(([what]) => what),
      ['yaml'],
    );
    assert.deepEqual(
      problemsOf('---\n{kind: ask}\n---\n').map(([what]) => what),
      ['yaml'],
    );
  });

  it('is not held up by brackets without end', () => {
    for (const open of ['{', '[', '{[', '{a: ']) {
      assert.deepEqual(
        problemsOf(`---\nkind: ${open.repeat(400)}\n---\nText`).map(([what]) => what),
        ['yaml'],
      );
    }
  });

  it('is read up to ten thousand characters, and says so where it is longer', () => {
    const file = (units: number) => `---\nx: ${'y'.repeat(units - 'x: \n'.length)}\n---\nText`;
    assert.deepEqual(readFrontMatter(file(10_000)).problems, []);
    const { problems, bodyStart } = readFrontMatter(file(10_001));
    assert.deepEqual(
      problems.map(({ what, detail }) => [what, detail]),
      [['yaml', 'longer than 10000 characters']],
    );
    assert.equal(file(10_001).slice(bodyStart), 'Text');
  });

  it('is read up to two hundred lines, and says so where it has more', () => {
    const file = (lines: number) =>
      `---\n${Array.from({ length: lines - 1 }, (_, line) => `x${line}: y\n`).join('')}---\nText`;
    assert.deepEqual(readFrontMatter(file(200)).problems, []);
    assert.deepEqual(
      readFrontMatter(file(201)).problems.map(({ what, detail }) => [what, detail]),
      [['yaml', 'more than 200 lines']],
    );
  });

  it('never throws, and stays inside the file', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { bodyStart, problems, entries } = readFrontMatter(file);
        for (const range of [...problems, ...entries.flatMap(({ value, lines }) => [value, lines])]) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= file.length);
        }
        assert.ok(bodyStart <= file.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an edit of the front matter', () => {
  const edited = (file: string, change: Record<string, unknown>) =>
    applyEdits(file, editFrontMatter(file, change));

  const cases: [what: string, before: string, change: Record<string, unknown>, after: string][] = [
    [
      'replaces a value and nothing else',
      '---\nkind: ask  # why\nmood:   "so so"\n---\nT',
      { kind: 'free' },
      '---\nkind: free  # why\nmood:   "so so"\n---\nT',
    ],
    [
      'replaces a quoted value',
      "---\nstatus: 'draft' # x\n---\n",
      { status: 'queued' },
      '---\nstatus: queued # x\n---\n',
    ],
    [
      'fills a key without value',
      '---\nat: # when?\nid:\n---\n',
      { at: '2026-12-01T09:00[Europe/Berlin]', id: 'a' },
      '---\nat: 2026-12-01T09:00[Europe/Berlin] # when?\nid: a\n---\n',
    ],
    [
      'adds a key at the end, with the line ends of the file',
      '---\r\nkind: ask\r\n---\r\nT',
      { status: 'queued' },
      '---\r\nkind: ask\r\nstatus: queued\r\n---\r\nT',
    ],
    [
      'takes a key out with its line',
      '---\nkind: ask\nat: soon\nid: a\n---\n',
      { at: undefined },
      '---\nkind: ask\nid: a\n---\n',
    ],
    [
      'makes front matter where there is none',
      '\uFEFFText',
      { kind: 'ask' },
      '\uFEFF---\nkind: ask\n---\nText',
    ],
    [
      'writes nested values',
      '---\nkind: ask\n---\n',
      { receipt: { outcome: 'posted' } },
      '---\nkind: ask\nreceipt:\n  outcome: posted\n---\n',
    ],
    [
      'replaces nested values',
      '---\nreceipt:\n  outcome: posted\n  address: x\nid: a\n---\n',
      { receipt: { outcome: 'unknown' } },
      '---\nreceipt:\n  outcome: unknown\nid: a\n---\n',
    ],
    [
      'quotes what YAML would misread',
      '---\nid: a\n---\n',
      { id: '0123', targetTitle: 'Cook: mornings' },
      '---\nid: "0123"\ntargetTitle: "Cook: mornings"\n---\n',
    ],
  ];
  for (const [what, before, change, after] of cases)
    it(what, () => assert.equal(edited(before, change), after));

  it('is refused when the front matter is broken', () => {
    for (const file of ['---\nat: [\n---\n', '---\n- a\n---\n', '---\nkind: ask\n']) {
      assert.throws(() => editFrontMatter(file, { kind: 'free' }), FrontMatterNotEditable);
    }
  });

  it('gives the value, and leaves every byte outside of its range', () => {
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-12-01T09:00[America/New_York]', '#1', 'yes', '12', ' ', '- a', "it's"),
    );
    fc.assert(
      fc.property(
        anyFile,
        fc.constantFrom('kind', 'status', 'at', 'id', 'targetTitle', 'mood'),
        values,
        (file, key, value) => {
          let edits: ReturnType<typeof editFrontMatter>;
          try {
            edits = editFrontMatter(file, { [key]: value });
          } catch (error) {
            assert.ok(error instanceof FrontMatterNotEditable);
            return;
          }
          const after = applyEdits(file, edits);
          const [edit] = edits;
          assert.ok(edit && edits.length === 1);
          assert.equal(after.slice(0, edit.start), file.slice(0, edit.start));
          assert.equal(after.slice(edit.start + edit.text.length), file.slice(edit.end));
          const read = readFrontMatter(after);
          const entry = read.entries.find((candidate) => candidate.key === key);
          assert.ok(entry, after);
          if (key === 'id' || key === 'mood' || key === 'at')
            assert.equal(read.values[key], value, JSON.stringify(after));
          assert.equal(after.slice(read.bodyStart), file.slice(readFrontMatter(file).bodyStart));
        },
      ),
      { numRuns: 300 },
    );
  });
});
