import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readLazily } from '../../../../src/core/post/lazyPost';
import { parsePost } from '../../../../src/core/post/post';
import { readEntry } from '../../../../src/core/queue/entry';
import { anyFile } from '../post/files';

const read = (file: string) => readEntry('a.post.md', parsePost(file), 'Europe/Berlin');
const withKeys = (...keys: string[]) => read(`---\n${keys.join('\n')}\n---\n\n**First** line\nsecond\n`);

describe('an entry of the queue', () => {
  it('has what the file says', () => {
    const entry = withKeys(
      'kind: ask',
      'targetTitle: Data Analyst',
      'status: queued',
      'at: 2026-12-01T09:00[America/New_York]',
      'id: P1',
      'revision: 2',
      'tags: [data]',
    );
    const { time, ...rest } = entry;
    assert.equal(time?.toString(), '2026-12-01T09:00:00-05:00[America/New_York]');
    assert.deepEqual(rest, {
      path: 'a.post.md',
      title: 'Data Analyst',
      kind: 'ask',
      tags: ['data'],
      id: 'P1',
      revision: 2,
      series: null,
      thanks: [],
      status: 'queued',
      at: '2026-12-01T09:00[America/New_York]',
      instant: '2026-12-01T14:00:00Z',
      timeProblem: null,
      repeated: null,
      snoozedUntil: null,
      isReady: false,
      postedAt: null,
      address: null,
      numbers: null,
      hasConflict: false,
      hasBrokenFrontMatter: false,
    });
  });

  it('has the first output line for a title that is missing or undecided', () => {
    assert.equal(withKeys('kind: update').title, 'First line');
    assert.equal(withKeys('targetTitle: undecided').title, 'First line');
    assert.equal(withKeys("targetTitle: ' '").title, 'First line');
    assert.equal(withKeys("targetTitle: '[one job title]'").title, 'First line');
    assert.equal(read('---\nkind: ask\n---\n## Situation\n\n<!-- later -->\n').title, null);
    assert.equal(read('---\nkind: ask\nNo end\n').title, null);
    assert.equal(read('---\nkind: ask\n---\n## Situation\n[where you stand]\n').title, null);
  });

  it('is a draft without a time when the file says nothing', () => {
    const { status, at, time, instant, timeProblem, kind } = read('');
    assert.deepEqual(
      { status, at, time, instant, timeProblem, kind },
      {
        status: 'draft',
        at: null,
        time: null,
        instant: null,
        timeProblem: null,
        kind: null,
      },
    );
  });

  it('reads a time without zone in the default zone', () => {
    assert.equal(withKeys('at: 2026-12-01T09:00').instant, '2026-12-01T08:00:00Z');
  });

  it('keeps the moment of a time with a zone, whatever the zone of the machine', () => {
    const file = '---\nstatus: queued\nat: 2026-12-01T09:00[America/New_York]\n---\nText\n';
    for (const machine of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
      const { at, instant, time } = readEntry('a.post.md', parsePost(file), machine);
      assert.deepEqual(
        [at, instant, time?.timeZoneId],
        ['2026-12-01T09:00[America/New_York]', '2026-12-01T14:00:00Z', 'America/New_York'],
      );
    }
  });

  it('says why its time cannot be read and keeps the text', () => {
    const entry = withKeys('status: queued', 'at: 2026-02-30T09:00');
    assert.deepEqual([entry.at, entry.time, entry.instant], ['2026-02-30T09:00', null, null]);
    assert.deepEqual(entry.timeProblem, { what: 'impossible-date', year: 2026, month: 2, day: 30 });
    const number = withKeys('status: queued', 'at: 2026');
    assert.deepEqual([number.at, number.timeProblem], ['2026', { what: 'not-a-time', text: '2026' }]);
    assert.ok(number.hasBrokenFrontMatter);
  });

  it('tells both moments of a repeated time', () => {
    const { instant, repeated } = withKeys('at: 2026-11-01T01:30[America/New_York]');
    assert.equal(instant, '2026-11-01T05:30:00Z');
    assert.equal(repeated?.later.toInstant().toString(), '2026-11-01T06:30:00Z');
  });

  it('is there for broken front matter too', () => {
    for (const file of [
      '---\nstatus: [\n---\nText',
      '---\nstatus: draft\nText',
      '---\nstatus: bogus\n---\nText',
    ]) {
      assert.ok(read(file).hasBrokenFrontMatter, file);
    }
  });

  it('knows when the post went out', () => {
    const receipt = 'receipt: { handedOver: 2026-11-24T09:01:12Z, answered: 2026-11-25T09:00:00Z }';
    assert.equal(withKeys('status: posted', receipt).postedAt?.toString(), '2026-11-24T09:01:12Z');
    assert.equal(withKeys('status: unknown', receipt).postedAt, null);
    assert.equal(withKeys('status: posted', 'receipt: { answered: then }').postedAt, null);
  });

  it('is there for any file, and the same when the text is composed only where it is asked for', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        assert.equal(read(file).path, 'a.post.md');
        assert.equal(
          JSON.stringify(readEntry('a.post.md', readLazily(file), 'Europe/Berlin')),
          JSON.stringify(read(file)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
