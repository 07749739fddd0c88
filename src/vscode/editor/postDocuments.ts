import * as vscode from 'vscode';
import { messageExtension } from '../../core/journey/fileKind';

/** Where posts and messages may stand; `isChecked` says whether a document that matches is one. */
export const postSelector: vscode.DocumentSelector = [
  { language: 'markdown', pattern: '**/*.post.md' },
  { language: 'markdown', pattern: `**/*${messageExtension}` },
  { language: 'markdown', scheme: 'untitled' },
];

/** How many lines of an untitled document are looked at for its kind. */
const linesLookedAt = 40;

/**
 * Whether a document is a post: Markdown in a file that can be written and is named `*.post.md`, or untitled
 * Markdown whose front matter has a kind. Looks at the name, and of untitled documents at the first lines.
 */
export function isPost(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown' || document.isClosed) return false;
  const { scheme, path } = document.uri;
  if (scheme === 'untitled') return path.endsWith('.post.md') || givesKind(document);
  // Read-only schemes show old versions (of git, of a history): their findings would stand there twice.
  return path.endsWith('.post.md') && vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Whether a document is a message to one person: Markdown in a file that can be written and is named `*.message.md`. */
export function isMessage({ languageId, isClosed, uri: { scheme, path } }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown' || isClosed || !path.endsWith(messageExtension)) return false;
  return vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Whether a document is checked while it is written. */
export function isChecked(document: vscode.TextDocument): boolean {
  return isPost(document) || isMessage(document);
}

/** The part of `vscode.workspace` that tells of documents. */
export type Documents = Pick<
  typeof vscode.workspace,
  'textDocuments' | 'onDidOpenTextDocument' | 'onDidChangeTextDocument'
>;

/**
 * Calls `start` once, as soon as a post or a message is open. Until then it holds one listener, and a second one from the
 * first untitled Markdown document on, since such a document turns into a post while it is written.
 */
export function whenFirstPost(start: () => void, documents: Documents = vscode.workspace): vscode.Disposable {
  let typing: vscode.Disposable | undefined;
  const stop = () => {
    opening.dispose();
    typing?.dispose();
  };
  const look = (document: vscode.TextDocument) => {
    if (isChecked(document)) {
      stop();
      start();
      return true;
    }
    if (isUntitledMarkdown(document)) {
      typing ??= documents.onDidChangeTextDocument((event) => {
        if (isUntitledMarkdown(event.document)) look(event.document);
      });
    }
    return false;
  };
  const opening = documents.onDidOpenTextDocument(look);
  documents.textDocuments.some(look);
  return { dispose: stop };
}

function isUntitledMarkdown(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'untitled' && document.languageId === 'markdown';
}

function givesKind(document: vscode.TextDocument): boolean {
  if (!/^---[ \t]*$/.test(document.lineAt(0).text)) return false;
  const lines = Math.min(document.lineCount, linesLookedAt);
  for (let line = 1; line < lines; line++) {
    const { text } = document.lineAt(line);
    if (/^---[ \t]*$/.test(text)) return false;
    if (/^kind[ \t]*:[ \t]*\S/.test(text)) return true;
  }
  return false;
}
