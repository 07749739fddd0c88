import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { applyEdits } from '../../../../src/core/post/edit';
import {
  type FrontMatterValues,
  readFrontMatter,
  type Status,
  statuses,
} from '../../../../src/core/post/frontMatter';
import { editFrontMatter } from '../../../../src/core/post/frontMatterEdit';
import {
  type Answer,
  answer,
  handOver,
  isAddress,
  logNumbers,
  markPosted,
  type QueueChange,
  queue,
  scheduleThere,
  setAddress,
  skip,
  snooze,
  unqueue,
} from '../../../../src/core/queue/changes';
import { isAllowed } from '../../../../src/core/queue/statuses';

const now = Temporal.Instant.from('2026-11-24T09:01:12.789Z');
const time = Temporal.ZonedDateTime.from('2026-12-01T09:00[America/New_York]');
const at = '2026-12-01T09:00[America/New_York]';
const handedOver = '2026-11-24T08:00:00Z';
const answered = '2026-11-24T09:01:12Z';

function changeOf(result: QueueChange) {
  assert.ok(result.ok);
  return result.change;
}

describe('a change to the queue', () => {
  it('queues a post', () => {
    assert.deepEqual(changeOf(queue({}, time)), { status: 'queued', at, revision: 1 });
    const again = queue({ status: 'queued', at: '2026-11-30T09:00', revision: 4 }, time);
    assert.deepEqual(changeOf(again), { status: 'queued', at, revision: 5 });
  });

  it('takes a post out of the queue, with its time', () => {
    const change = changeOf(unqueue({ status: 'queued', at, revision: 1 }));
    assert.deepEqual(change, { status: 'draft', at: undefined, revision: 2 });
  });

  it('hands over, and forgets the answer of an earlier attempt', () => {
    const receipt = { handedOver, answered, outcome: 'not-posted' as const, note: 'mine' };
    assert.deepEqual(changeOf(handOver({ status: 'queued', at, receipt }, now)), {
      status: 'handed-over',
      receipt: { note: 'mine', handedOver: '2026-11-24T09:01:12Z' },
      revision: 1,
    });
  });

  const waiting: FrontMatterValues = { status: 'handed-over', at, revision: 2, receipt: { handedOver } };
  const address = 'https://www.linkedin.com/posts/me_1';
  const answers: [given: Answer, change: Record<string, unknown>][] = [
    [{ outcome: 'posted' }, { status: 'posted', receipt: { handedOver, answered, outcome: 'posted' } }],
    [
      { outcome: 'posted', address: ` ${address} ` },
      { status: 'posted', receipt: { handedOver, answered, outcome: 'posted', address } },
    ],
    [
      { outcome: 'posted-with-changes', address: undefined },
      { status: 'posted', receipt: { handedOver, answered, outcome: 'posted-with-changes' } },
    ],
    [
      { outcome: 'not-posted' },
      { status: 'queued', receipt: { handedOver, answered, outcome: 'not-posted' } },
    ],
    [{ outcome: 'unknown' }, { status: 'unknown', receipt: { handedOver, answered, outcome: 'unknown' } }],
  ];
  for (const [given, change] of answers) {
    it(`writes the answer ${JSON.stringify(given)}`, () => {
      assert.deepEqual(changeOf(answer(waiting, given, now)), { ...change, revision: 3 });
    });
  }

  it('goes back to a draft without a time when a post that had none was not posted', () => {
    const change = changeOf(answer({ status: 'handed-over' }, { outcome: 'not-posted' }, now));
    assert.deepEqual([change.status, change.at], ['draft', undefined]);
  });

  it('goes back to a draft when the network did not post at its time', () => {
    const change = changeOf(answer({ status: 'scheduled-there', at }, { outcome: 'not-posted' }, now));
    assert.equal(change.status, 'draft');
    assert.ok('at' in change && change.at === undefined);
  });

  it('takes one answer only', () => {
    for (const status of ['draft', 'queued', 'posted', 'skipped'] as const) {
      const problem = { what: 'nothing-to-answer', status };
      assert.deepEqual(answer({ status }, { outcome: 'posted' }, now), { ok: false, problem });
    }
    const problem = { what: 'not-allowed', from: 'unknown', to: 'unknown' };
    assert.deepEqual(answer({ status: 'unknown' }, { outcome: 'unknown' }, now), { ok: false, problem });
  });

  it('marks as posted', () => {
    assert.deepEqual(changeOf(markPosted({ status: 'queued', at }, now, address)), {
      status: 'posted',
      receipt: { answered, outcome: 'posted', address },
      revision: 1,
    });
  });

  it('takes http addresses only', () => {
    for (const text of ['https://a.org', 'http://a.org/x?y#z']) assert.ok(isAddress(text), text);
    const bad = [
      '',
      'a.org',
      'www.linkedin.com/posts/1',
      'ftp://a.org',
      'javascript:alert(1)',
      'https://',
      'https://a.org/ b',
    ];
    for (const text of bad) {
      const problem = { what: 'not-an-address', text };
      assert.deepEqual(markPosted({}, now, text), { ok: false, problem });
      assert.deepEqual(answer(waiting, { outcome: 'posted', address: text }, now), { ok: false, problem });
    }
  });

  const operations: [name: string, to: Status, run: (values: FrontMatterValues) => QueueChange][] = [
    ['queue', 'queued', (values) => queue(values, time)],
    ['unqueue', 'draft', unqueue],
    ['handOver', 'handed-over', (values) => handOver(values, now)],
    ['markPosted', 'posted', (values) => markPosted(values, now)],
  ];
  for (const [name, to, run] of operations) {
    it(`is refused where the table forbids it: ${name}`, () => {
      for (const from of statuses) {
        const result = run({ status: from });
        if (isAllowed(from, to)) assert.equal(changeOf(result).status, to);
        else assert.deepEqual(result, { ok: false, problem: { what: 'not-allowed', from, to } });
      }
    });
  }

  it('leaves front matter that can be read, whatever came before', () => {
    const answerOf = (given: Answer) => (values: FrontMatterValues) => answer(values, given, now);
    const steps = [...operations.map(([, , run]) => run), ...answers.map(([given]) => answerOf(given))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (taken) => {
        let file = '---\r\nkind: ask # mine\r\n---\r\nText';
        let revision = 0;
        for (const step of taken) {
          const result = step(readFrontMatter(file).values);
          if (!result.ok) continue;
          file = applyEdits(file, editFrontMatter(file, result.change));
          const { values, problems } = readFrontMatter(file);
          assert.deepEqual(problems, []);
          assert.equal(values.revision, ++revision);
          assert.equal(values.status, result.change.status);
          if (values.status === 'draft') assert.equal(values.at, undefined);
          if (values.status === 'queued') assert.equal(values.at, at);
        }
        assert.match(file, /^---\r\nkind: ask # mine\r\n(?:.|\s)*---\r\nText$/);
      }),
    );
  });
});

