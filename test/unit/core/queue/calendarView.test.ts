import { strict as assert } from 'node:assert';
import { Temporal } from 'temporal-polyfill';
import {
  countWithoutPlace,
  postsBetween,
  postsFor,
  slotsBetween,
} from '../../../../src/core/queue/calendarView';
import { placeEntries } from '../../../../src/core/queue/groups';
import { entryOf, now, planOf, queuedAt } from './posts';

const days = (from: string, until: string) => ({
  from: Temporal.PlainDate.from(from),
  until: Temporal.PlainDate.from(until),
});
const december = days('2026-12-01', '2027-01-01');

describe('the calendar', () => {
  it('shows what is planned and what went out, by time, and no drafts', () => {
    const entries = placeEntries(
      [
        queuedAt('late', '2026-12-31T23:59'),
        queuedAt('early', '2026-12-01T00:00'),
        queuedAt('before', '2026-11-30T23:59'),
        queuedAt('after', '2027-01-01T00:00'),
        entryOf('draft', 'status: draft\nat: 2026-12-02T09:00[UTC]'),
        entryOf('skipped', 'status: skipped\nat: 2026-12-03T09:00[UTC]'),
        entryOf(
          'posted',
          'status: posted\nat: 2026-11-03T09:00[UTC]\nreceipt:\n  handedOver: 2026-12-04T08:00:00Z',
        ),
      ],
      now,
    );
    assert.deepEqual(
      postsBetween(entries, december, 'UTC').map(({ entry }) => entry.path),
      ['early', 'skipped', 'posted', 'late'],
    );
  });

  it('puts every post on the clocks of one zone', () => {
    const entries = placeEntries([queuedAt('a', '2026-12-01T03:00'), queuedAt('b', '2027-01-01T03:00')], now);
    assert.deepEqual(
      postsBetween(entries, december, 'America/New_York').map(({ time }) =>
        time.toPlainDateTime().toString(),
      ),
      ['2026-12-31T22:00:00'],
    );
  });

  it('shows the free slots that are ahead', () => {
    const plan = planOf('Tue 9:00', 'Thu 9:00');
    const taken = [queuedAt('a', '2026-12-03T09:00')];
    const slots = (from: string, until: string) =>
      slotsBetween(taken, days(from, until), plan, now).map(({ time }) => time.toPlainDate().toString());
    assert.deepEqual(slots('2026-11-16', '2026-12-09'), ['2026-11-26', '2026-12-01', '2026-12-08']);
    assert.deepEqual(slots('2026-12-08', '2026-12-09'), ['2026-12-08']);
    assert.deepEqual(slots('2026-10-01', '2026-11-01'), []);
  });

  it('looks only at what can stand in its days, take a slot there or be missing from it', () => {
    const entries = [
      queuedAt('inside', '2026-12-01T00:00'),
      queuedAt('outside', '2027-01-01T00:00'),
      entryOf(
        'planned for then, out before',
        'status: posted\nat: 2026-12-03T09:00[UTC]\nreceipt:\n  handedOver: 2026-11-30T08:00:00Z',
      ),
      entryOf('no time', 'status: queued'),
      entryOf('draft', 'status: draft'),
      entryOf('broken', 'status: draft\nat: [9'),
    ];
    assert.deepEqual(
      postsFor(entries, december, 'UTC').map(({ path }) => path),
      ['inside', 'planned for then, out before', 'no time', 'broken'],
    );
  });

  it('counts what needs attention and has no day', () => {
    const entries = placeEntries(
      [
        entryOf('no time', 'status: queued'),
        entryOf('no day', 'status: queued\nat: 2026-02-30T09:00'),
        queuedAt('missed', '2026-11-01T09:00'),
        entryOf('draft', 'status: draft'),
      ],
      now,
    );
    assert.equal(countWithoutPlace(entries), 2);
  });
});
