import * as vscode from 'vscode';
import type { ComposerState, FromComposer, ToComposer, UnsentText } from '../../../src/protocol/composer';
import { FieldSync } from '../../../src/protocol/fieldSync';
import { ComposerSession } from '../../../src/vscode/composer/composerSession';
import { DocumentUndo } from '../../../src/vscode/composer/documentUndo';
import { Checks } from '../../../src/vscode/editor/checks';
import { ConfigFiles } from '../../../src/vscode/editor/configFiles';
import { until } from '../editor/posts';

/** A composer with a page that types as the real one does, but for the drawing. */
export class Page {
  readonly #received = new vscode.EventEmitter<unknown>();
  readonly #told = new vscode.EventEmitter<void>();
  readonly #boxes = new Map<string, FieldSync>();
  readonly #disposable: vscode.Disposable;
  #seq = 0;
  state: ComposerState | undefined;

  constructor(document: vscode.TextDocument, undo = new DocumentUndo(document)) {
    const files = new ConfigFiles();
    const log = { error: (message: string) => assertNever(message) };
    const checks = new Checks(log, files);
    const webview = {
      onDidReceiveMessage: this.#received.event,
      postMessage: async (message: ToComposer) => {
        this.#receive(structuredClone(message));
        return true;
      },
    } as unknown as vscode.Webview;
    const session = new ComposerSession(document, webview, {
      checks,
      undo,
      log,
      act: async () => undefined,
      suggestTitles: async () => [],
      showRule: () => undefined,
      askSentence: async () => null,
    });
    this.#disposable = vscode.Disposable.from(session, checks, files, this.#received, this.#told);
  }

  /** The page comes up, as at first, or after it was thrown away. */
  async start(unsent: UnsentText | null = null): Promise<void> {
    this.#boxes.clear();
    this.#seq = 0;
    this.state = undefined;
    this.send({ type: 'ready', unsent });
    await until(() => this.state !== undefined, this.#told.event);
  }

  /** The ids of the fields. */
  get fields(): string[] {
    return this.state?.fields.map(({ id }) => id) ?? [];
  }

  /** What a field shows. */
  text(field: string): string {
    return this.#box(field).text;
  }

  /** What a field shows and the host doesn't have yet. */
  unsent(field: string) {
    const { unsent } = this.#box(field);
    return unsent && { field, ...unsent };
  }

  /** Types into a field in the place of what stands from `start` to `end`. */
  type(field: string, start: number, end: number, text: string): void {
    const box = this.#box(field);
    const before = box.text;
    const after = before.slice(0, start) + text + before.slice(end);
    const caret = start + text.length;
    box.typed(after, ++this.#seq);
    this.send({ type: 'edit', seq: this.#seq, field, before, after, caret, isTyped: true });
  }

  send(message: FromComposer): void {
    this.#received.fire(structuredClone(message));
  }

  /** Waits until the host has everything that was typed, and the page everything that the document has. */
  async settled(document: vscode.TextDocument): Promise<void> {
    const isSo = () =>
      this.state?.version === document.version &&
      [...this.#boxes.values()].every(({ unsent }) => unsent === null);
    await until(isSo, this.#told.event);
  }

  /** Waits until the condition holds; looks whenever the page is told something. */
  until(condition: () => boolean): Promise<void> {
    return until(condition, this.#told.event);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #box(field: string) {
    const known = this.#boxes.get(field);
    if (known) return known;
    const text = this.state?.fields.find(({ id }) => id === field)?.text ?? '';
    const box = new FieldSync(text);
    this.#boxes.set(field, box);
    return box;
  }

  #receive(message: ToComposer): void {
    if (message.type !== 'state') return;
    this.state = message;
    const texts = new Map(message.fields.map(({ id, text }) => [id, text]));
    for (const [field, box] of [...this.#boxes]) {
      const text = texts.get(field);
      if (text === undefined) {
        this.#boxes.delete(field);
        continue;
      }
      box.received(text, message.answered);
    }
    this.#told.fire();
  }
}

function assertNever(message: string): never {
  throw new Error(message);
}
