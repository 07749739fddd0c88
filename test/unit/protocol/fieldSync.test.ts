import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/post/edit';
import { rebaseAll } from '../../../src/core/post/rebase';
import { FieldSync } from '../../../src/protocol/fieldSync';

describe('a field in step with the host', () => {
  it('sends each keystroke as one small edit', () => {
    const field = new FieldSync('I was a cook');
    field.typed('I was a cook.');
    assert.deepEqual(field.next(13), { start: 12, end: 12, text: '.' });
    assert.equal(field.received('I was a cook.', true).text, 'I was a cook.');
    assert.equal(field.next(13), null);
    assert.equal(field.unsent, null);
  });

  it('waits for the answer, then sends what was typed meanwhile as one edit', () => {
    const field = new FieldSync('');
    field.typed('a');
    field.next(1);
    field.typed('ab');
    assert.equal(field.next(2), null);
    assert.deepEqual(field.unsent, { base: '', sent: 'a', text: 'ab' });
    field.typed('abc');
    assert.equal(field.received('a', true).text, 'abc');
    assert.deepEqual(field.next(3), { start: 1, end: 1, text: 'bc' });
  });

  it('tells where it is written among equal letters', () => {
    const field = new FieldSync('aaa');
    field.typed('aaaa');
    assert.deepEqual(field.next(1), { start: 0, end: 0, text: 'a' });
  });

  it('takes in what is written elsewhere, and moves the caret along', () => {
    const field = new FieldSync('one three');
    field.typed('one three!');
    field.next(10);
    const before = field.received('one two three', false);
    assert.equal(before.text, 'one two three!');
    assert.equal(before.move(10), 14);
    assert.equal(field.received('one two three!', true).text, 'one two three!');
  });

  it('gives way where the host refused', () => {
    const field = new FieldSync('one');
    field.typed('ones');
    field.next(4);
    assert.equal(field.received('', true).text, '');
    assert.equal(field.unsent, null);
  });

  it('ends up with the same text as the host, whoever types when, and nothing is written twice', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🙂'), maxLength: 5 });
    const step = fc.record({
      who: fc.constantFrom('field', 'host', 'deliver', 'tell'),
      at: fc.nat(),
      length: fc.nat(3),
      text,
    });
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 30 }), (start, steps) => {
        const field = new FieldSync(start);
        const host = new Host(start);
        const marks: string[] = [];
        const deliver = () => {
          host.take();
          field.received(host.text, host.answers());
          host.tell();
          host.receive(field.next(field.text.length));
        };
        for (const [index, { who, at, length, text }] of steps.entries()) {
          if (who === 'deliver') deliver();
          if (who === 'tell') {
            field.received(host.text, false);
            host.receive(field.next(field.text.length));
          }
          const mark = `<${index}>`;
          const typed = who === 'field' ? field.text : host.text;
          const place = at % (typed.length + 1);
          const edit = { start: place, end: Math.min(typed.length, place + length), text: mark + text };
          if (who === 'field') {
            field.typed(applyEdits(field.text, [edit]));
            host.receive(field.next(place + edit.text.length));
          } else if (who === 'host') {
            host.write(edit);
          }
          marks.push(mark);
        }
        for (let round = 0; round < 4; round++) deliver();
        assert.equal(field.text, host.text);
        assert.equal(field.unsent, null);
        for (const mark of marks) assert.ok(host.text.split(mark).length <= 2, `${mark} is there twice`);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Does what the host does: rebases an edit over what changed since the text that it was made on, or refuses it. */
class Host {
  text: string;
  #since: TextEdit[] = [];
  #pending: TextEdit | null = null;
  #answered = false;

  constructor(text: string) {
    this.text = text;
  }

  receive(edit: TextEdit | null): void {
    if (!edit) return;
    this.#pending = edit;
    this.#since = [];
  }

  take(): void {
    if (!this.#pending) return;
    const edit = rebaseAll(this.#pending, this.#since);
    if (edit) this.text = applyEdits(this.text, [edit]);
    this.#pending = null;
    this.#answered = true;
  }

  answers(): boolean {
    return this.#answered;
  }

  tell(): void {
    this.#answered = false;
  }

  write(edit: TextEdit): void {
    this.text = applyEdits(this.text, [edit]);
    this.#since.push(edit);
  }
}
