import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { network } from '../../../../src/core/post/limits';
import { formatPlannedTime } from '../../../../src/core/post/plannedTime';
import { calendarFile, NotOurCalendar } from '../../../../src/core/queue/calendarFile';
import { type CalendarPost, englishWords } from '../../../../src/core/queue/calendarInput';
import type { PostEntry } from '../../../../src/core/queue/entry';
import { timeAtTransition } from '../times';
import { entryOf, now } from './posts';

const post = (keys: string, output = 'Text', path = 'a.post.md'): CalendarPost => ({
  entry: entryOf(path, `status: queued\n${keys}`, output),
  output,
});

/** Reads a calendar back with another implementation. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  try {
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        description: event.description,
        start: event.startDate.toJSDate().getTime(),
        minutes: event.duration.toSeconds() / 60,
        status: component.getFirstPropertyValue('status'),
        private: component.getFirstPropertyValue('class'),
        transparent: component.getFirstPropertyValue('transp'),
        url: component.getFirstPropertyValue('url'),
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        alarms: component
          .getAllSubcomponents('valarm')
          .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      };
    });
  } finally {
    ICAL.TimezoneService.reset();
  }
}

const make = (
  posts: readonly CalendarPost[],
  previous?: string,
  content: 'text' | 'due' = 'text',
  at = now,
) => calendarFile({ posts, content, now: at, previous });

describe('the calendar file', () => {
  it('says of each queued post what another program needs', () => {
    const keys =
      'id: P1\nrevision: 3\nat: 2026-12-01T09:00[America/New_York]\ntargetTitle: Clinical Data Analyst';
    const [event, ...rest] = read(make([post(keys, 'Hello, all; of you')]));
    assert.deepEqual(rest, []);
    assert.deepEqual(event, {
      uid: 'P1@signpost',
      sequence: 3,
      summary: 'Post: Clinical Data Analyst',
      description: `Hello, all; of you\n\n${englishWords.note}`,
      start: Date.parse('2026-12-01T14:00:00Z'),
      minutes: 15,
      status: 'CONFIRMED',
      private: 'PRIVATE',
      transparent: 'TRANSPARENT',
      url: network.composer,
      stamp: '2026-11-24T12:00:00Z',
      alarms: ['-PT15M', 'PT0S'],
    });
  });

  it('carries no text where the writer wants none', () => {
    const file = make(
      [post('id: P1\nat: 2026-12-01T09:00[UTC]\ntargetTitle: Secret', 'Private')],
      undefined,
      'due',
    );
    assert.doesNotMatch(file, /Secret|Private\b(?!$)/);
    assert.equal(read(file)[0]?.summary, 'A post is due');
    const before = make([post('id: P1\nat: 2026-12-01T09:00[UTC]\ntargetTitle: Secret')]);
    assert.doesNotMatch(make([], before, 'due'), /Secret/);
  });

  it('holds missed posts too, and nothing that is not queued or has no time', () => {
    const posts = [post('id: P1\nat: 2026-01-01T09:00[UTC]'), post('id: P2'), post('id: P3\nat: soon')];
    posts.push({ entry: entryOf('d', 'status: posted\nid: P4\nat: 2026-12-01T09:00'), output: 'x' });
    assert.deepEqual(
      read(make(posts)).map(({ uid }) => uid),
      ['P1@signpost'],
    );
  });

  it('reads back equal, with any text at any time, in lines of at most 75 bytes', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      ',',
      ';',
      '\\',
      ':',
      '"',
      '\n',
      '\\n',
      'é',
      '漢',
      '😀',
      '👩‍🚀',
      'ß',
      '\t',
      '—',
    );
    const body = fc.array(unit, { minLength: 1, maxLength: 200 }).map((units) => `x${units.join('')}x`);
    fc.assert(
      fc.property(body, timeAtTransition, (output, time) => {
        const entry: PostEntry = {
          ...entryOf('a', `status: queued\nid: P1\nat: ${formatPlannedTime(time)}`),
          title: output.replaceAll('\n', ' '),
        };
        const file = make([{ entry, output }]);
        for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        const [event] = read(file);
        assert.equal(event?.description, `${output}\n\n${englishWords.note}`);
        assert.equal(event?.summary, `Post: ${entry.title}`);
        assert.equal(event?.start, time.epochMilliseconds);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same byte for byte while the queue is the same', () => {
    const posts = [
      post('id: P1\nat: 2026-12-01T09:00[America/New_York]'),
      post('at: 2026-12-02T09:00[Asia/Tokyo]'),
    ];
    const first = make(posts);
    assert.equal(make(posts, first, 'text', now.add({ hours: 9 })), first);
    const cancelled = make([], first, 'text', now.add({ hours: 9 }));
    assert.equal(make([], cancelled, 'text', now.add({ hours: 18 })), cancelled);
  });

  it('gives what changed a higher number and a new stamp, even where the revision stayed', () => {
    const first = make([post('id: P1\nrevision: 2\nat: 2026-12-01T09:00[UTC]')]);
    const moved = make(
      [post('id: P1\nrevision: 2\nat: 2026-12-02T09:00[UTC]')],
      first,
      'text',
      now.add({ hours: 1 }),
    );
    assert.deepEqual([read(moved)[0]?.sequence, read(moved)[0]?.stamp], [3, '2026-11-24T13:00:00Z']);
    const revised = make([post('id: P1\nrevision: 9\nat: 2026-12-02T09:00[UTC]')], moved);
    assert.equal(read(revised)[0]?.sequence, 9);
  });

  it('cancels what left the queue, until its time is long over', () => {
    const first = make([post('id: P1\nrevision: 2\nat: 2026-12-01T09:00[America/New_York]')]);
    const second = make([post('id: P2\nat: 2026-12-05T09:00[UTC]')], first);
    const cancelled = read(second).find(({ uid }) => uid === 'P1@signpost');
    assert.deepEqual(
      [cancelled?.status, cancelled?.sequence, cancelled?.start, cancelled?.alarms],
      ['CANCELLED', 3, Date.parse('2026-12-01T14:00:00Z'), []],
    );
    const back = make([post('id: P1\nrevision: 4\nat: 2026-12-03T09:00[America/New_York]')], second);
    const again = read(back).find(({ uid }) => uid === 'P1@signpost');
    assert.deepEqual([again?.status, again?.sequence], ['CONFIRMED', 4]);
    const later = Temporal.Instant.from('2027-01-01T00:00:00Z');
    assert.deepEqual(
      read(make([], second, 'text', later)).map(({ uid }) => uid),
      ['P2@signpost'],
    );
  });

  it('does not cancel a post whose time can not be read', () => {
    const first = make([post('id: P1\nat: 2026-12-01T09:00[UTC]')]);
    const [event] = read(make([post('id: P1\nat: 2026-12-01T09:00[Mars/Olympus]')], first));
    assert.deepEqual([event?.status, event?.start], ['CONFIRMED', Date.parse('2026-12-01T09:00:00Z')]);
  });

  it('keeps a copied file apart, and names a post without an id by its file from any folder', () => {
    const posts = [post('id: P1\nat: 2026-12-01T09:00[UTC]'), post('id: P1\nat: 2026-12-02T09:00[UTC]')];
    assert.deepEqual(
      read(make(posts)).map(({ uid }) => uid),
      ['P1@signpost', 'P1-2@signpost'],
    );
    const here = make([post('at: 2026-12-01T09:00[UTC]', 'Text', 'posts/a.post.md')]);
    const there = make([post('at: 2026-12-01T09:00[UTC]', 'Text', '../x/posts/a.post.md')]);
    assert.equal(here, there);
  });

  it('refuses to replace a calendar of somebody else', () => {
    for (const file of ['', 'BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n', 'Notes']) {
      assert.throws(() => make([], file), NotOurCalendar);
    }
  });
});
