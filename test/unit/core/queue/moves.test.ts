import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { PostEntry } from '../../../../src/core/queue/entry';
import { drop, fill, type Moves, moveBy, queueOf, shiftFrom, swap } from '../../../../src/core/queue/moves';
import { isAllowed } from '../../../../src/core/queue/statuses';
import { entryOf, now, planOf, queuedAt } from './posts';

const plan = planOf('Tue 9:00', 'Thu 9:00');
/** Tuesdays and Thursdays at 9 from tomorrow's week on. */
const times = ['2026-11-26T09:00', '2026-12-01T09:00', '2026-12-03T09:00', '2026-12-08T09:00'];
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((path, index) => queuedAt(path, times[index] ?? '')) as [
  PostEntry,
  PostEntry,
  PostEntry,
  PostEntry,
];
const draft = entryOf('draft', 'status: draft');
const posted = entryOf('posted', 'status: posted');
const missed = queuedAt('missed', '2026-11-20T09:00');
const standing = (...entries: PostEntry[]) => ({ entries, plan, now });

/** Each change in short: `b 12-01T09:00` or `b draft`. */
function said(moves: Moves): string[] {
  assert.ok(moves.ok, JSON.stringify(moves));
  return moves.moves
    .map(({ path, to }) => `${path} ${to.status === 'queued' ? to.time.toString().slice(5, 16) : to.status}`)
    .sort();
}

/** The order of the queue after moves. */
function orderAfter(entries: readonly PostEntry[], moves: Moves): string[] {
  assert.ok(moves.ok);
  const changed = new Map(moves.moves.map((move) => [move.path, move.to]));
  const moved = entries.map((entry): PostEntry => {
    const to = changed.get(entry.path);
    if (!to) return entry;
    return to.status === 'queued' ? { ...entry, ...to } : { ...entry, ...to, time: null };
  });
  return queueOf(moved, now).map(({ path }) => path);
}

