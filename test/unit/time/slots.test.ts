// The next slots against an independent oracle: moment-timezone's own data, and arithmetic on numbers alone.
import { strict as assert } from 'node:assert';
import process from 'node:process';
import moment from 'moment-timezone';
import { Temporal } from 'temporal-polyfill';
import { formatSlot, type SlotPlan, slotsAfter } from '../../../src/core/queue/slots';

/** With DST and without, half-hour and other odd changes, both halves of the globe, and rules that came and went. */
const zones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Johannesburg',
  'Africa/Juba',
  'Africa/Khartoum',
  'Africa/Sao_Tome',
  'Africa/Windhoek',
  'America/Adak',
  'America/Anchorage',
  'America/Asuncion',
  'America/Bogota',
  'America/Cancun',
  'America/Caracas',
  'America/Chicago',
  'America/Denver',
  'America/Godthab',
  'America/Halifax',
  'America/Havana',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/New_York',
  'America/Phoenix',
  'America/Port-au-Prince',
  'America/Punta_Arenas',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Asia/Ulaanbaatar',
  'Atlantic/Azores',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Europe/London',
  'Europe/Volgograd',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Norfolk',
];
const instantsPerZone = 1000;
const day = 86_400_000;
const first = Date.UTC(2015, 0);
const last = Date.UTC(2025, 0);

/** A generator of numbers from 0 to 1 that gives the same ones in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The moment at which the clocks show a local time, given as if it were UTC: the first of two, or behind a gap. */
function momentOf(local: number, zone: moment.MomentZone): number {
  const offsets = [-1, 1].map((side) => zone.utcOffset(local + side * day));
  const moments = offsets
    .map((offset) => local + offset * 60_000)
    .filter((at) => at - zone.utcOffset(at) * 60_000 === local);
  return moments.length > 0 ? Math.min(...moments) : local + (offsets[0] ?? 0) * 60_000;
}

/** What the oracle says of the next slots. */
function expected(plan: SlotPlan, zone: moment.MomentZone, after: number, count: number): number[] {
  const found = new Set<number>();
  const midnight = Math.floor((after - zone.utcOffset(after) * 60_000) / day) * day;
  for (let at = midnight - day; at <= midnight + 21 * day; at += day) {
    const weekday = new Date(at).getUTCDay() || 7;
    for (const slot of plan.slots) {
      if (slot.weekday === weekday)
        found.add(momentOf(at + (slot.clock.hour * 60 + slot.clock.minute) * 60_000, zone));
    }
  }
  return [...found]
    .filter((moment) => moment > after)
    .sort((a, b) => a - b)
    .slice(0, count);
}

describe('the next slots', () => {
  before(() => {
    console.log(
      `    zone data: Temporal has ${process.versions.tz}, the oracle ${moment.tz.dataVersion}; ${zones.length} zones, ${instantsPerZone} instants each`,
    );
  });

  it('agree with an independent oracle around changes of the clocks, 2015 to 2024', function () {
    this.timeout(120_000);
    const random = seeded(20_261_124);
    const upTo = (limit: number) => Math.floor(random() * limit);
    for (const name of zones) {
      const zone = moment.tz.zone(name);
      assert.ok(zone, name);
      const changes = zone.untils.filter((at): at is number => at !== null && at > first && at < last);
      for (let round = 0; round < instantsPerZone; round++) {
        const near = changes[upTo(changes.length)] ?? first + upTo(last - first);
        const after = Math.round(near + (random() - 0.5) * 16 * day);
        const slots = Array.from({ length: 1 + upTo(3) }, () => ({
          weekday: 1 + upTo(7),
          // Most changes of the clocks are in these hours.
          clock: new Temporal.PlainTime(upTo(2) === 0 ? upTo(4) : upTo(24), upTo(4) * 15),
        }));
        const plan = { slots, zone: name };
        const found: number[] = [];
        for (const { time } of slotsAfter(plan, Temporal.Instant.fromEpochMilliseconds(after))) {
          found.push(time.epochMilliseconds);
          if (found.length === 3) break;
        }
        const wanted = expected(plan, zone, after, 3);
        if (JSON.stringify(found) === JSON.stringify(wanted)) continue;
        const show = (moments: number[]) => moments.map((at) => new Date(at).toISOString());
        assert.deepEqual(
          show(found),
          show(wanted),
          `${name}, ${slots.map(formatSlot).join(', ')}, after ${new Date(after).toISOString()}`,
        );
      }
    }
  });

  it('never drift, double or drop over ten years', function () {
    this.timeout(60_000);
    for (const name of zones) {
      const plan = { slots: [{ weekday: 7, clock: new Temporal.PlainTime(2, 30) }], zone: name };
      const start = Temporal.Instant.fromEpochMilliseconds(first);
      const dates: string[] = [];
      for (const { time, oddity } of slotsAfter(plan, start)) {
        if (time.epochMilliseconds >= last) break;
        dates.push(time.toPlainDate().toString());
        if (oddity !== 'skipped') assert.equal(time.toPlainTime().toString(), '02:30:00', `${name} ${time}`);
      }
      const wanted = Array.from({ length: 522 }, (_, week) =>
        new Temporal.PlainDate(2015, 1, 4).add({ weeks: week }).toString(),
      );
      assert.deepEqual(dates, wanted, name);
    }
  });
});
