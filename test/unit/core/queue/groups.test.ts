import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { statuses } from '../../../../src/core/post/frontMatter';
import { parsePost } from '../../../../src/core/post/post';
import { readEntry } from '../../../../src/core/queue/entry';
import { byGroup, byTime, groups, placeEntry } from '../../../../src/core/queue/groups';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const past = 'at: 2026-11-24T08:59:59';
const ahead = 'at: 2026-11-24T09:00';

const entry = (path: string, keys: string, body = 'Text') =>
  placeEntry(readEntry(path, parsePost(`---\n${keys}\n---\n${body}`), 'UTC'), now);

describe('the groups of the queue', () => {
  const cases: [keys: string, group: string, attention: string | null][] = [
    ['kind: ask', 'drafts', null],
    ['status: draft', 'drafts', null],
    [`status: draft\n${past}`, 'drafts', null],
    [`status: queued\n${ahead}`, 'queued', null],
    [`status: queued\n${past}`, 'needs-attention', 'missed'],
    ['status: queued', 'needs-attention', 'no-time'],
    ['status: queued\nat: 2026-02-30T09:00', 'needs-attention', 'unreadable-time'],
    ['status: queued\nat: 2026', 'needs-attention', 'unreadable-time'],
    ['status: handed-over', 'needs-attention', 'handed-over'],
    [`status: handed-over\n${ahead}`, 'needs-attention', 'handed-over'],
    [`status: scheduled-there\n${ahead}`, 'scheduled-there', null],
    [`status: scheduled-there\n${past}`, 'needs-attention', 'scheduled-there-past'],
    ['status: scheduled-there', 'needs-attention', 'no-time'],
    ['status: unknown', 'needs-attention', 'unknown'],
    ['status: failed', 'needs-attention', 'failed'],
    ['status: posting', 'needs-attention', 'posting'],
    [`status: posted\n${past}`, 'posted', null],
    ['status: skipped', 'skipped', null],
    ['status: bogus', 'needs-attention', 'broken-front-matter'],
    ['status: [', 'needs-attention', 'broken-front-matter'],
    ['status: handed-over\ntags: 3', 'needs-attention', 'handed-over'],
    [`status: queued\ntags: 3\n${ahead}`, 'needs-attention', 'broken-front-matter'],
  ];
  for (const [keys, group, attention] of cases) {
    it(`put ${keys.replaceAll('\n', ', ')} under ${attention ?? group}`, () => {
      const placed = entry('a', keys);
      assert.deepEqual([placed.group, placed.attention], [group, attention]);
    });
  }

  it('stand in the order of the design', () => {
    const inOrder = [
      entry('z1', 'status: handed-over'),
      entry('y1', `status: queued\n${past}`),
      entry('x1', 'status: unknown'),
      entry('w1', 'status: failed'),
      entry('v1', `status: scheduled-there\n${past}`),
      entry('u1', 'status: queued'),
      entry('t1', 'status: ['),
      entry('s2', 'status: queued\nat: 2026-11-25T09:00'),
      entry('s3', 'status: queued\nat: 2026-11-25T09:00'),
      entry('s1', 'status: queued\nat: 2026-11-26T09:00[America/New_York]'),
      entry('r1', 'status: scheduled-there\nat: 2026-11-25T09:00'),
      entry('q1', 'status: draft\nat: 2026-11-30T09:00'),
      entry('q2', 'status: draft\nat: 2026-11-28T09:00'),
      entry('p1', 'status: posted\nreceipt: { answered: 2026-11-23T09:00:00Z }'),
      entry(
        'p3',
        'status: posted\nreceipt: { handedOver: 2026-11-22T09:00:00Z, answered: 2026-11-24T09:00:00Z }',
      ),
      entry('p2', 'status: posted\nat: 2026-11-21T09:00'),
      entry('p0', 'status: posted'),
      entry('o1', 'status: skipped'),
    ];
    const sorted = [...inOrder].reverse().sort(byGroup);
    assert.deepEqual(
      sorted.map(({ path }) => path),
      inOrder.map(({ path }) => path),
    );
  });

  it('have an order by time for the command line', () => {
    const entries = [
      entry('d', 'status: draft'),
      entry('c', 'status: posted'),
      entry('b', 'status: queued\nat: 2026-11-26T09:00[America/New_York]'),
      entry('a', 'status: queued\nat: 2026-11-26T10:00[Europe/Berlin]'),
      entry('e', 'status: posted\nat: 2026-11-01T10:00'),
    ];
    assert.deepEqual(
      entries.sort(byTime).map(({ path }) => path),
      ['e', 'a', 'b', 'c', 'd'],
    );
  });

  it('hold every post, in an order that is always the same', () => {
    const anyEntry = fc
      .record({
        path: fc.constantFrom('a', 'b', 'c', 'd'),
        status: fc.constantFrom(...statuses, 'bogus'),
        at: fc.constantFrom(past, ahead, 'at: never', 'x: y'),
      })
      .map(({ path, status, at }) => entry(path, `status: ${status}\n${at}`));
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (a, b, c) => {
        for (const order of [byGroup, byTime]) {
          assert.equal(Math.sign(order(a, b)), 0 - Math.sign(order(b, a)));
          if (order(a, b) <= 0 && order(b, c) <= 0) assert.ok(order(a, c) <= 0);
        }
        assert.ok(groups.includes(a.group));
        assert.equal(a.attention !== null, a.group === 'needs-attention');
      }),
    );
  });
});
