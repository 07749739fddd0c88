import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { applyEdits } from '../../../../src/core/post/edit';
import { readFrontMatter } from '../../../../src/core/post/frontMatter';
import { editFrontMatter, type FrontMatterChange } from '../../../../src/core/post/frontMatterEdit';
import {
  handOver,
  markPosted,
  type QueueChange,
  queue,
  setAddress,
  skip,
  unqueue,
} from '../../../../src/core/queue/changes';
import { undo, undoStepOf } from '../../../../src/core/queue/undo';
import { now } from './posts';

const time = Temporal.ZonedDateTime.from('2026-12-01T09:00[America/New_York]');
const draft = '---\nkind: ask # mine\n---\nText\n';
const valuesOf = (file: string) => readFrontMatter(file).values;
const edit = (file: string, change: FrontMatterChange) => applyEdits(file, editFrontMatter(file, change));

function changeOf(result: QueueChange): FrontMatterChange {
  assert.ok(result.ok);
  return result.change;
}

describe('Undo Queue Change', () => {
  it('brings back what the file said, and counts the revision on', () => {
    const change = changeOf(queue(valuesOf(draft), time));
    const step = undoStepOf(valuesOf(draft), change);
    const undone = undo(valuesOf(edit(draft, change)), step);
    assert.ok(typeof undone === 'object' && undone.ok);
    assert.equal(edit(edit(draft, change), undone.change), '---\nkind: ask # mine\nrevision: 2\n---\nText\n');
  });

  it('keeps what was written in the text since, and refuses where its own keys changed', () => {
    const change = changeOf(queue(valuesOf(draft), time));
    const step = undoStepOf(valuesOf(draft), change);
    const queued = edit(draft, change);
    assert.notEqual(undo(valuesOf(queued.replace('Text', 'More text')), step), 'changed-since');
    assert.equal(undo(valuesOf(queued.replace('T09:00', 'T10:00')), step), 'changed-since');
    assert.equal(undo(valuesOf(draft), step), 'changed-since');
  });

  it('takes several back, the last one first', () => {
    const first = changeOf(queue(valuesOf(draft), time));
    const queued = edit(draft, first);
    const second = changeOf(unqueue(valuesOf(queued)));
    const unqueued = edit(queued, second);
    const back = undo(valuesOf(unqueued), undoStepOf(valuesOf(queued), second));
    assert.ok(typeof back === 'object' && back.ok);
    const again = edit(unqueued, back.change);
    const all = undo(valuesOf(again), undoStepOf(valuesOf(draft), first));
    assert.ok(typeof all === 'object' && all.ok);
    assert.equal(valuesOf(edit(again, all.change)).status, undefined);
  });

  it('takes a post back from posted only while no address proves that it is out', () => {
    const change = changeOf(markPosted(valuesOf(draft), now));
    const step = undoStepOf(valuesOf(draft), change);
    const posted = edit(draft, change);
    assert.ok(typeof undo(valuesOf(posted), step) === 'object');
    const proven = edit(posted, changeOf(setAddress(valuesOf(posted), 'https://a.org/1')));
    assert.equal(undo(valuesOf(proven), step), 'changed-since');
    const withAddress = changeOf(markPosted(valuesOf(draft), now, 'https://a.org/1'));
    const out = edit(draft, withAddress);
    assert.equal(undo(valuesOf(out), undoStepOf(valuesOf(draft), withAddress)), 'is-out');
  });

  it('takes any operation back, whatever came before', () => {
    const operations = [
      (values: ReturnType<typeof valuesOf>) => queue(values, time),
      unqueue,
      skip,
      (values: ReturnType<typeof valuesOf>) => handOver(values, now),
      (values: ReturnType<typeof valuesOf>) => markPosted(values, now),
    ];
    const withoutRevision = (file: string) => ({ ...valuesOf(file), revision: undefined });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...operations), { maxLength: 6 }), (taken) => {
        let file = draft;
        for (const operate of taken) {
          const result = operate(valuesOf(file));
          if (!result.ok) continue;
          const step = undoStepOf(valuesOf(file), result.change);
          const after = edit(file, result.change);
          const undone = undo(valuesOf(after), step);
          assert.ok(typeof undone === 'object' && undone.ok);
          const back = edit(after, undone.change);
          assert.deepEqual(withoutRevision(back), withoutRevision(file));
          assert.ok((valuesOf(back).revision ?? 0) > (valuesOf(after).revision ?? 0));
          file = after;
        }
      }),
      { numRuns: 40 },
    );
  });
});
