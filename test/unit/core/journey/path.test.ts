import { strict as assert } from 'node:assert';
import { daysBetween, isDay } from '../../../../src/core/journey/day';
import { followUps, unthanked } from '../../../../src/core/journey/followUps';
import { type JourneyState, offersStock, stepsAlong } from '../../../../src/core/journey/path';
import { withPostedThanks } from '../../../../src/core/journey/postedThanks';
import { personOf } from './people';

const start: JourneyState = {
  today: '2026-12-01',
  reflections: 0,
  drafts: 0,
  queued: 0,
  posted: 0,
  firstPosted: null,
  conversations: 0,
  followUpsDue: 0,
  unthanked: 0,
  stocks: 0,
  lastStock: null,
  officeHours: 0,
  unanswered: 0,
  helped: 0,
};
const steps = (path: Parameters<typeof stepsAlong>[0], state: Partial<JourneyState> = {}) =>
  stepsAlong(path, { ...start, ...state }).map(({ step, state, action }) => `${step} ${state} ${action}`);

describe('the way', () => {
  it('starts with reflecting for who is looking, and giving back stands beside', () => {
    assert.deepEqual(steps('looking'), [
      'reflect here reflect',
      'draft ahead new-post',
      'queue ahead see-queue',
      'converse ahead log-conversation',
      'take-stock ahead take-stock',
      'give-back beside offer-office-hours',
    ]);
  });

  it('starts with giving back for who gives back', () => {
    assert.equal(steps('give-back')[0], 'give-back beside offer-office-hours');
    assert.ok(!steps('regular').some((step) => step.startsWith('reflect')));
  });

  it('moves on, and each step has the one action that helps now', () => {
    assert.deepEqual(
      steps('looking', {
        reflections: 2,
        posted: 1,
        firstPosted: '2026-11-20',
        conversations: 2,
        followUpsDue: 1,
        officeHours: 1,
        unanswered: 1,
      }),
      [
        'reflect done compare',
        'draft done new-post-from-reflection',
        'queue done see-queue',
        'converse here follow-up',
        'take-stock ahead take-stock',
        'give-back beside answer-booked',
      ],
    );
    assert.ok(steps('looking', { posted: 1 }).includes('converse ahead reach-out'));
    assert.ok(steps('looking', { drafts: 1 }).includes('queue ahead add-to-queue'));
  });

  it('offers to take stock one and two weeks after the first post', () => {
    const offered = (today: string, lastStock: string | null = null) =>
      offersStock({ ...start, today, firstPosted: '2026-12-01', lastStock });
    assert.equal(offered('2026-12-07'), false);
    assert.equal(offered('2026-12-08'), true);
    assert.equal(offered('2026-12-10', '2026-12-09'), false);
    assert.equal(offered('2026-12-15', '2026-12-09'), true);
    assert.equal(offered('2026-12-30', '2026-12-20'), false);
    assert.equal(offersStock(start), false);
  });
});

describe('follow-ups', () => {
  const files = [
    personOf('a.md', '---\nname: Ann\nnext: Write\n---\n'),
    personOf('b.md', '---\nname: Ben\nnext: Call\nby: 2026-12-05\n---\n## 2026-11-01\nHelpful.\n'),
    personOf('c.md', '---\nname: Cy\nnext: Send\nby: 2026-12-01\nthanked: 2026-11-30\nanswers: [P1]\n---\n'),
    personOf('d.md', '---\nname: Di\nrelation: helped\n---\n## 2026-11-01\nHer CV.\n'),
  ];

  it('come by day, due ones are known, those without a day come last', () => {
    assert.deepEqual(
      followUps(files, '2026-12-01').map(({ name, isDue }) => [name, isDue]),
      [
        ['Cy', true],
        ['Ben', false],
        ['Ann', false],
      ],
    );
  });

  it('know who helped and has not been thanked', () => {
    assert.deepEqual(
      unthanked(files).map(({ person }) => person.name),
      ['Ben'],
    );
  });

  it('count a post that is out as thanks to those whom it names, and the day in a file before it', () => {
    const posts = [
      { day: '2026-12-01', thanks: ['Ben', 'c'] },
      { day: '2026-12-03', thanks: ['[Ben](b.md)', 'nobody'] },
      { day: '2026-12-02', thanks: ['b.md'] },
    ];
    assert.deepEqual(
      withPostedThanks(files, posts).map(({ person }) => person.thanked),
      [null, '2026-12-03', '2026-11-30', null],
    );
    assert.deepEqual(unthanked(withPostedThanks(files, posts)), []);
  });
});

describe('a day', () => {
  it('is one that the calendar has', () => {
    assert.ok(isDay('2024-02-29'));
    for (const text of ['2026-02-29', '2026-2-1', '20260201', '']) assert.ok(!isDay(text), text);
    assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
  });
});
