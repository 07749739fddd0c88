import * as vscode from 'vscode';
import { previewProtocol, type ToPreview } from '../../protocol/preview';
import { cardOf } from '../composer/card';
import { cardWords } from '../composer/strings';
import { activePost } from '../editor/activePost';
import type { Checks } from '../editor/checks';
import { isPost } from '../editor/postDocuments';
import { onDidChangeSettings, readSettings } from '../settings';
import { openChannel, type ViewChannel, type ViewLog } from '../webviews/channel';
import { showView } from '../webviews/showView';

/** What the preview needs. */
export interface PreviewDeps {
  readonly extensionUri: vscode.Uri;
  readonly checks: Checks;
  readonly log: ViewLog;
}

/** The preview beside a text editor: shows the post of the active editor, and follows it. */
export class Preview implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: PreviewDeps;
  readonly #channel: ViewChannel<ToPreview>;
  readonly #disposable: vscode.Disposable;
  #uri: vscode.Uri;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, deps: PreviewDeps, closed: () => void) {
    this.#panel = panel;
    this.#uri = uri;
    this.#deps = deps;
    this.#channel = openChannel(panel.webview, previewProtocol, () => this.#start(), deps.log);
    this.#disposable = vscode.Disposable.from(
      this.#channel,
      deps.checks.onDidCheck((document) => {
        if (document.uri.toString() === this.#uri.toString()) this.#show(document);
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scroll(textEditor)),
      onDidChangeSettings(() => void this.#open()),
      panel.onDidDispose(() => {
        closed();
        this.dispose();
      }),
    );
    showView(panel.webview, deps.extensionUri, 'preview', vscode.l10n.t('Preview'));
    this.#setTitle();
  }

  /** Shows another post. */
  show(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#setTitle();
    this.#start();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #follow(): void {
    const document = activePost();
    if (document) this.show(document.uri);
  }

  #setTitle(): void {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    this.#panel.title = vscode.l10n.t('Preview {0}', name);
  }

  #start(): void {
    this.#channel.send({ type: 'init', strings: cardWords(), uri: this.#uri.toString() });
    void this.#open();
  }

  async #open(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#uri);
    if (!isPost(document)) return;
    if (!this.#deps.checks.isReady(document)) await this.#deps.checks.prepare(document);
    this.#show(document);
  }

  #show(document: vscode.TextDocument): void {
    const { text } = this.#deps.checks.check(document).subject;
    this.#channel.send({ type: 'card', card: cardOf(text, readSettings(document.uri)) });
  }

  #scroll({ document, visibleRanges }: vscode.TextEditor): void {
    const [first] = visibleRanges;
    if (!first || document.uri.toString() !== this.#uri.toString()) return;
    const { output } = this.#deps.checks.check(document).subject.post;
    this.#channel.send({ type: 'scroll', offset: output.fromSource(document.offsetAt(first.start)) });
  }
}
