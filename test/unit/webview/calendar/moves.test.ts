import { strict as assert } from 'node:assert';
import type { ShownPost, ShownTarget } from '../../../../src/protocol/calendar';
import { Moves } from '../../../../src/webview/calendar/moves';

const at = (local: string) => ({ key: 'file:///a', local }) as ShownPost;
const tomorrow: ShownTarget = { what: 'days', days: 1 };
const nextWeek: ShownTarget = { what: 'days', days: 7 };

describe('moves on the page of the calendar', () => {
  it('wait for the one that is under way, until the post stands elsewhere', () => {
    const moves = new Moves();
    const before = at('2026-12-01T09:00');
    assert.ok(moves.begin(before, tomorrow));
    assert.ok(!moves.begin(before, nextWeek));
    assert.ok(!moves.begin(before, tomorrow));
    assert.deepEqual(moves.following([before]), []);
    const after = at('2026-12-02T09:00');
    assert.deepEqual(moves.following([after]), [
      { post: after, to: nextWeek },
      { post: after, to: tomorrow },
    ]);
    assert.ok(moves.begin(after, nextWeek));
  });

  it('are forgotten with one that was not done', () => {
    const moves = new Moves();
    const post = at('2026-12-01T09:00');
    moves.begin(post, tomorrow);
    moves.begin(post, nextWeek);
    moves.drop(post.key);
    assert.deepEqual(moves.following([at('2026-12-02T09:00')]), []);
    assert.ok(moves.begin(post, tomorrow));
  });
});
