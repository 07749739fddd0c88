import { strict as assert } from 'node:assert';
import { Temporal } from 'temporal-polyfill';
import { zoneName } from '../../../../src/core/post/zoneNames';

describe('the name of a zone', () => {
  it('is the one that people know, and stays a zone with the same clocks', () => {
    assert.equal(zoneName('Asia/Calcutta'), 'Asia/Kolkata');
    assert.equal(zoneName('America/New_York'), 'America/New_York');
    const now = Temporal.Instant.from('2026-12-01T09:00:00Z');
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const [before, after] = [zone, zoneName(zone)].map((one) => now.toZonedDateTimeISO(one));
      assert.equal(after?.offset, before?.offset, zone);
      assert.equal(after?.timeZoneId, zoneName(zone));
    }
  });
});