describe('more changes to the queue', () => {
  const soon = Temporal.ZonedDateTime.from('2026-11-24T10:05[UTC]');
  it('skips a queued post, which keeps its time', () => {
    assert.deepEqual(changeOf(skip({ status: 'queued', at })), { status: 'skipped', revision: 1 });
  });

  it('gives a post to the network’s scheduler for a time that it takes', () => {
    const there = (text: string) =>
      scheduleThere({ status: 'queued', at }, Temporal.ZonedDateTime.from(`${text}[UTC]`), now);
    assert.equal(changeOf(there('2026-11-24T09:12')).status, 'scheduled-there');
    assert.equal(changeOf(there('2027-02-24T09:00')).at, '2027-02-24T09:00[UTC]');
    for (const [text, what] of [
      ['2026-11-24T09:11', 'too-soon-for-there'],
      ['2027-02-24T09:02', 'too-far-for-there'],
    ] as const) {
      const result = there(text);
      assert.ok(!result.ok);
      assert.equal(result.problem.what, what);
    }
  });

  it('snoozes what waits, and a new time ends the snooze', () => {
    const until = soon.toInstant();
    assert.deepEqual(changeOf(snooze({ status: 'queued', at }, until)), {
      snoozedUntil: '2026-11-24T10:05:00Z',
    });
    assert.ok(snooze({}, until).ok);
    assert.equal(snooze({ status: 'posted' }, until).ok, false);
    const values = { status: 'queued' as const, at, snoozedUntil: '2026-11-24T10:05:00Z' };
    for (const result of [queue(values, time), unqueue(values), skip(values)]) {
      assert.ok('snoozedUntil' in changeOf(result));
      assert.equal(changeOf(result).snoozedUntil, undefined);
    }
  });

  it('completes the receipt of a post that is out', () => {
    const values: FrontMatterValues = {
      status: 'posted',
      receipt: { handedOver, numbers: { reactions: 3 } },
    };
    assert.deepEqual(changeOf(logNumbers(values, { conversations: 1 })), {
      receipt: { handedOver, numbers: { reactions: 3, conversations: 1 } },
    });
    assert.deepEqual(changeOf(setAddress(values, ' https://a.org/1 ')).receipt, {
      ...values.receipt,
      address: 'https://a.org/1',
    });
    assert.equal(setAddress(values, 'a.org').ok, false);
    assert.equal(logNumbers({ status: 'queued' }, {}).ok, false);
    assert.equal(setAddress({}, 'https://a.org').ok, false);
  });
});
