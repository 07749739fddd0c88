import * as vscode from 'vscode';
import { openDocument } from '../files/files';
import type { Checks } from './checks';
import { isMessage, isPost } from './postDocuments';

/** The editor that leads a writer through a post. */
export const composerViewType = 'signpost.composer';

/** The post in the active editor, be it as text or in the composer. */
export function activePost(): vscode.TextDocument | undefined {
  const { activeTextEditor, tabGroups } = vscode.window;
  const input = tabGroups.activeTabGroup.activeTab?.input;
  const isComposer = input instanceof vscode.TabInputCustom && input.viewType === composerViewType;
  const document = isComposer ? openDocument(input.uri) : activeTextEditor?.document;
  return document && isPost(document) ? document : undefined;
}

/** The message in the active editor. */
export function activeMessage(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isMessage(document) ? document : undefined;
}

/** Keeps the context key `signpost.isPost` true while the active editor shows a post. */
export function followActivePost(checks: Checks): vscode.Disposable {
  let known: boolean | undefined;
  const set = (value: boolean) => {
    if (value === known) return;
    known = value;
    void vscode.commands.executeCommand('setContext', 'signpost.isPost', value);
  };
  const update = () => set(activePost() !== undefined);
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
    checks.onDidCheck(update),
    checks.onDidDrop(update),
    { dispose: () => set(false) },
  );
}
