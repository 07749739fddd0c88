import * as vscode from 'vscode';
import type { Checks } from '../editor/checks';
import { showView } from '../webviews/showView';
import { ComposerSession, type SessionDeps } from './composerSession';
import { UndoRuns } from './undoRuns';

/** What the composers need. */
export interface ComposerDeps extends Omit<SessionDeps, 'runs'> {
  readonly extensionUri: vscode.Uri;
  readonly checks: Checks;
}

/** All open composers. */
export class Composers {
  readonly #deps: ComposerDeps;
  readonly #sessions = new Map<ComposerSession, vscode.TextDocument>();
  /** Shared by the composers of one document, since VS Code's undo is the document's. */
  readonly #runs = new WeakMap<vscode.TextDocument, UndoRuns>();

  constructor(deps: ComposerDeps) {
    this.#deps = deps;
  }

  /** Brings up the composer of a document in a panel that VS Code has made for it. */
  show(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const runs = this.#runs.get(document) ?? new UndoRuns();
    this.#runs.set(document, runs);
    const session = new ComposerSession(document, panel.webview, { ...this.#deps, runs });
    this.#sessions.set(session, document);
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
    for (const session of this.#sessions.keys()) session.dispose();
    this.#sessions.clear();
  }
}
