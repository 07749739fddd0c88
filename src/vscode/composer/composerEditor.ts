import * as vscode from 'vscode';
import type { Checks } from '../editor/checks';
import { showView } from '../webviews/showView';
import { ComposerSession, type SessionDeps } from './composerSession';
import { DocumentUndo } from './documentUndo';
import { followRenamedFiles, type Shown } from './renamedFiles';

/** What the composers need. */
export interface ComposerDeps extends Omit<SessionDeps, 'undo'> {
  readonly extensionUri: vscode.Uri;
  readonly checks: Checks;
}

/** All open composers. */
export class Composers {
  readonly #deps: ComposerDeps;
  readonly #sessions = new Map<ComposerSession, Shown>();
  readonly #undo = new WeakMap<vscode.TextDocument, DocumentUndo>();

  readonly #renames = followRenamedFiles(() => [...this.#sessions.values()]);

  constructor(deps: ComposerDeps) {
    this.#deps = deps;
  }

  /** Brings up the composer of a document in a panel that VS Code has made for it. */
  show(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const undo = this.#undo.get(document) ?? new DocumentUndo(document);
    this.#undo.set(document, undo);
    const session = new ComposerSession(document, panel.webview, { ...this.#deps, undo });
    this.#sessions.set(session, { uri: document.uri, panel });
    const following = panel.onDidChangeViewState(() => {
      if (!panel.active) session.left();
    });
    panel.onDidDispose(() => {
      following.dispose();
      session.dispose();
      this.#sessions.delete(session);
    });
    showView(panel.webview, this.#deps.extensionUri, 'composer', vscode.l10n.t('Signpost Composer'));
  }

  dispose(): void {
    this.#renames.dispose();
    for (const session of this.#sessions.keys()) session.dispose();
    this.#sessions.clear();
  }
}
