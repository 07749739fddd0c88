import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatPlannedTime, readPlannedTime } from '../../../../src/core/post/plannedTime';
import { anyTime, anyZone, localAtTransition, momentsOf, timeAtTransition } from '../times';

const home = 'Europe/Berlin';

describe('a planned time', () => {
  const readable: [text: string, instant: string, hasZone: boolean][] = [
    ['2026-12-01T09:00[America/New_York]', '2026-12-01T14:00:00Z', true],
    ['  2026-12-01T09:00[America/New_York] ', '2026-12-01T14:00:00Z', true],
    ['2026-12-01 09:00 [america/new_york]', '2026-12-01T14:00:00Z', true],
    ['2026-12-01t9:00:30[America/New_York]', '2026-12-01T14:00:30Z', true],
    ['2026-12-01T09:00:30.9[America/New_York]', '2026-12-01T14:00:30Z', true],
    ['2026-12-01T09:00-05:00[America/New_York]', '2026-12-01T14:00:00Z', true],
    ['2026-12-01T14:00Z[America/New_York]', '2026-12-01T14:00:00Z', true],
    ['2026-11-01T01:30-04:00[America/New_York]', '2026-11-01T05:30:00Z', true],
    ['2026-11-01T01:30-05:00[America/New_York]', '2026-11-01T06:30:00Z', true],
    ['2026-12-01T09:00[+02:00]', '2026-12-01T07:00:00Z', true],
    ['2026-12-01T09:00[Etc/GMT+5]', '2026-12-01T14:00:00Z', true],
    ['2026-12-01T09:00', '2026-12-01T08:00:00Z', false],
    ['2026-12-01 09:00', '2026-12-01T08:00:00Z', false],
    ['2026-12-01T09:00Z', '2026-12-01T09:00:00Z', false],
    ['2026-12-01T09:00-0500', '2026-12-01T14:00:00Z', false],
    ['2028-02-29T09:00', '2028-02-29T08:00:00Z', false],
  ];
  for (const [text, instant, hasZone] of readable) {
    it(`reads ${text}`, () => {
      const planned = readPlannedTime(text, home);
      assert.ok(planned.ok);
      assert.equal(planned.time.toInstant().toString(), instant);
      assert.equal(planned.hasZone, hasZone);
      assert.equal(planned.repeated, null);
      assert.equal(planned.time.timeZoneId === home, !hasZone);
    });
  }

  const unreadable: [text: string, problem: Record<string, unknown>][] = [
    ['', { what: 'not-a-time', text: '' }],
    ['soon', { what: 'not-a-time', text: 'soon' }],
    ['2026-12-01T09:00[Europe/Berlin', { what: 'not-a-time', text: '2026-12-01T09:00[Europe/Berlin' }],
    ['2026-12-01', { what: 'no-clock', text: '2026-12-01' }],
    ['2026-02-30T09:00', { what: 'impossible-date', year: 2026, month: 2, day: 30 }],
    ['2026-02-30', { what: 'impossible-date', year: 2026, month: 2, day: 30 }],
    ['2027-02-29T09:00[Asia/Tokyo]', { what: 'impossible-date', year: 2027, month: 2, day: 29 }],
    ['2026-13-01T09:00', { what: 'impossible-date', year: 2026, month: 13, day: 1 }],
    ['2026-12-01T24:00', { what: 'impossible-clock', text: '24:00' }],
    ['2026-12-01T09:60', { what: 'impossible-clock', text: '09:60' }],
    ['2026-12-01T09:00[Mars/Olympus]', { what: 'unknown-zone', zone: 'Mars/Olympus' }],
    ['2026-12-01T09:00[]', { what: 'unknown-zone', zone: '' }],
    ['2026-12-01T09:00[2026-01-01T00:00Z]', { what: 'unknown-zone', zone: '2026-01-01T00:00Z' }],
  ];
  for (const [text, problem] of unreadable) {
    it(`says why it can't read "${text}"`, () => {
      assert.deepEqual(readPlannedTime(text, home), { ok: false, problem });
    });
  }

  it('says that the default zone is unknown', () => {
    const problem = { what: 'unknown-zone', zone: 'Berlin time' };
    assert.deepEqual(readPlannedTime('2026-12-01T09:00', 'Berlin time'), { ok: false, problem });
  });

  it('gives the times around a skipped one', () => {
    for (const offset of ['', '-05:00']) {
      const planned = readPlannedTime(`2026-03-08T02:30${offset}[America/New_York]`, home);
      assert.ok(!planned.ok && planned.problem.what === 'skipped');
      assert.equal(planned.problem.local.toString(), '2026-03-08T02:30:00');
      assert.equal(formatPlannedTime(planned.problem.before), '2026-03-08T01:30[America/New_York]');
      assert.equal(formatPlannedTime(planned.problem.after), '2026-03-08T03:30[America/New_York]');
    }
  });

  it('gives both times of a repeated one and takes the earlier', () => {
    const planned = readPlannedTime('2026-11-01T01:30[America/New_York]', home);
    assert.ok(planned.ok && planned.repeated);
    assert.equal(formatPlannedTime(planned.repeated.earlier), '2026-11-01T01:30-04:00[America/New_York]');
    assert.equal(formatPlannedTime(planned.repeated.later), '2026-11-01T01:30-05:00[America/New_York]');
    assert.ok(planned.time.equals(planned.repeated.earlier));
  });

  it('gives what an offset that the zone lacks may mean', () => {
    const planned = readPlannedTime('2026-12-01T09:00-04:00[America/New_York]', home);
    assert.ok(!planned.ok && planned.problem.what === 'wrong-offset');
    assert.equal(planned.problem.offset, '-04:00');
    assert.equal(formatPlannedTime(planned.problem.byClock), '2026-12-01T09:00[America/New_York]');
    assert.equal(formatPlannedTime(planned.problem.byOffset), '2026-12-01T08:00[America/New_York]');
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyTime, timeAtTransition),
        fc.integer({ min: 0, max: 59 }),
        anyZone,
        (minute, seconds, zone) => {
          const time = minute.add({ seconds });
          const text = formatPlannedTime(time);
          const planned = readPlannedTime(text, zone);
          assert.ok(planned.ok, text);
          assert.ok(planned.time.equals(time), text);
          assert.equal(formatPlannedTime(planned.time), text);
          assert.ok(
            Temporal.ZonedDateTime.from(text, { offset: 'reject', disambiguation: 'reject' }).equals(time),
          );
          const isRepeated = momentsOf(time.toPlainDateTime(), time.timeZoneId).length > 1;
          assert.equal(/[+-]\d\d:\d\d\[/.test(text), isRepeated, text);
        },
      ),
    );
  });

  it('is every moment that the clocks show', () => {
    fc.assert(
      fc.property(localAtTransition, ({ local, zone }) => {
        const moments = momentsOf(local, zone).map(String);
        const planned = readPlannedTime(`${local.toString()}[${zone}]`, 'UTC');
        if (planned.ok) {
          const { earlier, later } = planned.repeated ?? {};
          assert.deepEqual(earlier ? [String(earlier), String(later)] : [String(planned.time)], moments);
          assert.equal(String(planned.time), moments[0]);
        } else {
          assert.equal(planned.problem.what, 'skipped');
          assert.deepEqual(moments, []);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is no surprise for any text', () => {
    const pieces = fc.constantFrom(
      '2026',
      '-',
      '12',
      '31',
      'T',
      ' ',
      '09',
      ':',
      '00',
      '+',
      'Z',
      '[',
      ']',
      'UTC',
      '.',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(text, anyZone, (any, zone) => void readPlannedTime(any, zone)));
  });
});
