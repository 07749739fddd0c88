import { strict as assert } from 'node:assert';
import { calendarProtocol } from '../../../src/protocol/calendar';
import { readMessage } from '../../../src/protocol/protocol';

const isRead = (message: unknown) => readMessage(calendarProtocol.toHost, message).ok;

describe('messages of the calendar', () => {
  const move = (to: unknown, seen: unknown = '2026-12-01T09:00') => ({
    type: 'move',
    key: 'file:///a',
    seen,
    to,
  });

  it('say where a post is to go', () => {
    assert.ok(isRead(move({ what: 'days', days: -7 })));
    assert.ok(isRead(move({ what: 'clock', local: '2026-12-01T09:15' })));
    assert.ok(isRead(move({ what: 'slot', instant: '2026-12-01T09:00:00Z' })));
    assert.ok(isRead(move({ what: 'next-slot', step: 1 })));
  });

  it('hold nothing else', () => {
    assert.ok(!isRead(move({ what: 'days', days: 0.5 })));
    assert.ok(!isRead(move({ what: 'days', days: 1e9 })));
    assert.ok(!isRead(move({ what: 'clock', local: '2026-12-01T09:15\nstatus: posted' })));
    assert.ok(!isRead(move({ what: 'slot', instant: 'tomorrow' })));
    assert.ok(!isRead(move({ what: 'next-slot', step: 2 })));
    assert.ok(!isRead(move({ what: 'days', days: 1 }, 'yesterday')));
    assert.ok(!isRead({ type: 'days', from: '2026-12-01', until: 'for ever' }));
    assert.ok(!isRead({ type: 'do', what: 'delete' }));
  });
});
