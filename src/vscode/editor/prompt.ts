import * as vscode from 'vscode';
import { toRange } from './places';

/** A snippet for a range of one version of a document. */
export interface PromptRequest {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  /** In VS Code's snippet syntax. */
  readonly text: string;
}

/** Inserts a fix whose blanks the writer fills; what is no `PromptRequest` does nothing. */
export async function insertPrompt(request: unknown): Promise<void> {
  if (!isRequest(request)) return;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === request.uri);
  if (!document || document.version !== request.version) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The post changed meanwhile, so nothing was inserted. Open its quick fixes again.'),
    );
    return;
  }
  const editor = await editorOf(document);
  if (document.version !== request.version) return;
  await editor.insertSnippet(new vscode.SnippetString(request.text), toRange(document, request), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

/** An editor that shows the document and has the focus, so that Tab goes from blank to blank. */
async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  const visible = visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = visible?.viewColumn;
  return vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

function isRequest(value: unknown): value is PromptRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, version, start, end, text } = value as Partial<Record<keyof PromptRequest, unknown>>;
  const areNumbers = [version, start, end].every((number) => typeof number === 'number');
  return typeof uri === 'string' && typeof text === 'string' && areNumbers;
}
