import { strict as assert } from 'node:assert';
import { checklistLines } from '../../../src/core/lint/checklist';
import { parsePost } from '../../../src/core/post/post';
import { patience, type Run, runIn } from './commandLine';

const headed = [
  '\uFEFF---',
  'kind: ask',
  'targetTitle: clinical data analyst',
  '---',
  'Hello 🙂 all of you.',
  '',
  '## Situation',
  'In March the hotel where I ran the *front desk* for eight years closed.',
  '',
  '## Target title',
  'I am moving towards a Clinical Data Analyst role, because numbers calm me.',
  '',
  '## Ask',
  'Which of these two would you learn first in my place, SAS or R, and what did you build with it?',
  '',
  '#HealthData',
].join('\r\n');
const bytes = Buffer.concat([
  Buffer.from('---\nkind: update\n---\n## Who helped\nAna'),
  Buffer.from([0xff, 0xc3]),
]);

describe('signpost inspect', () => {
  const other = '---\nkind: free\n---\nHello all';
  let json: Run;
  let text: Run;
  before(async function () {
    this.timeout(patience);
    ({ json, text } = await runIn(
      { 'headed.post.md': headed, 'bytes.post.md': bytes },
      {
        json: 'inspect --format json --limit 2500 headed.post.md - bytes.post.md'.split(' '),
        text: ['inspect', 'headed.post.md'],
      },
      other,
    ));
  });

  const entry = (index: number) => JSON.parse(json.stdout)[index];

  it('gives an entry for each file, with all keys', () => {
    assert.deepEqual([json.code, json.stderr], [0, '']);
    assert.deepEqual(
      [0, 1, 2].map((index) => entry(index).path),
      ['headed.post.md', '-', 'bytes.post.md'],
    );
    const keys = 'path kind targetTitle parts titles askQuality count limit fold checklist'.split(' ');
    for (const index of [0, 1, 2]) {
      assert.deepEqual(Object.keys(entry(index)), keys);
      for (const name of ['hook', 'situation', 'target', 'ask', 'closing'])
        assert.ok(Array.isArray(entry(index).parts[name]));
    }
  });

  it('gives the parts as slices of the file as read', () => {
    const { parts } = entry(0);
    const said = Object.entries<{ start: number; end: number; text: string }[]>(parts).map(
      ([name, stretches]) => {
        for (const { start, end, text: slice } of stretches) assert.equal(slice, headed.slice(start, end));
        return [name, ...stretches.map(({ text: slice }) => slice.slice(0, 12))];
      },
    );
    assert.deepEqual(said, [
      ['hook', 'Hello 🙂 all'],
      ['situation', 'In March the'],
      ['target', 'I am moving '],
      ['ask', 'Which of the'],
      ['closing', '#HealthData'],
    ]);
  });

  it('gives titles as the text has them, and the one of the front matter beside', () => {
    assert.deepEqual(entry(0).titles, ['Clinical Data Analyst']);
    assert.equal(entry(0).targetTitle, 'clinical data analyst');
    assert.deepEqual([entry(1).titles, entry(1).targetTitle], [[], null]);
  });

  it('gives the quality of the ask, or null', () => {
    assert.deepEqual([entry(0).askQuality, entry(1).askQuality], ['answerable', null]);
  });

  it('counts and folds the output', () => {
    for (const [index, file] of [headed, other].entries()) {
      assert.equal(entry(index).count, parsePost(file).output.text.length);
      assert.equal(entry(index).limit, 2500);
    }
    assert.deepEqual(entry(0).fold, { wide: 91, narrow: 69 });
    assert.deepEqual(entry(1).fold, { wide: null, narrow: null });
  });

  it('gives the ten lines of the checklist', () => {
    for (const index of [0, 1, 2]) {
      const { checklist } = entry(index) as { checklist: { id: string; state: string }[] };
      assert.deepEqual(
        checklist.map(({ id }) => id),
        checklistLines,
      );
      for (const line of checklist) {
        assert.deepEqual(Object.keys(line), ['id', 'state']);
        assert.match(line.state, /^(?:done|improve|missing|open|n\/a|unchecked)$/);
      }
    }
    assert.equal(entry(1).checklist[0].state, 'n/a');
  });

  it('reads bytes that are no UTF-8, and the parts of another kind', () => {
    const { kind, parts } = entry(2);
    assert.equal(kind, 'update');
    const [{ start, end, text: slice }] = parts.thanks;
    assert.equal(slice, 'Ana\ufffd\ufffd');
    assert.equal(bytes.toString('utf8').slice(start, end), slice);
  });

  it('says it in words', () => {
    assert.equal(text.code, 0);
    const lines = text.stdout.split('\n');
    assert.match(lines[0] ?? '', /^headed\.post\.md: ask, \d+ of 3000 characters$/);
    assert.ok(lines.includes('  titles: Clinical Data Analyst'));
    assert.ok(lines.includes('  the ask is answerable'));
    assert.ok(lines.includes('  Situation: done'));
  });
});
