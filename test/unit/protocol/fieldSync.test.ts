import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/post/edit';
import { merge } from '../../../src/core/post/merge';
import { FieldSync, isPartlyWritten } from '../../../src/protocol/fieldSync';

describe('a field in step with the host', () => {
  it('keeps what was typed until the host has it', () => {
    const field = new FieldSync('I was a cook');
    field.typed('I was a cook.', 1);
    field.typed('I was a cook. I', 2);
    assert.deepEqual(field.unsent, { base: 'I was a cook', text: 'I was a cook. I' });
    assert.equal(field.received('I was a cook.', 1).text, 'I was a cook. I');
    assert.deepEqual(field.unsent, { base: 'I was a cook.', text: 'I was a cook. I' });
    assert.equal(field.received('I was a cook. I', 2).text, 'I was a cook. I');
    assert.equal(field.unsent, null);
  });

  it('takes in what is written elsewhere, at several places, and moves the caret along', () => {
    const field = new FieldSync('one three four');
    field.typed('one three! four', 1);
    const synced = field.received('one two three four five', 0);
    assert.equal(synced.text, 'one two three! four five');
    assert.equal(synced.move(10), 14);
    assert.equal(field.received('one two three! four five', 1).text, 'one two three! four five');
  });

  it('gives way where the host refused, but for what was typed later', () => {
    const field = new FieldSync('one');
    field.typed('ones', 1);
    field.typed('ones two', 2);
    assert.equal(field.received('one', 1).text, 'one two');
    assert.equal(field.received('one', 2).text, 'one');
    assert.equal(field.unsent, null);
  });

  it('puts what others write where the host puts it, however much is on its way', () => {
    const field = new FieldSync('a\n\n');
    const steps = ['a\nXY\n', 'Y\n'];
    for (const [index, text] of steps.entries()) field.typed(text, index + 1);
    const elsewhere = 'Za\n\n';
    const inHost = merge(steps[0] ?? '', merge('a\n\n', elsewhere, steps[0] ?? ''), steps[1] ?? '');
    assert.equal(inHost, 'ZY\n');
    assert.equal(field.received(elsewhere, 0).text, inHost);
  });

  it('knows a text in which only the first letters of what was typed have come through', () => {
    const unsent = { base: 'one three', text: 'one two three' };
    assert.ok(isPartlyWritten(unsent, 'one three'));
    assert.ok(isPartlyWritten(unsent, 'one twthree'));
    assert.ok(!isPartlyWritten(unsent, 'one tea three'));
    assert.ok(!isPartlyWritten(unsent, 'one'));
  });

  it('loses no letter, doubles none and brings none back, whoever writes when and whenever its page goes away', () => {
    const step = fc.record({
      what: fc.constantFrom('type', 'type', 'write', 'arrive', 'tell', 'hear', 'kill'),
      at: fc.nat(),
      length: fc.constantFrom(0, 0, 0, 1, 4),
      letters: fc.nat(3),
    });
    const start = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🙂'), maxLength: 8 });
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 60 }), (start, steps) => {
        const pair = new Pair(start);
        for (const { what, at, length, letters } of steps) pair.take(what, at, length, letters);
        pair.settle();
        assert.equal(pair.page?.text, pair.host);
        assert.equal(pair.page.unsent, null);
        for (const [letter, isDeleted] of pair.letters) {
          assert.equal(pair.host.split(letter).length - 1, isDeleted ? 0 : 1, letter);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

type Sent = {
  readonly number: number;
  readonly before: string;
  readonly after: string;
  readonly caret: number;
};

/** A field and its host, what is on its way between them, and each letter that was ever typed, no two alike. */
class Pair {
  host: string;
  page: FieldSync | null;
  readonly letters = new Map<string, boolean>();
  #number = 0;
  #answered = 0;
  #toHost: (Sent | 'ready')[] = [];
  #toPage: { readonly text: string; readonly answered: number }[] = [];

  constructor(start: string) {
    this.host = start;
    this.page = new FieldSync(start);
  }

  take(
    what: 'type' | 'write' | 'arrive' | 'tell' | 'hear' | 'kill',
    at: number,
    length: number,
    count: number,
  ): void {
    if (what === 'type' && this.page) {
      const before = this.page.text;
      const edit = this.#edit(before, at, length, count);
      const after = applyEdits(before, [edit]);
      const caret = edit.start + edit.text.length;
      this.page.typed(after, ++this.#number, caret);
      this.#toHost.push({ number: this.#number, before, after, caret });
    }
    if (what === 'write') this.host = applyEdits(this.host, [this.#edit(this.host, at, length, count)]);
    if (what === 'arrive') this.#arrive();
    if (what === 'tell' && this.page) this.#toPage.push({ text: this.host, answered: this.#answered });
    if (what === 'hear') this.#hear();
    if (what === 'kill' && this.page) {
      this.page = null;
      this.#toPage = [];
      this.#toHost.push('ready');
    }
  }

  settle(): void {
    while (this.#toHost.length > 0) this.#arrive();
    this.take('tell', 0, 0, 0);
    while (this.#toPage.length > 0) this.#hear();
  }

  #arrive(): void {
    const message = this.#toHost.shift();
    if (message === 'ready') {
      this.page = new FieldSync(this.host);
      this.#number = 0;
      this.#answered = 0;
    } else if (message) {
      this.host = merge(message.before, this.host, message.after, message.caret);
      this.#answered = message.number;
    }
  }

  #hear(): void {
    const told = this.#toPage.shift();
    if (told) this.page?.received(told.text, told.answered);
  }

  #edit(text: string, at: number, length: number, count: number): TextEdit {
    const [start = 0, end = 0] = [at % (text.length + 1), (at % (text.length + 1)) + length].map((offset) =>
      whole(text, Math.min(offset, text.length)),
    );
    for (const letter of text.slice(start, end)) if (this.letters.has(letter)) this.letters.set(letter, true);
    const typed = Array.from({ length: count }, () => {
      const letter = String.fromCodePoint(0x4e00 + this.letters.size);
      this.letters.set(letter, false);
      return letter;
    });
    return { start, end, text: typed.join('') };
  }
}

/** The offset, or the one before where it stands inside a character. */
function whole(text: string, offset: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}
