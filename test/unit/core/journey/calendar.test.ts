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
const make = (more: string, previous?: string, content: 'text' | 'due' = 'text', known = people, at = now) =>
  calendarFile({
    posts: [],
    others: journeyEvents(known, [hours(more)], 'Europe/London', content),
    content,
    now: at,
    previous,
  });

/** What tells another implementation which of two versions of an event is newer; by UID, a moved time by its day. */
function versions(file: string): Record<string, readonly [sequence: number, stamp: string]> {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return Object.fromEntries(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, recurrenceId } = new ICAL.Event(component);
      const day = recurrenceId ? ` ${recurrenceId.toString().slice(0, 10)}` : '';
      return [`${uid}${day}`, [sequence, String(component.getFirstPropertyValue('dtstamp'))]];
    }),
  );
}

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

  it('gives a follow-up a higher number with each day and each word that is new, though nobody counts its changes', () => {
    const dana = (keys: string) => [personOf('dana.md', `---\nid: K1\nname: Dana\n${keys}\n---\n`)];
    const followUp = (file: string) => versions(file)['K1-follow-up@signpost'];
    const later = (hours: number) => now.add({ hours });
    const first = make('', undefined, 'text', dana('next: Send it\nby: 2026-10-20'));
    const same = make('', first, 'text', dana('next: Send it\nby: 2026-10-20'), later(1));
    assert.deepEqual(followUp(same), [0, '2026-10-01T00:00:00Z']);
    const moved = make('', same, 'text', dana('next: Send it\nby: 2026-10-27'), later(2));
    assert.deepEqual(followUp(moved), [1, '2026-10-01T02:00:00Z']);
    const back = make('', moved, 'text', dana('next: Send it\nby: 2026-10-20'), later(3));
    assert.deepEqual(followUp(back), [2, '2026-10-01T03:00:00Z']);
    const done = make('', back, 'text', dana('source: a talk'), later(4));
    assert.deepEqual(followUp(done), [3, '2026-10-01T04:00:00Z']);
    assert.match(done, /UID:K1-follow-up@signpost[\s\S]*STATUS:CANCELLED/);
    const again = make('', done, 'text', dana('next: Call\nby: 2026-10-22'), later(5));
    assert.deepEqual(followUp(again), [4, '2026-10-01T05:00:00Z']);
    assert.deepEqual(read(again, 0).at(-1), '2026-10-22T08:00:00.000Z Call (Dana)');
  });

  it('gives office hours a higher number when their file is edited by hand, also when a moved day is moved back', () => {
    const moved = 'moved:\n  2026-10-29: 2026-10-30T09:30[America/New_York]\n';
    const first = make(moved);
    assert.deepEqual(Object.keys(versions(first)), [
      'H1@signpost',
      'K1-follow-up@signpost',
      'H1@signpost 2026-10-29',
    ]);
    const later = make(moved.replace('09:30', '10:00'), first);
    assert.equal(versions(later)['H1@signpost 2026-10-29']?.[0], 1);
    assert.equal(versions(later)['H1@signpost']?.[0], 0);
    const back = make('', later);
    assert.deepEqual(Object.keys(versions(back)), ['H1@signpost', 'K1-follow-up@signpost']);
    assert.equal(versions(back)['H1@signpost']?.[0], 1);
    assert.equal(versions(make('skipped: [2026-10-22]\n', back))['H1@signpost']?.[0], 2);
  });
});
