import { differenceOf } from '../core/post/difference';
import { applyEdits, type TextEdit } from '../core/post/edit';
import { moveOffset, rebase } from '../core/post/rebase';

/** What a text field has to do after news of the host. */
export interface Synced {
  /** What the field shows now. */
  readonly text: string;
  /** Where an offset of the text that it showed before stands in it. */
  move(offset: number): number;
}

/** The text as the host last told it, the same with the edit that is on its way, and the text as it was typed. */
export interface Unsent {
  readonly base: string;
  readonly sent: string;
  readonly text: string;
}

/**
 * Keeps a text field and its text in the host in step. One edit at a time is on its way; what is typed meanwhile waits
 * and goes as the next one. Text that comes from elsewhere is taken in around what is typed here.
 */
export class FieldSync {
  /** The host's text as it was last told. */
  #base: string;
  /** The edit of it that is on its way. */
  #sent: TextEdit | null = null;
  #text: string;

  constructor(text: string) {
    this.#base = text;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** What the host may not have yet; null where it has everything. */
  get unsent(): Unsent | null {
    if (this.#text === this.#base) return null;
    const sent = this.#sent ? applyEdits(this.#base, [this.#sent]) : this.#base;
    return { base: this.#base, sent, text: this.#text };
  }

  /** The field shows another text now, because the writer typed. */
  typed(text: string): void {
    this.#text = text;
  }

  /**
   * The edit to send now, of the host's text as it was last told; null while one is on its way, or nothing is to send.
   * @param caret where the caret stands in the text
   */
  next(caret: number): TextEdit | null {
    if (this.#sent) return null;
    this.#sent = differenceOf(this.#base, this.#text, caret);
    return this.#sent;
  }

  /**
   * The host tells its text.
   * @param isAnswer whether it knows of the edit that was on its way: then it is in the text, or it was refused
   */
  received(base: string, isAnswer: boolean): Synced {
    const shown = this.#text;
    const expected = this.#sent ? applyEdits(this.#base, [this.#sent]) : this.#base;
    const waiting = differenceOf(expected, shown);
    const isOnItsWay = this.#sent !== null && !isAnswer;
    const told = differenceOf(isOnItsWay ? this.#base : expected, base);
    const sent = isOnItsWay && this.#sent ? after(this.#sent, told) : null;
    const foreign = isOnItsWay && this.#sent ? besides(told, this.#sent) : told;
    const withSent = sent ? applyEdits(base, [sent]) : base;
    const kept = waiting && after(waiting, foreign);
    this.#base = base;
    this.#sent = sent;
    this.#text = kept && (sent !== null || !isOnItsWay) ? applyEdits(withSent, [kept]) : withSent;
    const change = differenceOf(shown, this.#text);
    return { text: this.#text, move: (offset) => (change ? moveOffset(offset, change, 'before') : offset) };
  }
}

/** What was told, on the text with the edit that is on its way: the host puts that edit behind what it wrote itself. */
function besides(told: TextEdit | null, sent: TextEdit): TextEdit | null {
  return told && told.end > sent.start ? rebase(told, sent) : told;
}

function after(edit: TextEdit, earlier: TextEdit | null): TextEdit | null {
  return earlier ? rebase(edit, earlier) : edit;
}
