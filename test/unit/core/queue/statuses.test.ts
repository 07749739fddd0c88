import { strict as assert } from 'node:assert';
import { statuses } from '../../../../src/core/post/frontMatter';
import {
  allowedFrom,
  isAllowed,
  mayUndoPosted,
  statusAfterNotPosted,
  statusOf,
} from '../../../../src/core/queue/statuses';

/** The table of the design, row by row. */
const design = `
| draft | queued, handed-over, scheduled-there, posted |
| queued | queued, draft, handed-over, scheduled-there, posted, posting, skipped |
| handed-over | posted, unknown |
| scheduled-there | posted, draft |
| posting | posted, unknown, failed |
| unknown | posted, queued, draft |
| failed | posted, queued, draft |
| skipped | draft, queued |
| posted | |`;

describe('the statuses', () => {
  const rows = design.trim().split('\n');
  for (const row of rows) {
    const [, from = '', to = ''] = row.split('|').map((cell) => cell.trim());
    it(`lead from ${from} to ${to || 'none'}`, () => {
      const status = statuses.find((one) => one === from);
      assert.ok(status);
      const allowed = to.split(', ').filter((one) => one !== '');
      assert.deepEqual([...allowedFrom(status)].sort(), allowed.sort());
      for (const other of statuses) assert.equal(isAllowed(status, other), allowed.includes(other));
    });
  }

  it('are all in the table', () => assert.equal(rows.length, statuses.length));

  it('start with draft', () => assert.equal(statusOf({}), 'draft'));

  it('lead from "not posted" into the queue where a time is set', () => {
    assert.equal(statusAfterNotPosted({ status: 'handed-over', at: '2026-12-01T09:00' }), 'queued');
    assert.equal(statusAfterNotPosted({ status: 'unknown', at: '2026-12-01T09:00' }), 'queued');
    assert.equal(statusAfterNotPosted({ status: 'handed-over' }), 'draft');
    assert.equal(statusAfterNotPosted({ status: 'scheduled-there', at: '2026-12-01T09:00' }), 'draft');
  });

  it('let Undo take back what has no address', () => {
    assert.ok(mayUndoPosted({ status: 'posted', receipt: { outcome: 'posted' } }));
    assert.ok(!mayUndoPosted({ status: 'posted', receipt: { address: 'https://a.org/1' } }));
    assert.ok(!mayUndoPosted({ status: 'queued' }));
  });
});
