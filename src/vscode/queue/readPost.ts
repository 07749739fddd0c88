import * as vscode from 'vscode';
import { readLazily } from '../../core/post/lazyPost';
import { readEntry } from '../../core/queue/entry';
import { wordsOfFileError } from '../files/fileComplaint';
import { openDocument } from '../files/files';
import { readText } from '../files/readText';
import { readSettings } from '../settings';
import type { IndexedPost } from './queueNode';

/**
 * Reads a post, with what is unsaved in its editor; undefined where there is none any more. VS Code keeps documents
 * for some time after their files are gone, so one without unsaved changes counts for nothing.
 */
export async function readPost(uri: vscode.Uri): Promise<IndexedPost | undefined> {
  try {
    const document = openDocument(uri);
    const text = document?.isDirty ? document.getText() : await readText(uri);
    return toIndexed(uri, text, readSettings(uri).timeZone);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return unreadable(uri, error);
  }
}

/** What the index knows of a post from its text. */
export function toIndexed(
  uri: vscode.Uri,
  text: string,
  zone: string,
  path = vscode.workspace.asRelativePath(uri),
): IndexedPost {
  return { what: 'post', uri, entry: readEntry(path, readLazily(text), zone) };
}

/** What the index knows of a file, or a folder, that can't be read. */
export function unreadable(uri: vscode.Uri, error: unknown): IndexedPost {
  return { what: 'unreadable', uri, problem: wordsOfFileError(error, uri) };
}
