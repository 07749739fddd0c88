import { strict as assert } from 'node:assert';
import { placeEntries, placeEntry } from '../../../../src/core/queue/groups';
import { isPaused, readPause } from '../../../../src/core/queue/pause';
import { entryOf, now, queuedAt } from './posts';

const instant = (text: string) => Date.parse(text);
const since = '2026-11-20T00:00:00Z';

describe('a pause of the queue', () => {
  it('is read from the setting, and nothing else is one', () => {
    assert.deepEqual(readPause({ since })?.until, null);
    assert.equal(readPause({ since, until: '2026-12-01T00:00:00Z' })?.until, Date.UTC(2026, 11, 1));
    for (const value of [
      undefined,
      null,
      '',
      {},
      { until: since },
      { since: 'soon' },
      { since, until: 'later' },
    ]) {
      assert.equal(readPause(value), null, JSON.stringify(value));
    }
  });

  it('holds from its start to its end', () => {
    const pause = readPause({ since, until: '2026-11-30T00:00:00Z' });
    assert.equal(isPaused(pause, instant('2026-11-19T23:59:59Z')), false);
    assert.equal(isPaused(pause, instant(since)), true);
    assert.equal(isPaused(pause, instant('2026-11-30T00:00:00Z')), false);
    assert.equal(isPaused(readPause({ since }), instant('2036-11-30T00:00:00Z')), true);
    assert.equal(isPaused(null, now.epochMilliseconds), false);
  });

  it('lets nothing turn missed, but what was missed before stays so', () => {
    const pause = readPause({ since });
    const inPause = queuedAt('in', '2026-11-22T09:00');
    assert.equal(placeEntry(inPause, now, pause).group, 'queued');
    assert.equal(placeEntry(inPause, now).attention, 'missed');
    assert.equal(placeEntry(queuedAt('before', '2026-11-19T09:00'), now, pause).attention, 'missed');
    const over = readPause({ since, until: '2026-11-23T00:00:00Z' });
    assert.equal(placeEntry(inPause, now, over).attention, 'missed');
  });
});

describe('what is wrong with a post', () => {
  it('shows: two in one minute, a time that comes twice, a merge that is not settled', () => {
    const first = queuedAt('a', '2026-12-01T09:00');
    const second = entryOf('b', 'status: queued\nat: 2026-12-01T10:00:20[Europe/Berlin]');
    const other = queuedAt('c', '2026-12-01T09:01');
    const placed = placeEntries([second, other, first], now);
    assert.deepEqual(
      placed.map(({ path, attention }) => [path, attention]),
      [
        ['b', 'same-time'],
        ['c', null],
        ['a', null],
      ],
    );
    const twice = entryOf('d', 'status: queued\nat: 2027-11-07T01:30[America/New_York]');
    assert.equal(placeEntry(twice, now).attention, 'repeated-time');
    const merged = entryOf('e', '<<<<<<< HEAD\nstatus: queued\n=======\nstatus: posted\n>>>>>>> other');
    assert.equal(placeEntry(merged, now).attention, 'merge-conflict');
    const inText = entryOf('f', 'status: draft', 'One\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other\n');
    assert.equal(placeEntry(inText, now).attention, 'merge-conflict');
    assert.equal(placeEntry(entryOf('g', 'kind: ask', 'A line\n=======\n'), now).attention, null);
  });
});
