import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type * as vscode from 'vscode';
import { readFilter } from '../../../src/core/queue/filter';
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

  it('stand the same whether the posts that changed are placed alone, or all of them', () => {
    const name = fc.constantFrom(...'abcdefgh');
    const statuses = ['draft', 'queued', 'scheduled-there', 'posted', 'skipped', 'unknown'];
    const change = fc.record({
      name,
      // Before and after now, and often the same minute.
      day: fc.constantFrom('2026-11-01', '2026-12-01', '2026-12-01', '2026-12-02'),
      status: fc.constantFrom(...statuses),
      title: fc.constantFrom('One', 'Two'),
      what: fc.constantFrom('post', 'post', 'post', 'post', 'gone', 'unreadable'),
    });
    const filter = fc.constantFrom(null, readFilter('two'), readFilter('status:queued'));
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        filter,
        (steps, filter) => {
          const posts = new Map<string, IndexedPost>();
          const view = { ...look, filter };
          const [alone, all] = [new QueueGroups(), new QueueGroups()];
          alone.arrange([], view);
          for (const step of steps) {
            for (const { name, day, status, title, what } of step) {
              const made = post(
                entryOf(name, `status: ${status}\nat: ${day}T09:00[UTC]\ntargetTitle: ${title}`),
              );
              if (what === 'gone') posts.delete(name);
              else
                posts.set(
                  name,
                  what === 'post' ? made : { what: 'unreadable', uri: made.uri, problem: 'no' },
                );
            }
            const changed = [...new Set(step.map(({ name }) => name))].map(
              (name) => [`file:///${name}`, posts.get(name)] as const,
            );
            if (alone.change(changed, view) === null) alone.arrange(posts.values(), view);
            all.arrange(posts.values(), view);
            const shownIn = (groups: QueueGroups) =>
              groups.shown.map(({ group, children }) => [
                group,
                children.map((row) => (row.what === 'post' ? [row.entry.path, row.entry] : row.uri.path)),
              ]);
            assert.deepEqual(shownIn(alone), shownIn(all));
            assert.equal(alone.attentionCount, all.attentionCount);
          }
        },
      ),
    );
  });

  it('say of one changed post what VS Code is to draw anew, and nothing of the others', () => {
    const groups = new QueueGroups();
    const [a, b, c] = [queued('a', '01'), queued('b', '02'), draft('c')];
    groups.arrange([a, b, c, draft('d')], look);
    const changed = (post: IndexedPost) =>
      names(groups.change([[post.uri.toString(), post]], look) ?? undefined);
    assert.deepEqual(changed(draft('c')), [], 'it says the same');
    assert.deepEqual(changed(draft('c', 'Other')), ['c']);
    assert.deepEqual(changed(queued('a', '03')), ['queued']);
    assert.deepEqual(names(groups.shown[0]?.children), ['b', 'a']);
    assert.deepEqual(changed(queued('c', '04'))?.sort(), ['drafts', 'queued']);
    assert.equal(groups.change([['file:///d', undefined]], look), undefined, 'a group went');
  });
});
