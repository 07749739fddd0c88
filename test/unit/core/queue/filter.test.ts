import { strict as assert } from 'node:assert';
import { matches, readFilter } from '../../../../src/core/queue/filter';
import { entryOf } from './posts';

const post = entryOf(
  'posts/hotel.post.md',
  'kind: ask\nstatus: queued\ntargetTitle: Data Analyst\ntags: [Data, "#R"]',
);
const passes = (filter: string) => matches(readFilter(filter), post);

describe('a filter of the view', () => {
  it('takes kinds, statuses, tags and words, and all of them must hold', () => {
    for (const filter of [
      '',
      'analyst',
      'HOTEL data',
      'kind:ask',
      'kind:a',
      'status:q',
      '#data',
      'tag:r',
      '#r kind:ask data',
    ])
      assert.equal(passes(filter), true, filter);
    for (const filter of ['nurse', 'kind:update', 'status:draft', '#dat', 'data nurse', 'kind:ask #x'])
      assert.equal(passes(filter), false, filter);
  });

  it('takes any of several kinds or statuses, and what is none for a word', () => {
    assert.equal(passes('kind:update kind:ask'), true);
    assert.equal(passes('status:draft status:queued'), true);
    assert.equal(passes('kind:nonsense'), false);
    assert.equal(matches(readFilter('kind:ask'), entryOf('a', 'status: draft')), false);
  });
});
