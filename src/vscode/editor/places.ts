import * as vscode from 'vscode';
import type { Range, TextEdit } from '../../core/post/edit';

/**
 * The place of a range of the core in a document. The core got the document's own text, in which VS Code leaves
 * out the byte order mark, so the offsets are the same.
 */
export function toRange(document: vscode.TextDocument, range: Range): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** Where the caret of the active editor stands in a document, or null while another editor is active. */
export function caretIn(document: vscode.TextDocument): number | null {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : null;
}

/** Edits of the core as one step in VS Code. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, toRange(document, { start, end }), text);
  }
  return edit;
}
