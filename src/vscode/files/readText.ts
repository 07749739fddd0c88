import * as vscode from 'vscode';

/** The text of a file as it is on disk, a byte order mark included. Throws what the file system throws. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw Object.assign(new Error('not UTF-8', { cause }), { reason: 'not-utf8' });
  }
}

/** A byte order mark, which editors don't show. */
export const mark = '\uFEFF';

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(mark.length) : text;
}
