import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import {
  hoursBetween,
  isBookingLink,
  moveDay,
  nextHour,
  noteBooked,
  pause,
  proposesPause,
  readOfficeHours,
  resume,
  skipDay,
  unansweredHour,
} from '../../../../src/core/journey/officeHours';
import { readWeekly, timesOf, writeWeekly } from '../../../../src/core/journey/weekly';
import { applyEdits } from '../../../../src/core/post/edit';
import { editFrontMatter } from '../../../../src/core/post/frontMatterEdit';
import { isRepeated } from '../../../../src/core/post/localTime';
import { anyTime } from '../times';

const file = `---
id: H1
topic: First steps
start: 2026-12-03T17:00[America/New_York]
rule: FREQ=WEEKLY;BYDAY=TH # our day
minutes: 15
pauseAfter: 2
---
`;
const read = (text: string) => readOfficeHours(text, 'UTC');
const at = (text: string) => Temporal.ZonedDateTime.from(text).toInstant();
const days = (text: string, from: string, to: string) =>
  hoursBetween(read(text), at(from), at(to)).map(({ day, time }) => `${day} ${time.toPlainDateTime()}`);
const written = (text: string, change: Readonly<Record<string, unknown>>) =>
  applyEdits(text, editFrontMatter(text, change));

describe('a weekly rhythm', () => {
  it('agrees with another implementation, across changes of the clocks', () => {
    const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        anyTime,
        weekdays,
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 0, max: 500 }),
        (start, byDay, interval, count, later) => {
          // Who starts at a repeated time means the first: `timesOf` says so.
          fc.pre(!isRepeated(start));
          // The other implementation is an hour off around changes of a zone whose summer time is its standard time.
          fc.pre(start.timeZoneId !== 'Africa/Casablanca');
          const parts = ['FREQ=WEEKLY', `INTERVAL=${interval}`];
          if (byDay.length > 0) parts.push(`BYDAY=${byDay.join(',')}`);
          if (count !== null) parts.push(`COUNT=${count}`);
          const rhythm = readWeekly(parts.join(';'), start);
          assert.ok(rhythm);
          const from = start.add({ days: later });
          const to = from.add({ days: 200 });
          const ours: string[] = [];
          for (const time of timesOf(rhythm, from.toInstant())) {
            if (Temporal.ZonedDateTime.compare(time, to) > 0 || ours.length === 8) break;
            ours.push(time.toPlainDateTime().toString());
          }
          const theirs = new RRuleTemporal({
            rruleString: `RRULE:${parts.join(';')}`,
            dtstart: start as never,
          }).between(from as never, to as never, true);
          // Its offset is wrong at the very moment of some changes; what the clock shows is what a rhythm is about.
          assert.deepEqual(
            ours,
            theirs.slice(0, 8).map((time) => time.toPlainDateTime().toString()),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the time of day in its zone for ten years', () => {
    const start = Temporal.ZonedDateTime.from('2026-12-03T17:00[America/New_York]');
    const rhythm = readWeekly(writeWeekly(4), start);
    assert.ok(rhythm);
    let last = start.subtract({ days: 7 });
    let count = 0;
    for (const time of timesOf(rhythm, start.toInstant())) {
      assert.equal(time.toPlainDate().toString(), last.add({ days: 7 }).toPlainDate().toString());
      assert.equal(time.hour, 17);
      last = time;
      if (++count === 520) break;
    }
    assert.equal(count, 520);
  });

  it('is refused where it is none', () => {
    const start = Temporal.ZonedDateTime.from('2026-12-03T17:00[UTC]');
    const none = [
      '',
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=WEEKLY;INTERVAL=0',
      'FREQ=WEEKLY;UNTIL=soon',
    ];
    for (const rule of [...none, 'FREQ=WEEKLY;BYHOUR=9', 'FREQ=WEEKLY;WKST=SU']) {
      assert.equal(readWeekly(rule, start), null, rule);
    }
    const until = readWeekly('RRULE:freq=weekly;UNTIL=20261211', start);
    assert.deepEqual(
      until && [...timesOf(until, start.toInstant())].map((time) => time.toPlainDate().toString()),
      ['2026-12-03', '2026-12-10'],
    );
  });
});

describe('office hours', () => {
  const from = '2026-12-01T00:00[UTC]';
  const to = '2026-12-20T00:00[UTC]';

  it('skip and move single days', () => {
    assert.deepEqual(days(file, from, to), [
      '2026-12-03 2026-12-03T17:00:00',
      '2026-12-10 2026-12-10T17:00:00',
      '2026-12-17 2026-12-17T17:00:00',
    ]);
    const moved = written(
      file,
      moveDay(read(file), '2026-12-10', Temporal.ZonedDateTime.from('2026-12-11T09:30[America/New_York]')),
    );
    assert.match(moved, /^rule: FREQ=WEEKLY;BYDAY=TH # our day$/m);
    const both = written(moved, skipDay(read(moved), '2026-12-17'));
    assert.deepEqual(days(both, from, to), [
      '2026-12-03 2026-12-03T17:00:00',
      '2026-12-10 2026-12-11T09:30:00',
    ]);
    const skippedAfterAll = written(both, skipDay(read(both), '2026-12-10'));
    assert.deepEqual(days(skippedAfterAll, from, to), ['2026-12-03 2026-12-03T17:00:00']);
    assert.equal(read(skippedAfterAll).values.revision, 3);
    assert.deepEqual(read(skippedAfterAll).problems, []);
  });

  it('ask once a week, and propose to rest after so many weeks without a booking', () => {
    const now = at('2026-12-12T00:00[UTC]');
    assert.equal(unansweredHour(read(file), now)?.day, '2026-12-10');
    const one = written(file, noteBooked(read(file), '2026-12-10', 0));
    assert.equal(unansweredHour(read(one), now), null);
    assert.equal(proposesPause(read(one), now), false);
    const two = written(one, noteBooked(read(one), '2026-12-03', 0));
    assert.equal(proposesPause(read(two), now), true);
    assert.equal(proposesPause(read(written(two, noteBooked(read(two), '2026-12-10', 1))), now), false);
    const resting = written(two, pause(read(two), '2026-12-12'));
    assert.equal(nextHour(read(resting), now), null);
    assert.equal(proposesPause(read(resting), now), false);
    const again = written(resting, resume(read(resting), '2026-12-13'));
    assert.equal(nextHour(read(again), now)?.day, '2026-12-17');
    assert.equal(proposesPause(read(again), now), false);
  });

  it('say what is wrong in their file', () => {
    const problems = (text: string) =>
      read(text).problems.map(({ what, start, end }) => [what, text.slice(start, end)]);
    assert.deepEqual(problems(file.replace('2026-12-03T17:00', '2026-02-30T17:00')), [
      ['bad-time', '2026-02-30T17:00[America/New_York]'],
    ]);
    assert.deepEqual(problems(file.replace('WEEKLY', 'DAILY')), [['bad-rhythm', 'FREQ=DAILY;BYDAY=TH']]);
    assert.deepEqual(problems(file.replace('minutes: 15', 'minutes: many')), [['value', 'many']]);
    assert.deepEqual(days(file.replace('WEEKLY', 'DAILY'), from, to), []);
  });

  it('take any https address as the way in, by its form', () => {
    for (const link of ['https://calendly.com/ann/15min', 'https://cal.com/ann'])
      assert.ok(isBookingLink(link));
    for (const link of [
      'http://cal.com/ann',
      'calendly.com/ann',
      'javascript:alert(1)',
      'https://',
      'https://a b.c',
    ]) {
      assert.ok(!isBookingLink(link), link);
    }
  });
});
