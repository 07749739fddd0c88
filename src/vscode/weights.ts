import * as vscode from 'vscode';
import { provideWeights } from '../core/lint/model/weightText';

/** Fetches the weights of the linter for a host that can't read files at once. */
export async function fetchWeights(extensionUri: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'weights.txt');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  provideWeights(() => text);
}
