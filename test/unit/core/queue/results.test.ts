import { strict as assert } from 'node:assert';
import { Temporal } from 'temporal-polyfill';
import { resultsOf } from '../../../../src/core/queue/results';
import { entryOf } from './posts';

const today = Temporal.PlainDate.from('2026-11-25');
const out = (path: string, at: string, numbers = '') =>
  entryOf(path, `status: posted\nreceipt:\n  handedOver: ${at}${numbers && `\n  numbers: { ${numbers} }`}`);

describe('what came of the posts', () => {
  it('is counted by the week of the post, up to this week', () => {
    const entries = [
      out('a', '2026-11-09T12:00:00Z', 'comments: 1, messages: 2, reactions: 30'),
      out('b', '2026-11-11T12:00:00Z', 'comments: 1, conversations: 1'),
      out('c', '2026-11-24T12:00:00Z'),
      entryOf('d', 'status: queued\nat: 2026-11-24T09:00[UTC]'),
    ];
    const results = resultsOf(entries, today, 'UTC');
    assert.deepEqual([results.posts, results.answers, results.conversations], [3, 4, 1]);
    assert.deepEqual(
      results.uncounted.map(({ path }) => path),
      ['c'],
    );
    assert.deepEqual(
      results.weeks.map(({ start, posts, answers }) => [start.toString(), posts, answers]),
      [
        ['2026-11-09', 2, 4],
        ['2026-11-16', 0, 0],
        ['2026-11-23', 1, 0],
      ],
    );
  });

  it('starts a week on Monday of the writer’s zone, and looks back twelve weeks at most', () => {
    // Sunday evening in New York.
    const late = [out('a', '2026-11-23T02:00:00Z'), out('old', '2020-01-01T12:00:00Z')];
    const { weeks } = resultsOf(late, today, 'America/New_York');
    assert.equal(weeks.length, 12);
    assert.equal(weeks.at(-2)?.posts, 1);
    assert.deepEqual(resultsOf([], today, 'UTC').weeks, []);
  });
});
