import * as vscode from 'vscode';
import { fixesOf } from '../../core/lint/linter';
import { editAccepted, type WritersWord } from '../../core/post/accepted';
import { applyEdits, type Range, type TextEdit } from '../../core/post/edit';
import { editKind, editTitle } from '../../core/post/fieldEdit';
import { type Field, fieldsOf, idOfField, moveFields } from '../../core/post/fields';
import { undecidedTitle } from '../../core/post/frontMatter';
import { toFieldOffset, toFileOffset } from '../../core/post/lineEnds';
import {
  composerProtocol,
  type FromComposer,
  type ToComposer,
  type UnsentText,
} from '../../protocol/composer';
import { isPartlyWritten } from '../../protocol/fieldSync';
import type { Check, Checks } from '../editor/checks';
import { toWorkspaceEdit } from '../editor/places';
import { onDidChangeSettings } from '../settings';
import { openChannel, type ViewChannel, type ViewLog } from '../webviews/channel';
import { type Answer, composerState, placeFindings, shownKind } from './composerState';
import type { DocumentUndo } from './documentUndo';
import { type EditMessage, type Snapshot, textOf, toFileChange, withRange } from './fieldChange';
import { fixForeign, isForeign } from './foreignFindings';
import { snippetText } from './snippetText';
import { composerInit } from './strings';
import { WorkQueue } from './workQueue';

/** An edit that the page asked for and that VS Code is about to make. */
interface OwnEdit {
  readonly field: string;
  /** The text of the document afterwards. */
  readonly expected: string;
  /** Where the field's text stands then; null for the title. */
  readonly range: Range | null;
  readonly caret: number;
  readonly seq: number;
}

/** What a session needs besides its document and its page. */
export interface SessionDeps {
  readonly checks: Checks;
  readonly undo: DocumentUndo;
  readonly log: ViewLog;
  /** Does what a button of the page asks for. */
  act(action: Action, document: vscode.TextDocument, check: Check): Promise<void>;
  suggestTitles(query: string): Promise<readonly string[]>;
  showRule(rule: string): void;
  askSentence(check: Check, what: Learning): Promise<readonly TextEdit[] | null>;
}
export type Action = Extract<FromComposer, { type: 'action' }>['action'];
export type Learning = Extract<FromComposer, { type: 'learned' }>['what'];

/** How long the news of a change can take to come here because of which VS Code refused an edit, in milliseconds. */
const patience = 2000;

/**
 * One composer: a page and the document that it shows. The document is the only truth. The page asks for edits; they
 * are merged into the text as it is then, one after the other, and answered by the state that came of them.
 */
