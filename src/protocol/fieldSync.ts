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

/** An edit as it was sent; numbers grow. */
interface SentEdit {
  readonly number: number;
  readonly before: string;
  readonly after: string;
  readonly caret: number | undefined;
}

/** Whether a text is the last one that was told, or that with a part of what was typed into it. */
export function isPartlyWritten({ base, text }: Unsent, present: string): boolean {
  const added = [...differencesOf(base, present), ...differencesOf(present, text)];
  return present === base || added.every(({ start, end }) => start === end);
}

/**
 * Keeps a text field and its text in the host in step. What is typed is sent at once, as the texts before and after
 * it; the host merges it into the text that it has then, as this does with what the host tells meanwhile. Both merge
 * the same edits in the same order, so what was typed is never lost, and as soon as all of it is answered the field has
 * the text of the host.
 */
export class FieldSync {
  /** The host's text as it was last told. */
  #base: string;
  #text: string;
  /** What is on its way. */
  #sent: readonly SentEdit[] = [];

  constructor(text: string) {
    this.#base = text;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** What the host may not have yet; null where it has everything. */
  get unsent(): Unsent | null {
    return this.#sent.length > 0 ? { base: this.#base, text: this.#text } : null;
  }

  /**
   * The field shows another text now, because the writer typed; that was sent as the edit of this number.
   * @param caret where the caret stands in the text, as it was sent
   */
  typed(text: string, number: number, caret?: number): void {
    this.#sent = [...this.#sent, { number, before: this.#text, after: text, caret }];
    this.#text = text;
  }

  /**
   * The host tells its text.
   * @param answered the number of the last edit that it knows of: that is in the text, or it was refused
   */
  received(base: string, answered: number): Synced {
    const shown = this.#text;
    this.#sent = this.#sent.filter(({ number }) => number > answered);
    this.#base = base;
    this.#text = this.#sent.reduce(
      (text, { before, after, caret }) => merge(before, text, after, caret),
      base,
    );
    const changes = differencesOf(shown, this.#text).reverse();
    const move = (offset: number) =>
      changes.reduce((moved, change) => moveOffset(moved, change, 'before'), offset);
    return { text: this.#text, move };
  }
}
