import type * as vscode from 'vscode';
import { followActivePost } from './activePost';
import { registerChecklist } from './checklist';
import { type CheckLog, Checks } from './checks';
import { registerCodeActions } from './codeActions';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerOutline } from './outline';
import { whenFirstPost } from './postDocuments';
import { registerPrompt } from './prompt';
import { registerRulePage } from './rulePage';
import { registerStatusBar } from './statusBar';
import { watchPosts } from './watchPosts';

/** What the editor features need. */
export interface EditorDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: CheckLog;
}

/** The editor features, and what others may ask of them. */
export interface Editor extends vscode.Disposable {
  readonly checks: Checks;
  /** Tells that New Post has just made this document: its parts are to be written yet. */
  markAsNew(document: vscode.TextDocument): void;
}

/**
 * Brings checks, diagnostics, fixes, status bar, outline, folding, hover and completion to posts. Until the first
 * post is open there is one listener besides the commands.
 */
export function registerEditor({ extensionUri, log }: EditorDeps): Editor {
  const checks = new Checks(log);
  const disposables: vscode.Disposable[] = [
    checks,
    registerChecklist(checks),
    registerPrompt(),
    registerRulePage(extensionUri),
  ];
  const start = () => {
    disposables.push(
      registerDiagnostics(checks, extensionUri),
      registerStatusBar(checks),
      registerCodeActions(checks),
      registerOutline(checks),
      registerFolding(checks),
      registerHover(checks),
      registerCompletion(checks),
      followActivePost(checks),
      watchPosts(checks),
    );
  };
  disposables.push(whenFirstPost(start));
  return {
    checks,
    markAsNew: (document) => checks.markAsNew(document),
    dispose: () => {
      for (const disposable of disposables.splice(0).reverse()) disposable.dispose();
    },
  };
}
