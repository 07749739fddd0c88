import { strict as assert } from 'node:assert';
import type { EditMessage } from '../../../src/vscode/composer/fieldChange';
import { WorkQueue } from '../../../src/vscode/composer/workQueue';

describe('what a page asks for', () => {
  const typed = (seq: number, before: string, after: string, field = 'ask'): EditMessage => {
    return { type: 'edit', seq, field, before, after, caret: after.length, isTyped: true };
  };

  const fails = (error: unknown) => {
    throw error;
  };

  it('is done in its order; letters that follow an edit while it waits are part of it', async () => {
    const queue = new WorkQueue(fails);
    const done: string[] = [];
    const make = async ({ seq, before, after }: EditMessage) => done.push(`${seq}: ${before}>${after}`);
    queue.addEdit(typed(1, '', 'a'), make);
    queue.addEdit(typed(2, 'a', 'ab'), make);
    queue.addEdit(typed(3, '', 'x', 'why'), make);
    queue.addEdit(typed(4, 'ab', 'abc'), make);
    queue.add(async () => done.push('undo'));
    queue.addEdit(typed(5, 'abc', 'abcd'), make);
    await queue.done;
    assert.deepEqual(done, ['2: >ab', '3: >x', '4: ab>abc', 'undo', '5: abc>abcd']);
  });

  it('does not grow once it is being done', async () => {
    const queue = new WorkQueue(fails);
    const done: number[] = [];
    const make = async ({ seq }: EditMessage) => {
      if (seq === 1) queue.addEdit(typed(2, 'a', 'ab'), make);
      done.push(seq);
    };
    queue.addEdit(typed(1, '', 'a'), make);
    await queue.done;
    await queue.done;
    assert.deepEqual(done, [1, 2]);
  });

  it('goes on after something that failed', async () => {
    const failures: unknown[] = [];
    const queue = new WorkQueue((error) => failures.push(error));
    const done: string[] = [];
    queue.add(() => Promise.reject(new Error('no')));
    queue.add(async () => done.push('yes'));
    await queue.done;
    assert.deepEqual([failures.length, done], [1, ['yes']]);
  });
});