export class ComposerSession implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #deps: SessionDeps;
  readonly #channel: ViewChannel<ToComposer>;
  readonly #disposable: vscode.Disposable;
  #fields: Field[] = [];
  /** The document in which the fields stand. */
  #version: number;
  #text: string;
  #own: OwnEdit | null = null;
  #answer: Answer = { answered: 0, isRefused: false };
  /** Whether there is a page that has asked for the state. */
  #isReady = false;
  #lastState = '';
  readonly #queue = new WorkQueue((error) => this.#failed(error));

  constructor(document: vscode.TextDocument, webview: vscode.Webview, deps: SessionDeps) {
    this.#document = document;
    this.#version = document.version;
    this.#text = document.getText();
    this.#deps = deps;
    this.#channel = openChannel(webview, composerProtocol, (message) => this.#receive(message), deps.log);
    const { checks } = deps;
    this.#disposable = vscode.Disposable.from(
      this.#channel,
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.#changed(event);
      }),
      checks.onDidCheck((checked) => {
        if (checked === document) this.#show();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === document.uri.toString())) this.#show();
      }),
      onDidChangeSettings(() => this.#show()),
    );
  }

  /** The writer went to another editor. */
  left(): void {
    this.#deps.checks.setWriter(this.#document, undefined);
    this.#deps.checks.caretMoved(this.#document);
  }

  /** Brings a place of the file before the writer. */
  select(range: Range): void {
    const { file } = this.#now().post;
    const field = this.#fields.find(
      ({ range: own }) => own && own.start <= range.start && own.end >= range.start,
    );
    if (!field?.range) return;
    const [start, end] = [range.start, range.end].map((offset) =>
      toFieldOffset(file, field.range ?? range, offset),
    );
    this.#channel.send({ type: 'select', field: idOfField(field), start: start ?? 0, end: end ?? 0 });
  }

  dispose(): void {
    this.left();
    this.#disposable.dispose();
  }

  #receive(message: FromComposer): void {
    switch (message.type) {
      case 'ready':
        // After the edits of the page before it.
        this.#queue.add(() => this.#ready(message.unsent));
        break;
      case 'edit':
        this.#queue.addEdit(message, (edit) => this.#edit(edit));
        break;
      case 'caret':
        // After the edits before it, each of which puts the caret where it was made.
        this.#queue.add(async () => this.#caret(message.field, message.offset));
        break;
      case 'kind':
        this.#queue.add(() => this.#apply(editKind(this.#now().post, message.kind)));
        break;
      case 'undecided':
        this.#queue.add(() => this.#setUndecided(message.isUndecided));
        break;
      case 'fix':
        if (isForeign(message.finding)) void this.#fixForeign(message.finding);
        else this.#queue.add(() => this.#fix(message.finding, message.fix));
        break;
      case 'word':
        this.#queue.add(() => this.#giveWord(message.word, message.isGiven));
        break;
      case 'undo':
      case 'redo':
        this.#queue.add(() => this.#deps.undo.step(message.type));
        break;
      case 'learned':
        void this.#sayLearned(message.what);
        break;
      case 'suggest':
        void this.#suggest(message.query);
        break;
      case 'action':
        void this.#act(message.action);
        break;
      case 'rule':
        this.#deps.showRule(message.rule);
        break;
    }
  }

  /** What a button asks for is done with the text that the writer sees: after all edits of it. */
  async #act(action: Action): Promise<void> {
    await this.#queue.done;
    await this.#deps.act(action, this.#document, this.#now().check);
  }

  #failed(error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#deps.log.error(`composer: ${detail}`);
    this.#show(true);
  }

  async #ready(unsent: UnsentText | null): Promise<void> {
    const isFirst = !this.#isReady;
    this.#isReady = true;
    this.#answer = { answered: 0, isRefused: false };
    this.#channel.send(composerInit());
    this.#show(true);
    // A page before this one has sent what it kept; but it may have kept what another session didn't come to write.
    if (isFirst && unsent) await this.#recover(unsent);
  }

  /** Writes what was typed at the moment when window and page went away together, as far as it didn't come through. */
  async #recover({ field, base, text }: UnsentText): Promise<void> {
    const { post, fields } = this.#now();
    const before = textOf(field, post, fields);
    if (!isPartlyWritten({ base, text }, before)) return;
    await this.#edit({
      type: 'edit',
      seq: 0,
      field,
      before,
      after: text,
      caret: text.length,
      isTyped: false,
    });
  }

  /** The document as it is now. */
  #now(): Snapshot & { readonly check: Check } {
    const check = this.#deps.checks.shown(this.#document);
    const { post } = check.result.subject;
    const kind = shownKind(check);
    this.#fields = fieldsOf(post, kind, this.#fields);
    return { check, post, kind, fields: this.#fields };
  }

  #changed(event: vscode.TextDocumentChangeEvent): void {
    const edits = event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      text,
    }));
    const own = this.#own?.expected === this.#document.getText() ? this.#own : null;
    for (const edit of edits) this.#fields = moveFields(this.#fields, edit, own?.field);
    if (own) {
      const { field, range } = own;
      if (range) {
        this.#fields = withRange(this.#fields, field, range);
        const caret = toFileOffset(this.#document.getText(), range, own.caret);
        this.#deps.checks.setWriter(this.#document, caret);
      }
      this.#answer = { answered: own.seq, isRefused: false };
      this.#own = null;
    }
    const before = this.#text;
    this.#version = this.#document.version;
    this.#text = this.#document.getText();
    if (event.reason !== undefined) {
      const rest = this.#deps.undo.rest(event.reason, before);
      if (rest) this.#queue.add(rest);
    }
    this.#show();
  }

  /** Sends the state, unless the page has this very state already. */
  #show(always = false): void {
    // While a change is told to everyone, others may hear of it first.
    if (this.#document.isClosed || this.#document.version !== this.#version) return;
    if (!this.#deps.checks.isReady(this.#document)) {
      void this.#deps.checks.prepare(this.#document).then(() => this.#show(always));
      return;
    }
    if (!this.#isReady) return;
    const { check, fields } = this.#now();
    const state = composerState(this.#document, check, fields, this.#answer);
    const text = JSON.stringify(state);
    if (text === this.#lastState && !always) return;
    this.#lastState = text;
    this.#channel.send(state);
  }

  #caret(field: string | null, offset: number): void {
    const { checks } = this.#deps;
    const found = this.#fields.find((one) => idOfField(one) === field);
    const caret = found?.range ? toFileOffset(this.#document.getText(), found.range, offset) : null;
    checks.setWriter(this.#document, caret);
    checks.caretMoved(this.#document);
  }

  async #edit(message: EditMessage): Promise<void> {
    const { field, seq, isTyped } = message;
    const { version } = this.#document;
    const before = this.#document.getText();
    const made = toFileChange(message, this.#now());
    if (!made || made === 'refused') return this.#answerTo(seq, made === 'refused');
    const { edits, change, range, caret } = made;
    const expected = applyEdits(before, edits);
    this.#own = { field, expected, range, caret, seq };
    if (await vscode.workspace.applyEdit(toWorkspaceEdit(this.#document, edits))) {
      this.#deps.undo.runs.typed(field, change, isTyped, before, expected);
      if (this.#answer.answered !== seq) this.#answerTo(seq, false);
      return;
    }
    this.#own = null;
    // The text changed at the same moment; where it didn't, nobody can write in it.
    if (await this.#isNewerThan(version)) await this.#edit(message);
    else this.#answerTo(seq, true);
  }

  /** Waits for the change because of which VS Code refused an edit of a version; false where none comes. */
  async #isNewerThan(version: number): Promise<boolean> {
    if (this.#document.version === version) {
      await new Promise<void>((resolve) => {
        const isHere = () => {
          clearTimeout(timer);
          listener.dispose();
          resolve();
        };
        const timer = setTimeout(isHere, patience);
        const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
          if (document === this.#document && document.version !== version) isHere();
        });
      });
    }
    return this.#document.version !== version;
  }

  #answerTo(seq: number, isRefused: boolean): void {
    this.#answer = { answered: seq, isRefused };
    this.#show(true);
  }

  /** Makes edits of the present text, as one step of Undo. */
  async #apply(edits: readonly TextEdit[]): Promise<void> {
    if (edits.length === 0) return;
    if (await vscode.workspace.applyEdit(toWorkspaceEdit(this.#document, edits))) return;
    // The text changed at the same moment: what the writer clicked shows again as it is.
    this.#show(true);
  }

  async #setUndecided(isUndecided: boolean): Promise<void> {
    const { post, fields } = this.#now();
    await this.#apply(editTitle(post, isUndecided ? [] : fields, isUndecided ? undecidedTitle : ''));
  }

  /** Mends a finding that is still there, wherever it stands by now: the writer may have typed on. */
  async #fix(id: string, fixId: string): Promise<void> {
    const { check, fields } = this.#now();
    const placed = placeFindings(check, fields).find((one) => one.id === id);
    const fix = placed && fixesOf(placed.finding, check.result.subject)[Number(fixId)];
    if (!fix || check.version !== this.#document.version) {
      this.#show(true);
      return;
    }
    if (fix.kind === 'edit') {
      await this.#apply(fix.edits);
      return;
    }
    const { text, stop } = snippetText(fix.edit.text);
    await this.#apply([{ ...fix.edit, text }]);
    this.#show();
    this.select({ start: fix.edit.start + stop.start, end: fix.edit.start + stop.end });
  }

  /** The writer is asked meanwhile, so other edits don't wait for it. */
  async #fixForeign(id: string): Promise<void> {
    await this.#queue.done;
    await fixForeign(this.#document, id);
  }

  async #giveWord(word: WritersWord, isGiven: boolean): Promise<void> {
    await this.#apply(editAccepted(this.#now().post, word, isGiven));
  }

  async #sayLearned(what: Learning): Promise<void> {
    await this.#queue.done;
    const { check } = this.#now();
    const edits = await this.#deps.askSentence(check, what);
    this.#queue.add(async () => {
      if (edits && check.version === this.#document.version) await this.#apply(edits);
      else this.#show(true);
    });
  }

  async #suggest(query: string): Promise<void> {
    const titles = await this.#deps.suggestTitles(query);
    this.#channel.send({ type: 'suggestions', query, titles: [...titles] });
  }
}
