import * as vscode from 'vscode';
import type { TextEdit } from '../../core/post/edit';
import { Complaint } from './complaint';
import type { Change } from './files';

/** How often an edit is made anew because the person typed meanwhile. */
const attempts = 5;

/** Changes an open document through its editor, and saves it if it had no unsaved changes. */
export async function changeDocument(document: vscode.TextDocument, change: Change): Promise<void> {
  const wasDirty = document.isDirty || document.isUntitled;
  if (!(await edit(document, change))) {
    throw new Complaint(
      vscode.l10n.t('{0} could not be edited; it may be read-only. Nothing was changed.', nameOf(document)),
    );
  }
  if (wasDirty || !document.isDirty || (await document.save())) return;
  throw new Complaint(
    vscode.l10n.t(
      '{0} was changed in the editor, but could not be saved. Save it yourself.',
      nameOf(document),
    ),
  );
}

/** VS Code refuses an edit that was made on an older version, so nothing that is typed meanwhile is lost. */
async function edit(document: vscode.TextDocument, change: Change): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const text = document.getText();
    const made = change(text);
    const edits = typeof made === 'string' ? difference(text, made) : made;
    if (edits.length === 0) return true;
    const workspaceEdit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of edits) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      workspaceEdit.replace(document.uri, range, text);
    }
    const { version } = document;
    if (await vscode.workspace.applyEdit(workspaceEdit)) return true;
    if (document.version === version) return false;
  }
  return false;
}

/** One edit of what lies between the common start and the common end of two texts. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  // Neither a surrogate pair nor a line end is cut in two.
  while (start > 0 && /[\uD800-\uDBFF\r]/.test(before[start - 1] ?? '')) start--;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (same > 0 && /[\uDC00-\uDFFF\n]/.test(before.at(-same) ?? '')) same--;
  return [{ start, end: before.length - same, text: after.slice(start, after.length - same) }];
}

function nameOf(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(document.uri);
}
