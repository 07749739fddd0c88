import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatPlannedTime } from '../../../../src/core/post/plannedTime';
import { readTypedTime, type TypedTimeProblem } from '../../../../src/core/queue/typedTime';
import { anyTime, timeAtTransition } from '../times';

/** A Tuesday. */
const now = Temporal.ZonedDateTime.from('2026-11-24T10:15:30[America/New_York]');

function localOf(text: string, at = now): string {
  const typed = readTypedTime(text, at);
  return typed.ok ? typed.time.toPlainDateTime().toString({ smallestUnit: 'minute' }) : typed.problem.what;
}

function problemOf(text: string, at = now): TypedTimeProblem {
  const typed = readTypedTime(text, at);
  assert.ok(!typed.ok, text);
  return typed.problem;
}

describe('a typed time', () => {
  const cases: [text: string, local: string][] = [
    ['tomorrow 9:00', '2026-11-25T09:00'],
    ['Tomorrow, at 09:00', '2026-11-25T09:00'],
    ['TOMORROW AT NOON', '2026-11-25T12:00'],
    ['9am tomorrow', '2026-11-25T09:00'],
    ['the day after tomorrow at 9 o’clock', '2026-11-26T09:00'],
    ['today 17:00', '2026-11-24T17:00'],
    ['17:00 today', '2026-11-24T17:00'],
    ['Tue 14:30', '2026-11-24T14:30'],
    ['Tue 10:15', '2026-12-01T10:15'],
    ['tuesday 2pm', '2026-11-24T14:00'],
    ['next tuesday 2pm', '2026-12-01T14:00'],
    ['this friday 9', '2026-11-27T09:00'],
    ['next friday 9', '2026-11-27T09:00'],
    ['on Weds. at 12 a.m.', '2026-11-25T00:00'],
    ['thurs 12:30 p.m.', '2026-11-26T12:30'],
    ['monday, 9', '2026-11-30T09:00'],
    ['9:00', '2026-11-25T09:00'],
    ['10:16', '2026-11-24T10:16'],
    ['10:15', '2026-11-25T10:15'],
    ['9am', '2026-11-25T09:00'],
    ['9 PM', '2026-11-24T21:00'],
    ['noon', '2026-11-24T12:00'],
    ['in 2 hours', '2026-11-24T12:15'],
    ['in an hour', '2026-11-24T11:15'],
    ['in 30 minutes', '2026-11-24T10:45'],
    ['in 1 minute', '2026-11-24T10:16'],
    ['in 1 hour and 30 min', '2026-11-24T11:45'],
    ['in 2h30m', '2026-11-24T12:45'],
    ['in 3 days 9:00', '2026-11-27T09:00'],
    ['in 3 days at 9', '2026-11-27T09:00'],
    ['in a week 9am', '2026-12-01T09:00'],
    ['in 2 months 9am', '2027-01-24T09:00'],
    ['1 Dec 9:00', '2026-12-01T09:00'],
    ['Dec 1 9:00', '2026-12-01T09:00'],
    ['Dec. 1st, 9', '2026-12-01T09:00'],
    ['2nd of May, 9:00', '2027-05-02T09:00'],
    ['Tue 1 Dec, 9:00', '2026-12-01T09:00'],
    ['Tuesday, December 1, 2026 at 9:00 AM', '2026-12-01T09:00'],
    ['1 December 2027 09:00', '2027-12-01T09:00'],
    ['9:00 1 Dec', '2026-12-01T09:00'],
    ['24 Nov 9:00', '2027-11-24T09:00'],
    ['29 Feb 9:00', '2028-02-29T09:00'],
    ['sept 3 9:00', '2027-09-03T09:00'],
    ['2026-12-01 09:00', '2026-12-01T09:00'],
    ['2026-12-01, 9:00', '2026-12-01T09:00'],
    ['2026-12-01 at 2pm', '2026-12-01T14:00'],
    ['2026-12-01T09:00[Europe/Berlin]', '2026-12-01T09:00'],
    ['2026-12-01T09:00Z', '2026-12-01T04:00'],
    ['', 'not-understood'],
    ['soon', 'not-understood'],
    ['9', 'not-understood'],
    ['afternoon', 'not-understood'],
    ['next 9:00', 'not-understood'],
    ['foo 1 Dec 9:00', 'not-understood'],
    ['1/12 9:00', 'not-understood'],
    ['in 9999 years', 'not-understood'],
    ['tomorrow', 'no-clock'],
    ['Dec 1', 'no-clock'],
    ['Dec 1 2027', 'no-clock'],
    ['in 3 days', 'no-clock'],
    ['2026-12-01', 'no-clock'],
    ['30 Feb 9:00', 'impossible-date'],
    ['29 Feb 2027 9:00', 'impossible-date'],
    ['2026-02-30 9:00', 'impossible-date'],
    ['2026-02-30', 'impossible-date'],
    ['tomorrow 25:00', 'impossible-clock'],
    ['tomorrow 9:61', 'impossible-clock'],
    ['tomorrow 13pm', 'impossible-clock'],
    ['tomorrow 24', 'impossible-clock'],
    ['2027-12-01T09:00[Mars/City]', 'unknown-zone'],
    ['2027-12-01T09:00-04:00[America/New_York]', 'wrong-offset'],
    ['today 9:00', 'past'],
    ['24 Nov 2026 10:15', 'past'],
    ['2025-12-01 09:00', 'past'],
    ['in 0 minutes', 'past'],
    ['Mon 1 Dec 9:00', 'other-weekday'],
    ['8 Mar 2027 2:30', '2027-03-08T02:30'],
    ['14 Mar 2027 2:30', 'skipped'],
    ['2027-03-14 02:30', 'skipped'],
    ['7 Nov 2027 1:30', 'repeated'],
    ['2027-11-07T01:30[America/New_York]', 'repeated'],
    ['2027-11-07T01:30-05:00[America/New_York]', '2027-11-07T01:30'],
  ];
  for (const [text, local] of cases) it(`"${text}" is ${local}`, () => assert.equal(localOf(text), local));

  it('is not ahead at its very moment', () => {
    const wholeMinute = Temporal.ZonedDateTime.from('2026-11-24T10:15[America/New_York]');
    assert.equal(localOf('today 10:15', wholeMinute), 'past');
    assert.equal(localOf('10:15', wholeMinute), '2026-11-25T10:15');
  });

  it('keeps the zone that was typed', () => {
    const typed = readTypedTime('2026-12-01T09:00[Europe/Berlin]', now);
    assert.ok(typed.ok);
    assert.equal(formatPlannedTime(typed.time), '2026-12-01T09:00[Europe/Berlin]');
  });

  it('tells the weekday that a date has', () => {
    const problem = problemOf('Mon 1 Dec 9:00');
    assert.ok(problem.what === 'other-weekday');
    assert.equal(problem.weekday, 1);
    assert.equal(problem.date.toString(), '2026-12-01');
  });

  it('gives the times around one that the clocks skip', () => {
    const problem = problemOf('2:30', Temporal.ZonedDateTime.from('2027-03-13T12:00[America/New_York]'));
    assert.ok(problem.what === 'skipped');
    assert.equal(formatPlannedTime(problem.before), '2027-03-14T01:30[America/New_York]');
    assert.equal(formatPlannedTime(problem.after), '2027-03-14T03:30[America/New_York]');
  });

  it('asks which of two times is meant, unless one has passed', () => {
    const problem = problemOf(
      'tomorrow 1:30',
      Temporal.ZonedDateTime.from('2027-11-06T12:00[America/New_York]'),
    );
    assert.ok(problem.what === 'repeated');
    assert.equal(formatPlannedTime(problem.earlier), '2027-11-07T01:30-04:00[America/New_York]');
    assert.equal(formatPlannedTime(problem.later), '2027-11-07T01:30-05:00[America/New_York]');
    const between = Temporal.ZonedDateTime.from('2027-11-07T01:45-04:00[America/New_York]');
    const typed = readTypedTime('today 1:30', between);
    assert.ok(typed.ok);
    assert.equal(typed.time.offset, '-05:00');
  });

  const anyDay = fc.constantFrom(
    ...[
      '',
      'today',
      'tomorrow',
      'tue',
      'Friday',
      'next sunday',
      'in 2 days',
      'in a week',
      '1 Jan',
      'Oct 25',
      '29 feb',
    ],
    ...['2026-12-01', '1 Dec 2027', 'Mar 29 2026'],
  );
  const anyClock = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => ({ hour, minute, text: `${hour}:${String(minute).padStart(2, '0')}` }));
  const anyNow = fc.oneof(anyTime, timeAtTransition);

  it('always lies ahead and shows the clock that was typed', () => {
    fc.assert(
      fc.property(anyDay, anyClock, anyNow, (day, { hour, minute, text }, at) => {
        const typed = readTypedTime(`${day} ${text}`, at);
        if (typed.ok) {
          assert.ok(Temporal.ZonedDateTime.compare(typed.time, at) > 0);
          assert.deepEqual([typed.time.hour, typed.time.minute], [hour, minute]);
        } else {
          assert.ok(['past', 'skipped', 'repeated'].includes(typed.problem.what), typed.problem.what);
          assert.ok(typed.problem.what !== 'past' || /\d{4}|today/.test(day), `${day} ${text} at ${at}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lies as far ahead as a span says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('hours', 'minutes'),
        anyNow,
        (count, unit, at) => {
          const typed = readTypedTime(`in ${count} ${unit}`, at.add({ seconds: 30 }));
          assert.ok(typed.ok);
          assert.ok(typed.time.equals(at.add({ [unit]: count })));
        },
      ),
    );
  });

  it('reads what is shown back', () => {
    fc.assert(
      fc.property(anyNow, fc.integer({ min: 1, max: 500_000 }), (at, minutes) => {
        const time = at.add({ minutes });
        const typed = readTypedTime(formatPlannedTime(time), at);
        assert.ok(typed.ok && typed.time.equals(time));
      }),
    );
  });

  it('is no surprise for any text', () => {
    const words = [
      'in',
      '2',
      '9:00',
      'pm',
      'dec',
      'tue',
      'next',
      'today',
      '2026-12-01',
      '-',
      ',',
      '9999',
      'months',
      'noon',
    ];
    const sentence = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string(), sentence), anyNow, (text, at) => {
        const typed = readTypedTime(text, at);
        assert.ok(!typed.ok || Temporal.ZonedDateTime.compare(typed.time, at) > 0);
      }),
    );
  });
});
