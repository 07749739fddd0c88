import * as vscode from 'vscode';
import type { Checks } from './checks';
import { isPost } from './postDocuments';

/** Keeps the context key `signpost.isPost` true while the active editor shows a post. */
export function followActivePost(checks: Checks): vscode.Disposable {
  let known: boolean | undefined;
  const set = (value: boolean) => {
    if (value === known) return;
    known = value;
    void vscode.commands.executeCommand('setContext', 'signpost.isPost', value);
  };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    set(document !== undefined && isPost(document));
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    checks.onDidCheck(update),
    checks.onDidDrop(update),
    { dispose: () => set(false) },
  );
}
