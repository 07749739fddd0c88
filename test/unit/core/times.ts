import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** Zones with and without DST, with gaps of an hour and of half an hour, on both halves of the globe. */
export const zones = [
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Apia',
  'Pacific/Auckland',
  'UTC',
];

export const anyZone = fc.constantFrom(...zones);

const from = Date.UTC(2010, 0) / 60_000;
const to = Date.UTC(2035, 0) / 60_000;

/** A moment on a whole minute, 2010 to 2034. */
export const anyTime = fc
  .record({ zone: anyZone, minute: fc.integer({ min: from, max: to }) })
  .map(({ zone, minute }) =>
    Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone),
  );

/** A moment within two hours of a change of the clocks, where the zone has one. */
export const timeAtTransition = fc
  .record({ time: anyTime, minutes: fc.integer({ min: -120, max: 120 }) })
  .map(({ time, minutes }) => (time.getTimeZoneTransition('next') ?? time).add({ minutes }));

/** A local time within two hours of a change of the clocks: one, two or no moments have it. */
export const localAtTransition = fc
  .record({ time: anyTime, minutes: fc.integer({ min: -120, max: 120 }) })
  .map(({ time, minutes }) => {
    const change = time.getTimeZoneTransition('next') ?? time;
    const before = change.subtract({ minutes: 1 }).toPlainDateTime();
    return { zone: time.timeZoneId, local: before.add({ minutes }) };
  });

/** All moments at which the clocks of a zone show a local time, found by trying every offset around it. */
export function momentsOf(local: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime[] {
  const asUtc = local.toZonedDateTime('UTC').toInstant();
  const offsets = new Set<number>();
  for (let hours = -40; hours <= 40; hours += 5) {
    offsets.add(asUtc.add({ hours }).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6);
  }
  return [...offsets]
    .map((milliseconds) => asUtc.subtract({ milliseconds }).toZonedDateTimeISO(zone))
    .filter((moment) => moment.toPlainDateTime().equals(local))
    .sort(Temporal.ZonedDateTime.compare);
}
