import { strict as assert } from 'node:assert';
import { Temporal } from 'temporal-polyfill';
import { dueBetween, readSpan } from '../../../../src/core/queue/due';
import { mayBeQueued as glance } from '../../../../src/core/queue/glance';
import { whyNoTime } from '../../../../src/core/queue/timeReason';
import { entryOf, now, queuedAt } from './posts';

describe('what is due', () => {
  it('is missed before the moment, upcoming from it on, and left out from the end on', () => {
    const entries = [
      queuedAt('end', '2026-11-25T12:00'),
      queuedAt('later', '2026-11-25T11:59'),
      queuedAt('now', '2026-11-24T12:00'),
      queuedAt('before', '2026-11-24T11:59:59'),
      entryOf('posted', 'status: posted\nat: 2026-11-24T12:00'),
    ];
    const { posts } = dueBetween(entries, now, now.add({ hours: 24 }));
    assert.deepEqual(
      posts.map(({ entry, state }) => [entry.path, state]),
      [
        ['before', 'missed'],
        ['now', 'upcoming'],
        ['later', 'upcoming'],
      ],
    );
  });

  it('says why a time can not be told', () => {
    const reasons: [keys: string, reason: RegExp][] = [
      ['status: queued', /without a time/],
      ['status: queued\nat: soon', /at: soon: this is no time/],
      ['status: queued\nat: 2026-12-01', /time of day is missing/],
      ['status: queued\nat: 2026-02-30T09:00', /no such day/],
      ['status: queued\nat: 2026-12-01T25:00', /No clock|no clock shows 25:00/],
      ['status: queued\nat: 2026-12-01T09:00[Mars/X]', /no time zone Mars\/X/],
      ['status: queued\nat: 2027-03-14T02:30[America/New_York]', /skip this time.*01:30 or 03:30/],
      ['status: queued\nat: 2026-12-01T09:00+09:00[Europe/Berlin]', /is not \+09:00/],
    ];
    for (const [keys, reason] of reasons) {
      const { unresolved } = dueBetween([entryOf('a', keys)], now, now);
      assert.equal(unresolved.length, 1, keys);
      assert.match(whyNoTime(entryOf('a', keys)), reason);
    }
  });

  it('spans are read as people write them', () => {
    const hours = (text: string) => readSpan(text)?.total({ unit: 'hours', relativeTo: '2026-01-01' });
    const spans: [text: string, hours: number | undefined][] = [
      ['24h', 24],
      ['90m', 1.5],
      ['7d', 168],
      ['1w', 168],
      ['1d12h', 36],
      ['2 hours', 2],
      ['PT30M', 0.5],
      ['', undefined],
      ['0h', undefined],
      ['-1h', undefined],
      ['soon', undefined],
    ];
    for (const [text, expected] of spans) assert.equal(hours(text), expected, text);
    assert.equal(
      readSpan('1d')?.total({ unit: 'days', relativeTo: Temporal.PlainDate.from('2026-01-01') }),
      1,
    );
  });

  const mayBeQueued = (text: string) => glance({ text, isAll: true });

  it('a glance never overlooks a queued post', () => {
    for (const front of ['status: queued', 'status: "queued"', 'status: &s queued', 'status: "\\x71ueued"']) {
      assert.equal(mayBeQueued(`---\n${front}\n---\nText`), true, front);
      assert.equal(mayBeQueued(`\uFEFF---\r\n${front}\r\n---\r\nText`), true, front);
      assert.equal(mayBeQueued(`---\n${front}\nno end`), true, front);
    }
    assert.equal(mayBeQueued('---\nstatus: draft\n---\nI queued for hours.'), false);
    assert.equal(mayBeQueued('I queued for hours.'), false);
    assert.equal(mayBeQueued(''), false);
    assert.equal(glance({ text: '---\nstatus: draft\nits end is not', isAll: false }), true);
    assert.equal(glance({ text: '---\nstatus: draft\n---\nText that goes', isAll: false }), false);
  });
});
