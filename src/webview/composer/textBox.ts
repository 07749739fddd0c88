import type { UnsentText } from '../../protocol/composer';
import { FieldSync } from '../../protocol/fieldSync';

/** What a text box tells. */
export interface TextBoxHost {
  /** Sends what the writer made of a field's text; gives the number under which it will be answered. */
  send(field: string, before: string, after: string, caret: number, isTyped: boolean): number;
  /** The caret moved, or left the box (null). */
  caretMoved(field: string, offset: number | null): void;
  /** Something was typed. */
  typed(): void;
}

type Input = HTMLTextAreaElement | HTMLInputElement;

/** Ties a text field of the page to its text in the host. */
export class TextBox {
  readonly #field: string;
  readonly #host: TextBoxHost;
  readonly #sync: FieldSync;
  #element: Input | null = null;
  #isComposing = false;
  /** What the host told while letters were being composed, which a change of the text would break off. */
  #held: { readonly text: string; readonly answered: number } | null = null;
  #listening: AbortController | null = null;

  constructor(field: string, text: string, host: TextBoxHost) {
    this.#field = field;
    this.#host = host;
    this.#sync = new FieldSync(text);
  }

  get text(): string {
    return this.#sync.text;
  }

  get unsent(): UnsentText | null {
    const unsent = this.#sync.unsent;
    return unsent && { field: this.#field, ...unsent };
  }

  get element(): Input | null {
    return this.#element;
  }

  /** Takes over an element of the page; the one before is gone. */
  attach(element: Element | undefined): void {
    if (element === this.#element || element === undefined) return;
    this.#listening?.abort();
    this.#listening = new AbortController();
    const input = element as Input;
    this.#element = input;
    input.value = this.text;
    this.#isComposing = false;
    this.#takeIn();
    const { signal } = this.#listening;
    input.addEventListener('input', (event) => this.#typed(isTyping(event)), { signal });
    input.addEventListener('compositionstart', () => (this.#isComposing = true), { signal });
    input.addEventListener(
      'compositionend',
      () => {
        this.#isComposing = false;
        this.#typed(true);
        this.#takeIn();
      },
      { signal },
    );
    input.addEventListener('blur', () => this.#host.caretMoved(this.#field, null), { signal });
    input.addEventListener('selectionchange', () => this.#selected(), { signal });
    input.addEventListener('focus', () => this.#selected(), { signal });
  }

  /** Writes a text in the place of what is there, as typing does. */
  write(text: string): void {
    if (!this.#element) return;
    this.#element.value = text;
    this.#typed(false);
  }

  select(start: number, end: number): void {
    this.#element?.focus();
    this.#element?.setSelectionRange(start, end);
  }

  /**
   * The host tells its text.
   * @param answered the number of the last edit that it has answered
   */
  received(text: string, answered: number): void {
    if (this.#isComposing) {
      this.#held = { text, answered };
      return;
    }
    const synced = this.#sync.received(text, answered);
    this.#show(synced.text, synced.move);
  }

  #takeIn(): void {
    const held = this.#held;
    this.#held = null;
    if (held) this.received(held.text, held.answered);
  }

  #show(text: string, move: (offset: number) => number): void {
    const input = this.#element;
    if (!input || input.value === text) return;
    const [start, end] = [move(input.selectionStart ?? 0), move(input.selectionEnd ?? 0)];
    input.value = text;
    // Setting the selection takes the focus in some browsers, so only the field that has it gets one.
    if (document.activeElement === input) input.setSelectionRange(start, end);
  }

  #typed(isTyped: boolean): void {
    if (!this.#element || this.#isComposing) return;
    const { value, selectionEnd } = this.#element;
    const before = this.text;
    if (value === before) return;
    const caret = selectionEnd ?? value.length;
    const number = this.#host.send(this.#field, before, value, caret, isTyped);
    this.#sync.typed(value, number, caret);
    this.#host.typed();
  }

  #selected(): void {
    if (document.activeElement === this.#element && this.#element) {
      this.#host.caretMoved(this.#field, this.#element.selectionEnd ?? 0);
    }
  }
}

function isTyping(event: Event): boolean {
  const kind = (event as InputEvent).inputType;
  return kind === 'insertText' || kind === 'deleteContentBackward' || kind === 'deleteContentForward';
}
