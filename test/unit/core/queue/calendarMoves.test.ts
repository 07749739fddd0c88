import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { resolveLocalTime } from '../../../../src/core/post/localTime';
import { type CalendarTarget, timeAfter } from '../../../../src/core/queue/calendarMoves';
import { minuteOf } from '../../../../src/core/queue/slots';
import { anyTime } from '../times';
import { now, planOf } from './posts';

const sight = { plan: planOf('Tue 9:00', 'Thu 9:00'), taken: new Set<number>(), now };

/** The time after a move, `once 2026-12-03T09:00`. */
function moved(at: string, target: CalendarTarget, seen = sight): string | null {
  const found = timeAfter(Temporal.ZonedDateTime.from(at), target, seen);
  if (found?.what !== 'once') return found?.what ?? null;
  return found.time.toString({ smallestUnit: 'minute', offset: 'never' });
}

const clock = (local: string): CalendarTarget => ({
  what: 'clock',
  local: Temporal.PlainDateTime.from(local),
});

describe('a move on the calendar', () => {
  it('to another day keeps the local time of the zone of the post, whatever the clocks do between', () => {
    const days = (days: number): CalendarTarget => ({ what: 'days', days });
    assert.equal(moved('2026-12-01T09:00[UTC]', days(2)), '2026-12-03T09:00[UTC]');
    assert.equal(moved('2026-10-30T09:00[America/New_York]', days(3)), '2026-11-02T09:00[America/New_York]');
    assert.equal(moved('2026-12-01T09:00[UTC]', days(-7)), '2026-11-24T09:00[UTC]');
    assert.equal(moved('2027-03-13T02:30[America/New_York]', days(1)), 'skipped');
    assert.equal(moved('2026-10-31T01:30[America/New_York]', days(1)), 'repeated');
  });

  it('there and back is no move, and agrees with the clocks, for any time and any zone', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: -400, max: 400 }), (time, days) => {
        const found = timeAfter(time, { what: 'days', days }, sight);
        const local = time.toPlainDateTime().add({ days });
        assert.deepEqual(found, resolveLocalTime(local, time.timeZoneId));
        if (found?.what !== 'once') return;
        const back = timeAfter(found.time, { what: 'days', days: -days }, sight);
        assert.ok(back?.what !== 'once' || back.time.toPlainDateTime().equals(time.toPlainDateTime()));
      }),
      { numRuns: 200 },
    );
  });

  it('into the box of a slot takes its time, elsewhere that of the place in the zone of the post', () => {
    const at = '2026-12-04T09:00[America/New_York]';
    assert.equal(moved(at, clock('2026-12-01T09:00')), '2026-12-01T09:00[UTC]');
    assert.equal(moved(at, clock('2026-12-01T09:15')), '2026-12-01T09:00[UTC]');
    assert.equal(moved(at, clock('2026-12-01T09:30')), '2026-12-01T04:30[America/New_York]');
    assert.equal(moved(at, clock('2026-12-01T08:45')), '2026-12-01T03:45[America/New_York]');
  });

  it('leaves slots alone that are taken', () => {
    const taken = new Set([minuteOf(Temporal.Instant.from('2026-12-01T09:00Z'))]);
    const at = '2026-12-04T09:00[UTC]';
    assert.equal(moved(at, clock('2026-12-01T09:15'), { ...sight, taken }), '2026-12-01T09:15[UTC]');
    const next: CalendarTarget = { what: 'next-slot', step: 1 };
    const last: CalendarTarget = { what: 'next-slot', step: -1 };
    assert.equal(moved('2026-11-27T09:00[UTC]', next, { ...sight, taken }), '2026-12-03T09:00[UTC]');
    assert.equal(moved('2026-12-03T09:00[UTC]', last, { ...sight, taken }), '2026-11-26T09:00[UTC]');
  });

  it('to the slot before or after looks only ahead of now', () => {
    const next: CalendarTarget = { what: 'next-slot', step: 1 };
    const last: CalendarTarget = { what: 'next-slot', step: -1 };
    assert.equal(moved('2026-12-01T09:00[UTC]', next), '2026-12-03T09:00[UTC]');
    assert.equal(moved('2026-11-03T09:00[UTC]', next), '2026-11-26T09:00[UTC]');
    assert.equal(moved('2026-11-26T09:00[UTC]', last), null);
    assert.equal(moved('2026-12-01T09:00[UTC]', next, { ...sight, plan: planOf() }), null);
  });

  it('in the zone of the calendar says where its clocks skip or repeat the time of the place', () => {
    const inNewYork = { ...sight, plan: { ...sight.plan, zone: 'America/New_York' } };
    assert.equal(moved('2026-12-04T09:00[UTC]', clock('2027-03-14T02:30'), inNewYork), 'skipped');
    assert.equal(moved('2026-12-04T09:00[UTC]', clock('2026-11-01T01:30'), inNewYork), 'repeated');
  });
});
