import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  formatSlot,
  freeSlots,
  minuteOf,
  readSlot,
  slotsAfter,
  sortSlots,
} from '../../../../src/core/queue/slots';
import { anyZone } from '../times';
import { now, planOf } from './posts';

const texts = (slots: readonly { time: Temporal.ZonedDateTime }[]) =>
  slots.map(({ time }) => time.toString());

describe('slots', () => {
  it('are read as people write them', () => {
    for (const text of ['Tue 9:00', 'tuesday 09:00', ' TUE. 9:00 ']) {
      const slot = readSlot(text);
      assert.ok(slot, text);
      assert.equal(formatSlot(slot), 'Tue 9:00');
    }
    for (const text of ['', 'Tue', '9:00', 'Tue 25:00', 'Tue 9:60', 'Tue 9', 'Dien 9:00', 'Tu 9:00']) {
      assert.equal(readSlot(text), null, text);
    }
  });

  it('stand in the order of the week, each once', () => {
    const { slots } = planOf('Sun 8:00', 'Mon 17:00', 'Mon 9:00', 'Mon 9:00');
    assert.deepEqual(sortSlots(slots).map(formatSlot), ['Mon 9:00', 'Mon 17:00', 'Sun 8:00']);
  });

  it('leave out what is taken and what is over', () => {
    const taken = new Set([minuteOf(Temporal.Instant.from('2026-11-26T09:00Z'))]);
    assert.deepEqual(texts(freeSlots(planOf('Tue 12:00', 'Thu 9:00'), now, taken, 3)), [
      '2026-12-01T12:00:00+00:00[UTC]',
      '2026-12-03T09:00:00+00:00[UTC]',
      '2026-12-08T12:00:00+00:00[UTC]',
    ]);
    assert.deepEqual(freeSlots(planOf(), now, new Set(), 3), []);
  });

  it('say where the clocks skip or repeat a time, and count two that fall together once', () => {
    const inNewYork = (start: string, ...slots: string[]) => {
      const plan = { ...planOf(...slots), zone: 'America/New_York' };
      const found = freeSlots(plan, Temporal.Instant.from(start), new Set(), 2);
      return found.map(({ time, oddity }) => [time.toString({ timeZoneName: 'never' }), oddity]);
    };
    assert.deepEqual(inNewYork('2027-03-13T12:00Z', 'Sun 2:30', 'Sun 3:30'), [
      ['2027-03-14T03:30:00-04:00', 'skipped'],
      ['2027-03-21T02:30:00-04:00', null],
    ]);
    assert.deepEqual(inNewYork('2026-10-31T12:00Z', 'Sun 1:30'), [
      ['2026-11-01T01:30:00-04:00', 'repeated'],
      ['2026-11-08T01:30:00-05:00', null],
    ]);
  });

  it('come in order, none twice, whatever the plan and the zone', () => {
    const slot = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 1, maxLength: 5 }),
        anyZone,
        fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) }),
        (slots, zone, start) => {
          const plan = {
            slots: slots.map(({ weekday, minute }) => ({
              weekday,
              clock: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
            })),
            zone,
          };
          let last = start;
          let count = 0;
          for (const { time } of slotsAfter(plan, Temporal.Instant.fromEpochMilliseconds(start))) {
            assert.ok(time.epochMilliseconds > last);
            last = time.epochMilliseconds;
            if (++count === 12) break;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
