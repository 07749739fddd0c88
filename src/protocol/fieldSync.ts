import { differencesOf } from '../core/post/difference';
import { merge } from '../core/post/merge';
import { moveOffset } from '../core/post/move';

/** What a text field has to do after news of the host. */
export interface Synced {
  /** What the field shows now. */
  readonly text: string;
  /** Where an offset of the text that it showed before stands in it. */
  move(offset: number): number;
}

/** The text as the host last told it, and the text as it was typed. */
export interface Unsent {
  readonly base: string;
  readonly text: string;
}

/** Whether a text is the last one that was told, or that with a part of what was typed into it. */
export function isPartlyWritten({ base, text }: Unsent, present: string): boolean {
  const added = [...differencesOf(base, present), ...differencesOf(present, text)];
  return present === base || added.every(({ start, end }) => start === end);
}

/**
 * Keeps a text field and its text in the host in step. What is typed is sent at once, as the texts before and after
 * it; the host merges it into the text that it has then, as this does with what the host tells meanwhile. Both merge
 * alike, so what was typed is never lost, and as soon as all of it is answered the field has the text of the host.
 */
export class FieldSync {
  /** The host's text as it was last told. */
  #base: string;
  /** The edits of it that are on their way: their numbers, which grow, and the text after each. */
  #sent: readonly { readonly number: number; readonly text: string }[] = [];

  constructor(text: string) {
    this.#base = text;
  }

  get text(): string {
    return this.#sent.at(-1)?.text ?? this.#base;
  }

  /** What the host may not have yet; null where it has everything. */
  get unsent(): Unsent | null {
    return this.#sent.length > 0 ? { base: this.#base, text: this.text } : null;
  }

  /** The field shows another text now, because the writer typed; that was sent as the edit of this number. */
  typed(text: string, number: number): void {
    this.#sent = [...this.#sent, { number, text }];
  }

  /**
   * The host tells its text.
   * @param answered the number of the last edit that it knows of: that is in the text, or it was refused
   */
  received(base: string, answered: number): Synced {
    const shown = this.text;
    const known = this.#sent.findLast(({ number }) => number <= answered)?.text ?? this.#base;
    this.#sent = this.#sent
      .filter(({ number }) => number > answered)
      .map(({ number, text }) => ({ number, text: merge(known, base, text) }));
    this.#base = base;
    const { text } = this;
    const changes = differencesOf(shown, text).reverse();
    const move = (offset: number) =>
      changes.reduce((moved, change) => moveOffset(moved, change, 'before'), offset);
    return { text, move };
  }
}
