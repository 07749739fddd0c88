import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/post/edit';
import { Complaint } from './complaint';
import type { DurableFiles } from './durableFiles';
import { toComplaint } from './fileComplaint';
import { changeDocument } from './openDocument';
import { mark, readText, withoutMark } from './readText';
import { untilLoaded } from './untilLoaded';

/** What a change makes of a text: the whole new text, or edits of the old one. */
export type Change = (text: string) => string | readonly TextEdit[];

/**
 * The one door by which posts are read and changed. What can't be done throws a `Complaint`, and the file is then as
 * it was.
 */
export interface Files {
  /** The text of a file: the unsaved one where it is open. Without a byte order mark. */
  read(uri: vscode.Uri): Promise<string>;
  /**
   * Changes a file. An open document is edited in its editor, and saved unless it had unsaved changes: those stay
   * unsaved, with this change. A closed file of this machine is changed whole or not at all; a file elsewhere, or
   * in the browser, as well as its file system can (it may be seen half-written, and two who write at once may
   * lose one change).
   */
  write(uri: vscode.Uri, change: Change): Promise<void>;
  /** Puts a file into the bin, where the system has one; else it asks before it is gone for good. */
  delete(uri: vscode.Uri): Promise<void>;
  /** Creates a file, and the folders above it. Throws `FileExists` when there is anything of that name. */
  create(uri: vscode.Uri, text: string): Promise<void>;
}

/** @param durable what the Node host has for files of this machine; undefined in the browser */
export function createFiles(durable: DurableFiles | undefined): Files {
  const durableFor = (uri: vscode.Uri) => (uri.scheme === 'file' ? durable : undefined);
  return {
    read: (uri) =>
      complaining(uri, async () => {
        const document = openDocument(uri);
        if (!document) return withoutMark(await readText(uri));
        await untilLoaded(document);
        return document.getText();
      }),
    write: (uri, change) =>
      complaining(uri, async () => {
        const document = openDocument(uri);
        if (document) await untilLoaded(document);
        const files = durableFor(uri);
        if (document) await changeDocument(document, change);
        else if (files) await files.change(uri.fsPath, (text) => keepingMark(text, change));
        else await changeElsewhere(uri, change);
      }),
    delete: (uri) => complaining(uri, () => deleteFile(uri)),
    create: (uri, text) =>
      complaining(uri, async () => {
        const files = durableFor(uri);
        if (files) await files.create(uri.fsPath, text);
        else await createElsewhere(uri, text);
      }),
  };
}

/** The document of a file, if an editor or an extension has it open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === name && !document.isClosed,
  );
}

/** The text that a change makes of another. */
export function applyChange(text: string, change: Change): string {
  const made = change(text);
  return typeof made === 'string' ? made : applyEdits(text, made);
}

/** Changes see a text as editors show it: without a byte order mark. */
function keepingMark(text: string, change: Change): string {
  return text.startsWith(mark) ? mark + applyChange(text.slice(1), change) : applyChange(text, change);
}

async function changeElsewhere(uri: vscode.Uri, change: Change): Promise<void> {
  const text = await readText(uri);
  const changed = keepingMark(text, change);
  if (changed === text) return;
  if ((await readText(uri)) !== text) throw Object.assign(new Error('changed'), { reason: 'changed' });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
}

async function createElsewhere(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (await vscode.workspace.applyEdit(edit)) return;
  await vscode.workspace.fs.stat(uri);
  throw Object.assign(new Error('exists'), { code: 'EEXIST' });
}

async function deleteFile(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
  } catch {
    // Not every file system has a bin; where the file is gone already, this says so.
    await vscode.workspace.fs.stat(uri);
    const name = vscode.workspace.asRelativePath(uri);
    const forGood = vscode.l10n.t('Delete for Good');
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t('{0} can not be put into a bin here. Delete it for good?', name),
      { modal: true, detail: vscode.l10n.t('Undo Queue Change brings it back while this window is open.') },
      forGood,
    );
    if (choice !== forGood) throw new vscode.CancellationError();
    await vscode.workspace.fs.delete(uri, { useTrash: false });
  }
}

async function complaining<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Complaint ? error : toComplaint(error, uri);
  }
}
