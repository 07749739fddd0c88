import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Long enough for a busy machine; only a failing test takes it. */
const patience = 25_000;

/** A post of a kind with a text. */
export function postOf(text: string, kind = 'ask'): string {
  return `---\nkind: ${kind}\n---\n${text}`;
}

/** The files that `closeAll` takes away, so that no other test finds them in the queue. */
const made = new Set<string>();

/** The place of a file among the posts of the workspace, until `closeAll`. */
export function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  const uri = vscode.Uri.joinPath(folder.uri, 'posts', name);
  made.add(uri.toString());
  return uri;
}

/** Writes a file and opens it in an editor. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = fileNamed(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

let untitled = 0;

/**
 * Opens an untitled Markdown document in an editor. It has a name of its own: under one that was in use, VS Code may go on
 * with the document of the test before, which looks as if somebody typed, so that findings wait.
 */
export async function openUntitled(content: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `draft-${++untitled}.md` });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), content);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return vscode.window.showTextDocument(document);
}

/** The diagnostics of Signpost on a document. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Signpost');
}

/** The ids of the rules that have diagnostics on a document. */
export function rulesOn(uri: vscode.Uri): string[] {
  return diagnosticsOf(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until diagnostics make the condition true. */
export function untilDiagnostics(condition: () => boolean): Promise<void> {
  return until(condition, vscode.languages.onDidChangeDiagnostics);
}

/** Waits until the condition holds; looks now and whenever the event comes. */
export async function until(condition: () => boolean, event: vscode.Event<unknown>): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      listener.dispose();
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`not true in time: ${condition}`))), patience);
    const listener = event(() => {
      if (condition()) end(resolve);
    });
  });
}

/**
 * Waits until the condition holds where nothing tells of it, such as what a file says: looks again and again.
 * @param told what is said where it never holds
 */
export async function untilSo(condition: () => Promise<boolean>, told: () => Promise<string>): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(await told());
}

/** Sets a setting of Signpost for the workspace; undefined takes it out again. */
export async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('signpost')
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}

/** Closes all editors without asking, and deletes the files that were made. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of made) {
    // A test may have renamed or deleted it.
    await vscode.workspace.fs.delete(vscode.Uri.parse(uri)).then(undefined, () => undefined);
  }
  made.clear();
}
