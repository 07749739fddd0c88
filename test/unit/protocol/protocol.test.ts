import { strict as assert } from 'node:assert';
import * as z from 'zod/mini';
import { readMessage, stringTable } from '../../../src/protocol/protocol';

const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('edit'), start: z.int() }),
]);

describe('the protocol of a view', () => {
  it('gives a message of the schema', () => {
    assert.deepEqual(readMessage(schema, { type: 'edit', start: 3 }), {
      ok: true,
      message: { type: 'edit', start: 3 },
    });
  });

  it('says why anything else is none', () => {
    for (const received of [undefined, null, 'ready', {}, { type: 'close' }, { type: 'edit', start: '3' }]) {
      const read = readMessage(schema, received);
      assert.ok(!read.ok && read.problem.length > 0);
    }
  });

  it('has a string for each key of a table, and no others', () => {
    const strings = stringTable(['title', 'ask']);
    assert.ok(strings.safeParse({ title: 'Titel', ask: 'Bitte' }).success);
    assert.ok(!strings.safeParse({ title: 'Titel' }).success);
    assert.ok(!strings.safeParse({ title: 'Titel', ask: 'Bitte', more: '' }).success);
  });
});
