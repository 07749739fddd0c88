import { strict as assert } from 'node:assert';
import { Temporal } from 'temporal-polyfill';
import { fingerprintOf } from '../../../../src/core/post/fingerprint';
import type { FrontMatterValues } from '../../../../src/core/post/frontMatter';
import { parsePost } from '../../../../src/core/post/post';
import { type Candidate, type Concern, concernsOf, postsNear } from '../../../../src/core/queue/concerns';
import type { PostEntry } from '../../../../src/core/queue/entry';
import { accept, isReady } from '../../../../src/core/queue/ready';
import { likenessOf, toComparable } from '../../../../src/core/queue/repetition';
import { entryOf, now } from './posts';

const text =
  'In March the hotel where I ran the front desk for eight years closed. I move towards clinical data work. Which of these two would you learn first, SAS or R?';
const nearly = text.replace('eight', '8').replace('these two', 'the two');
const different =
  'Three people told me to learn R first, and why. Thank you, Ann. Next week I try it on real data.';

function candidate(at: string, values: FrontMatterValues = {}, output = text): Candidate {
  return { path: 'new', values, output, time: Temporal.ZonedDateTime.from(`${at}[America/New_York]`) };
}

/** What is said of a post beside another one. */
function said(own: Candidate, ...others: (readonly [entry: PostEntry, output: string])[]): Concern[] {
  const byPath = new Map(others.map(([entry, output]) => [entry.path, output]));
  const near = postsNear(
    others.map(([entry]) => entry),
    own,
  );
  return [
    ...concernsOf(
      own,
      near.map((entry) => ({ entry, output: byPath.get(entry.path) ?? '' })),
      now,
    ),
  ];
}

const posted = (handedOver: string, more = '') =>
  entryOf('old', `status: posted\nreceipt:\n  handedOver: ${handedOver}\n${more}`);

describe('before a post is queued', () => {
  it('the same or nearly the same text within 30 days is said with its date, and within 7 as close', () => {
    const cases: [at: string, output: string, likeness: string | null, days: number, isClose: boolean][] = [
      ['2026-11-25T09:00', text, 'same', 5, true],
      ['2026-11-25T09:00', nearly, 'nearly-same', 5, true],
      ['2026-12-10T09:00', text, 'same', 20, false],
      ['2027-01-10T09:00', text, null, 0, false],
      ['2026-11-25T09:00', different, null, 0, false],
    ];
    for (const [at, output, likeness, days, isClose] of cases) {
      const [found] = said(candidate(at), [posted('2026-11-20T09:00:00Z'), output]);
      if (likeness === null) assert.equal(found, undefined, at);
      else {
        assert.ok(found?.what === 'repetition', at);
        assert.deepEqual([found.likeness, found.days, found.isClose], [likeness, days, isClose], at);
        assert.equal(found.other.time.toPlainDate().toString(), '2026-11-20');
      }
    }
  });

  it('a queued post counts as well, a draft and the post itself do not', () => {
    const queued = entryOf('q', 'status: queued\nat: 2026-12-02T09:00[UTC]');
    assert.equal(said(candidate('2026-12-01T09:00'), [queued, text])[0]?.what, 'repetition');
    assert.deepEqual(said(candidate('2026-12-01T09:00'), [entryOf('d', 'status: draft'), text]), []);
    const itself = entryOf('new', 'status: queued\nat: 2026-12-02T09:00[UTC]');
    assert.deepEqual(said(candidate('2026-12-01T09:00'), [itself, text]), []);
  });

  it('a series is no repetition', () => {
    const hours = posted('2026-11-20T09:00:00Z', 'kind: office-hours');
    assert.deepEqual(said(candidate('2026-11-27T09:00', { kind: 'office-hours' }), [hours, text]), []);
    const part = posted('2026-11-20T09:00:00Z', 'series: learning R');
    assert.deepEqual(said(candidate('2026-11-27T09:00', { series: 'learning R' }), [part, text]), []);
    assert.equal(said(candidate('2026-11-27T09:00', { series: 'other' }), [part, text]).length, 1);
  });

  it('two on one day of the writer, and a time within minutes', () => {
    // 1 December in New York, 2 December in UTC.
    const late = entryOf('q', 'status: queued\nat: 2026-12-02T02:00[UTC]');
    assert.deepEqual(
      said(candidate('2026-12-01T09:00'), [late, different]).map(({ what }) => what),
      ['same-day'],
    );
    assert.deepEqual(said(candidate('2026-12-02T09:00'), [late, different]), []);
    assert.deepEqual(said(candidate('2026-11-24T07:04:30')), [{ what: 'soon', minutes: 4 }]);
    assert.deepEqual(said(candidate('2026-11-24T07:10')), []);
  });

  it('what the writer accepted holds for that text alone', () => {
    const values = { accepted: accept({ accepted: { other: 'x' } }, ['repetition'], text) };
    assert.deepEqual(values.accepted, { other: 'x', repetition: fingerprintOf(text) });
    const old = posted('2026-11-20T09:00:00Z');
    assert.deepEqual(said(candidate('2026-11-25T09:00', values), [old, text]), []);
    const edited = candidate('2026-11-25T09:00', values, nearly);
    assert.equal(said(edited, [old, text])[0]?.what, 'repetition');
  });
});

describe('texts are alike', () => {
  const like = (a: string, b: string) => likenessOf(toComparable(a), toComparable(b));
  it('by their words, whatever stands between them', () => {
    assert.equal(like('Hello, World!', 'hello world'), 'same');
    assert.equal(like('', ''), null);
    assert.equal(like('Office hours on Friday', 'Office hours on Monday'), null);
    assert.equal(like(text, `${text} Thank you all.`), 'nearly-same');
    const long = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ');
    assert.equal(like(text, `${long} ${text}`), null);
    assert.equal(like(text, different), null);
    assert.equal(like('求人を探しています。', '求人を探しています'), 'same');
  });
});

describe('the mark of a ready post', () => {
  const file = (ready: string, body: string) => parsePost(`---\nready: ${ready}\n---\n${body}\n`);
  it('holds for the exact text', () => {
    const mark = fingerprintOf('Text');
    assert.equal(isReady(file(mark, 'Text')), true);
    assert.equal(isReady(file(mark, 'Text.')), false);
    assert.equal(isReady(parsePost('Text')), false);
    assert.match(mark, /^t[0-9a-z]{20,}$/);
    assert.notEqual(fingerprintOf('a'), fingerprintOf('b'));
    assert.notEqual(fingerprintOf('ab'), fingerprintOf('ba'));
  });
});
