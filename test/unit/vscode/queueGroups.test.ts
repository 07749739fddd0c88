import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { QueueGroups } from '../../../src/vscode/queue/queueGroups';
import type { IndexedPost, QueueNode } from '../../../src/vscode/queue/queueNode';
import { entryOf, now, queuedAt } from '../core/queue/posts';

const look = { now, pause: null, filter: null };
const post = (entry: ReturnType<typeof entryOf>): IndexedPost => ({
  what: 'post',
  uri: { path: entry.path, toString: () => `file:///${entry.path}` } as vscode.Uri,
  entry,
});
const draft = (name: string, title = name) => post(entryOf(name, `targetTitle: ${title}`));
const queued = (name: string, day: string) => post(queuedAt(name, `2026-12-${day}T09:00`));
const names = (nodes: readonly QueueNode[] | undefined) =>
  nodes?.map((node) => (node.what === 'post' ? node.entry.path : node.what === 'group' ? node.group : '?'));

describe('the groups of the view', () => {
  it('tell which nodes changed, and keep them the same objects', () => {
    const groups = new QueueGroups();
    const [a, b, c, d] = [queued('a', '01'), queued('b', '02'), draft('c'), draft('d')];
    assert.equal(groups.arrange([a, b, c, d], look), undefined, 'all is new');
    const before = groups.shown[1]?.children[0];
    assert.deepEqual(names(groups.arrange([a, b, c, d], look)), [], 'nothing changed');
    assert.deepEqual(names(groups.arrange([a, b, draft('c'), d], look)), [], 'read anew, and says the same');
    assert.deepEqual(names(groups.arrange([a, b, draft('c', 'Other'), d], look)), ['c']);
    assert.equal(groups.shown[1]?.children[0], before);
    assert.deepEqual(names(groups.arrange([queued('a', '03'), b, draft('c', 'Other'), d], look)), ['queued']);
    assert.deepEqual(names(groups.shown[0]?.children), ['b', 'a']);
    const moved = groups.arrange([queued('a', '03'), b, queued('c', '04'), d], look);
    assert.deepEqual(names(moved), ['queued', 'drafts']);
    assert.equal(groups.arrange([b, d], look)?.length, 1, 'two left the queue, one stays');
    assert.equal(groups.arrange([b], look), undefined, 'a group went');
  });

  it('see that two wait for the same minute, and that one no longer does', () => {
    const groups = new QueueGroups();
    const other = queued('b', '01');
    groups.arrange([queued('a', '01'), other, queued('c', '05')], look);
    assert.deepEqual(names(groups.shown), ['needs-attention', 'queued']);
    assert.equal(groups.attentionCount, 1);
    groups.arrange([queued('a', '02'), other, queued('c', '05')], look);
    assert.deepEqual(names(groups.shown[0]?.children), ['b', 'a', 'c']);
    assert.equal(groups.attentionCount, 0);
  });
});
