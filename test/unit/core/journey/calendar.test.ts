import { strict as assert } from 'node:assert';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { journeyEvents } from '../../../../src/core/journey/calendar';
import { readOfficeHours } from '../../../../src/core/journey/officeHours';
import { calendarFile } from '../../../../src/core/queue/calendarFile';
import { personOf } from './people';

const now = Temporal.Instant.from('2026-10-01T00:00:00Z');
const hours = (more: string) =>
  readOfficeHours(
    `---\nid: H1\ntopic: First steps, and more\nstart: 2026-10-15T17:00[America/New_York]\nrule: FREQ=WEEKLY;BYDAY=TH\nminutes: 15\nplaces: 2\n${more}---\n`,
    'UTC',
  );
const people = [
  personOf('dana.md', '---\nid: K1\nname: Dana\nnext: Send it\nby: 2026-10-20\n---\n'),
  personOf('ben.md', '---\nid: K2\nname: Ben\nnext: Call\n---\n'),
];
const make = (more: string, previous?: string, content: 'text' | 'due' = 'text') =>
  calendarFile({
    posts: [],
    others: journeyEvents(people, [hours(more)], 'Europe/London', content),
    content,
    now,
    previous,
  });

/** The times that another implementation reads, with what they say. */
function read(file: string, count: number): string[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  try {
    const components = calendar.getAllSubcomponents('vevent');
    const whole = components
      .filter((one) => !one.hasProperty('recurrence-id'))
      .map((one) => new ICAL.Event(one));
    for (const component of components.filter((one) => one.hasProperty('recurrence-id'))) {
      whole
        .find(
          ({ uid, component: own }) => uid === component.getFirstPropertyValue('uid') && own !== component,
        )
        ?.relateException(new ICAL.Event(component));
    }
    return whole.flatMap((event) => {
      if (!event.isRecurring()) return [`${event.startDate.toJSDate().toISOString()} ${event.summary}`];
      const times: string[] = [];
      const iterator = event.iterator();
      for (let next = iterator.next(); next && times.length < count; next = iterator.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next);
        times.push(
          `${startDate.toJSDate().toISOString()} ${(+endDate.toJSDate() - +startDate.toJSDate()) / 60_000}`,
        );
      }
      return times;
    });
  } finally {
    ICAL.TimezoneService.reset();
  }
}

describe('the journey in the calendar file', () => {
  it('has follow-ups with a day, and office hours across changes of the clocks', () => {
    assert.deepEqual(read(make(''), 4), [
      '2026-10-15T21:00:00.000Z 30',
      '2026-10-22T21:00:00.000Z 30',
      '2026-10-29T21:00:00.000Z 30',
      '2026-11-05T22:00:00.000Z 30',
      '2026-10-20T08:00:00.000Z Send it (Dana)',
    ]);
  });

  it('names nobody where the calendar is to tell nothing', () => {
    const file = make('link: https://cal.com/ann\n', undefined, 'due');
    assert.doesNotMatch(file, /Dana|Send it|First steps|cal\.com/);
    assert.match(file, /SUMMARY:A follow-up is due/);
  });

  it('leaves skipped days out, and moves moved ones', () => {
    const file = make(
      'skipped: [2026-10-22]\nmoved:\n  2026-10-29: 2026-10-30T09:30[America/New_York]\nrevision: 2\n',
    );
    assert.match(file, /\r\nEXDATE;TZID=America\/New_York:20261022T170000\r\n/);
    assert.match(file, /\r\nRECURRENCE-ID;TZID=America\/New_York:20261029T170000\r\n/);
    assert.deepEqual(read(file, 3).slice(0, 3), [
      '2026-10-15T21:00:00.000Z 30',
      '2026-10-30T13:30:00.000Z 30',
      '2026-11-05T22:00:00.000Z 30',
    ]);
  });

  it('is the same bytes for the same journey, and cancels what rests', () => {
    const first = make('moved:\n  2026-10-29: 2026-10-30T09:30[America/New_York]\n');
    assert.equal(make('moved:\n  2026-10-29: 2026-10-30T09:30[America/New_York]\n', first), first);
    const resting = make('paused: 2026-10-10\n', first);
    assert.match(resting, /UID:H1@signpost[\s\S]*STATUS:CANCELLED/);
    assert.equal(resting.match(/UID:H1@signpost/g)?.length, 1);
  });
});
