import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parsePost } from '../../../../src/core/post/post';
import { readEntry } from '../../../../src/core/queue/entry';
import { keepEntry, mayKeep, restoreEntry } from '../../../../src/core/queue/entryCache';
import { rankAtAGlance } from '../../../../src/core/queue/glance';
import { anyFile } from '../post/files';
import { entryOf } from './posts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('an entry that is kept', () => {
  it('comes back as it was, out of JSON', () => {
    const entries = [
      entryOf('a', 'status: queued\nat: 2026-12-01T09:00[America/New_York]\nid: P1\ntags: [data]'),
      entryOf(
        'b',
        'status: posted\nreceipt:\n  handedOver: 2026-11-24T08:00:00Z\n  numbers: { comments: 2 }',
      ),
      entryOf('c', 'status: draft\nsnoozedUntil: 2026-11-25T09:00:00Z'),
      entryOf('d', 'status: queued\nat: 2026-11-01T01:30-05:00[America/New_York]'),
    ];
    for (const entry of entries) {
      assert.ok(mayKeep(entry), entry.path);
      assert.deepEqual(plain(restoreEntry(JSON.parse(JSON.stringify(keepEntry(entry))))), plain(entry));
    }
  });

  it('is not kept where its time needs a word with the writer', () => {
    for (const at of ['2026-11-01T01:30', '2027-03-14T02:30'])
      assert.equal(mayKeep(entryOf('a', `status: queued\nat: ${at}[America/New_York]`)), false, at);
  });

  it('comes back whatever the file is', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const entry = readEntry('a', parsePost(file), 'Europe/Berlin');
        if (mayKeep(entry)) assert.deepEqual(plain(restoreEntry(keepEntry(entry))), plain(entry));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a glance at a file', () => {
  it('puts first what the view shows first', () => {
    const files = [
      '---\nstatus: posted\nat: 2020-01-01T09:00\n---\n',
      '---\nkind: ask\n---\n',
      '---\nstatus: queued\nat: 2026-12-02T09:00[UTC]\n---\n',
      '---\nstatus: "queued"\nat: "2026-12-01T09:00"\n---\n',
      '---\nstatus: handed-over\n---\n',
    ];
    const sorted = files
      .map((file, index) => ({ index, ...rankAtAGlance(file) }))
      .sort((a, b) => a.group - b.group || (a.at < b.at ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ index }) => index),
      [4, 3, 2, 1, 0],
    );
    assert.equal(rankAtAGlance('---\nstatus: qeued\n---\n').group, 0);
  });
});
