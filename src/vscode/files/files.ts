import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/post/edit';
import { Complaint } from './complaint';
import type { DurableFiles } from './durableFiles';
import { toComplaint } from './fileComplaint';
import { changeDocument } from './openDocument';

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
  /** Creates a file, and the folders above it. Throws `FileExists` when there is anything of that name. */
  create(uri: vscode.Uri, text: string): Promise<void>;
}

/** @param durable what the Node host has for files of this machine; undefined in the browser */
export function createFiles(durable: DurableFiles | undefined): Files {
  const durableFor = (uri: vscode.Uri) => (uri.scheme === 'file' ? durable : undefined);
  return {
    read: (uri) =>
      complaining(uri, async () => openDocument(uri)?.getText() ?? withoutMark(await readText(uri))),
    write: (uri, change) =>
      complaining(uri, async () => {
        const document = openDocument(uri);
        const files = durableFor(uri);
        if (document) await changeDocument(document, change);
        else if (files) await files.change(uri.fsPath, (text) => keepingMark(text, change));
        else await changeElsewhere(uri, change);
      }),
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

/** The text of a file as it is on disk, a byte order mark included. Throws what the file system throws. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw Object.assign(new Error('not UTF-8', { cause }), { reason: 'not-utf8' });
  }
}

/** The text that a change makes of another. */
export function applyChange(text: string, change: Change): string {
  const made = change(text);
  return typeof made === 'string' ? made : applyEdits(text, made);
}

const mark = '\uFEFF';

/** Changes see a text as editors show it: without a byte order mark. */
function keepingMark(text: string, change: Change): string {
  return text.startsWith(mark) ? mark + applyChange(text.slice(1), change) : applyChange(text, change);
}

function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text;
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

async function complaining<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Complaint ? error : toComplaint(error, uri);
  }
}
