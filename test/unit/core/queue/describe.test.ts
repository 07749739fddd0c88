import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { cityOf, formatForPeople } from '../../../../src/core/queue/describe';
import { readTypedTime } from '../../../../src/core/queue/typedTime';
import { anyTime } from '../times';

const now = Temporal.ZonedDateTime.from('2026-11-24T10:15[Europe/Berlin]');
const inEnglish = (text: string) => formatForPeople(Temporal.ZonedDateTime.from(text), now, 'en');

describe('a time for people', () => {
  it('has weekday, day, month, time and city', () => {
    assert.equal(inEnglish('2026-12-01T09:00[America/New_York]'), 'Tue 1 Dec, 9:00 (New York)');
    assert.equal(inEnglish('2026-12-01T14:05[UTC]'), 'Tue 1 Dec, 14:05 (UTC)');
    assert.equal(inEnglish('2026-12-01T00:00[+02:00]'), 'Tue 1 Dec, 0:00 (+02:00)');
  });

  it('has the year unless it is the current one', () => {
    assert.equal(inEnglish('2027-12-01T09:00[Europe/Berlin]'), 'Wed 1 Dec 2027, 9:00 (Berlin)');
  });

  it('has the offset where the clocks show the time twice', () => {
    assert.equal(
      inEnglish('2026-11-01T01:30-05:00[America/New_York]'),
      'Sun 1 Nov, 1:30 (New York, UTC-05:00)',
    );
  });

  it('follows other languages', () => {
    const text = formatForPeople(Temporal.ZonedDateTime.from('2026-12-01T14:30[Europe/Berlin]'), now, 'de');
    assert.match(text, /^Di.*1\. Dez.*14:30 \(Berlin\)$/);
  });

  it('names the city of a zone', () => {
    assert.equal(cityOf('America/Argentina/Buenos_Aires'), 'Buenos Aires');
  });

  it('can be typed again', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 500_000 }), (at, minutes) => {
        const time = at.add({ minutes });
        const [shown = ''] = formatForPeople(time, at, 'en-US').split(' (');
        const typed = readTypedTime(shown, at);
        const read = typed.ok || typed.problem.what !== 'repeated' ? typed : { ok: true, ...typed.problem };
        assert.ok(read.ok, shown);
        const times = 'time' in read ? [read.time] : 'earlier' in read ? [read.earlier, read.later] : [];
        assert.ok(
          times.some((one) => one.equals(time)),
          shown,
        );
      }),
    );
  });
});
