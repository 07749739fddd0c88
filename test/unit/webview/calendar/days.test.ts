import { strict as assert } from 'node:assert';
import { addDays, firstWeekday, localeOf, monthAfter, nowIn } from '../../../../src/webview/calendar/days';

describe('days on the page of the calendar', () => {
  it('go on over months and years', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
    assert.equal(monthAfter('2026-12-31', 1), '2027-01-01');
    assert.equal(monthAfter('2026-01-31', -1), '2025-12-01');
    assert.equal(monthAfter('2026-02-17', 0), '2026-02-01');
  });

  it('begin the week as people of a language do', () => {
    assert.equal(firstWeekday('en'), 0);
    assert.equal(firstWeekday('de'), 1);
    assert.equal(firstWeekday('es'), 1);
  });

  it('are written with the day before the month', () => {
    assert.equal(localeOf('en'), 'en-GB');
    assert.equal(localeOf('de'), 'de');
  });

  it('know the time of any zone', () => {
    const [utc, kiritimati] = ['UTC', 'Pacific/Kiritimati'].map((zone) => Date.parse(`${nowIn(zone)}Z`));
    assert.equal(Math.round(((kiritimati ?? 0) - (utc ?? 0)) / 3_600_000), 14);
  });
});