describe('moves in the queue', () => {
  it('drop a queued post on another: it takes the place before it, and the times stay', () => {
    const all = standing(a, b, c, d);
    assert.deepEqual(said(drop([d], { post: b }, all)), ['b 12-03T09:00', 'c 12-08T09:00', 'd 12-01T09:00']);
    assert.deepEqual(orderAfter(all.entries, drop([d], { post: b }, all)), ['a', 'd', 'b', 'c']);
    assert.deepEqual(orderAfter(all.entries, drop([a], { post: d }, all)), ['b', 'c', 'a', 'd']);
    assert.deepEqual(orderAfter(all.entries, drop([a, d], { post: c }, all)), ['b', 'a', 'd', 'c']);
    assert.deepEqual(said(drop([b], { post: b }, all)), []);
    assert.deepEqual(said(drop([b], { post: c }, all)), []);
  });

  it('drop on the group: the end', () => {
    const all = standing(a, b, c, draft);
    assert.deepEqual(orderAfter(all.entries, drop([a], { group: 'queued' }, all)), ['b', 'c', 'a']);
    assert.deepEqual(said(drop([draft], { group: 'queued' }, all)), ['draft 12-08T09:00']);
    assert.deepEqual(said(drop([draft], { group: 'queued' }, standing(draft))), ['draft 11-26T09:00']);
  });

  it('drop a draft on a queued post: that one goes on to the next free slot or the next place', () => {
    assert.deepEqual(said(drop([draft], { post: b }, standing(a, b, c, draft))), [
      'b 12-03T09:00',
      'c 12-08T09:00',
      'draft 12-01T09:00',
    ]);
    // Thursday, 3 December is free: nobody else has to move.
    assert.deepEqual(said(drop([draft], { post: b }, standing(a, b, d, draft))), [
      'b 12-03T09:00',
      'draft 12-01T09:00',
    ]);
    const two = entryOf('two', 'status: skipped');
    assert.deepEqual(said(drop([draft, two], { post: d }, standing(a, d, draft, two))), [
      'd 12-15T09:00',
      'draft 12-08T09:00',
      'two 12-10T09:00',
    ]);
  });

  it('drop a missed post like one that has no place yet', () => {
    assert.deepEqual(said(drop([missed], { group: 'queued' }, standing(a, missed))), ['missed 12-01T09:00']);
  });

  it('drop on drafts and on skipped', () => {
    const all = standing(a, b, draft);
    assert.deepEqual(said(drop([a, draft], { group: 'drafts' }, all)), ['a draft']);
    assert.deepEqual(said(drop([a], { post: draft }, all)), ['a draft']);
    assert.deepEqual(said(drop([a, b], { group: 'skipped' }, all)), ['a skipped', 'b skipped']);
    assert.deepEqual(drop([draft], { group: 'skipped' }, all), {
      ok: false,
      problem: { what: 'not-allowed', from: 'draft', to: 'skipped', title: 'Text' },
    });
  });

  it('never move a posted post, nor put one there', () => {
    for (const target of [
      { post: a },
      { group: 'queued' },
      { group: 'drafts' },
      { group: 'skipped' },
    ] as const) {
      assert.equal(drop([posted], target, standing(a, posted)).ok, false);
      assert.equal(drop([draft, posted], target, standing(a, draft, posted)).ok, false);
    }
    for (const group of ['posted', 'needs-attention', 'scheduled-there'] as const) {
      assert.deepEqual(drop([a], { group }, standing(a)), {
        ok: false,
        problem: { what: 'no-place', group },
      });
    }
  });

  it('up and down, and swap', () => {
    const all = standing(a, b, c);
    assert.deepEqual(orderAfter(all.entries, moveBy(b, -1, all)), ['b', 'a', 'c']);
    assert.deepEqual(orderAfter(all.entries, moveBy(b, 1, all)), ['a', 'c', 'b']);
    assert.deepEqual(said(moveBy(a, -1, all)), []);
    assert.equal(moveBy(draft, 1, all).ok, false);
    assert.deepEqual(said(swap(a, c)), ['a 12-03T09:00', 'c 11-26T09:00']);
    assert.equal(swap(a, posted).ok, false);
  });

  it('shift a post and all after it by a slot', () => {
    assert.deepEqual(said(shiftFrom(b, standing(a, b, c))), ['b 12-03T09:00', 'c 12-08T09:00']);
    const odd = queuedAt('odd', '2026-12-02T20:00');
    assert.deepEqual(said(shiftFrom(odd, standing(odd, c))), ['c 12-08T09:00', 'odd 12-03T09:00']);
    const none = shiftFrom(b, { entries: [a, b], plan: planOf(), now });
    assert.deepEqual(none, { ok: false, problem: { what: 'no-slot' } });
  });

  it('fill the next free slots', () => {
    const other = entryOf('other', 'status: draft');
    assert.deepEqual(said(fill([draft, other], standing(a, c, draft, other))), [
      'draft 12-01T09:00',
      'other 12-08T09:00',
    ]);
    assert.equal(fill([posted], standing(posted)).ok, false);
  });

  it('keep the rules, whatever is dragged where', () => {
    const statusOf = fc.constantFrom('draft', 'queued', 'posted', 'skipped', 'scheduled-there', 'unknown');
    const entries = fc
      .array(fc.record({ status: statusOf, slot: fc.integer({ min: -2, max: 9 }) }), {
        minLength: 1,
        maxLength: 9,
      })
      .map((all) =>
        all.map(({ status, slot }, index) => {
          const day = String(((slot + 30) % 28) + 1).padStart(2, '0');
          const at =
            status === 'draft' ? '' : `\nat: 2026-${slot < 0 ? '10' : '12'}-${day}T${10 + index}:00[UTC]`;
          return entryOf(`p${index}`, `status: ${status}${at}`);
        }),
      );
    const index = fc.nat({ max: 8 });
    fc.assert(
      fc.property(entries, fc.array(index, { minLength: 1, maxLength: 3 }), index, (all, dragged, onto) => {
        const pick = (at: number) => all[at % all.length] as PostEntry;
        const moving = [...new Set(dragged.map(pick))];
        const target = pick(onto);
        const moves = drop(moving, { post: target }, standing(...all));
        if (!moves.ok) return;
        const byPath = new Map(all.map((entry) => [entry.path, entry]));
        for (const { path, to } of moves.moves) {
          assert.ok(isAllowed(byPath.get(path)?.status ?? 'posted', to.status));
        }
        assert.equal(new Set(moves.moves.map(({ path }) => path)).size, moves.moves.length);
        const queueBefore = queueOf(all, now);
        const order = orderAfter(all, moves);
        assert.equal(new Set(order).size, order.length);
        const isIn = queueBefore.some(({ path }) => path === target.path);
        if (!isIn || moving.includes(target)) return;
        // The dragged ones stand together, in front of the target; the others keep their order.
        const paths = moving.map(({ path }) => path);
        const at = order.indexOf(target.path);
        assert.deepEqual([...order.slice(at - paths.length, at)].sort(), [...paths].sort());
        const others = (list: readonly string[]) => list.filter((path) => !paths.includes(path));
        assert.deepEqual(others(order), others(queueBefore.map(({ path }) => path)));
      }),
      { numRuns: 60 },
    );
  });
});
