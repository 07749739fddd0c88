import * as vscode from 'vscode';
import type { Range } from '../../core/post/edit';

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
