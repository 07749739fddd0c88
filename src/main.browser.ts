import type * as vscode from 'vscode';
import { start } from './extension';
import { fetchWeights } from './vscode/weights';

/** Called by VS Code's browser host, which has no files and no home directory of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  await fetchWeights(context.extensionUri);
  return start(context, {
    durableFiles: undefined,
    homeDirectory: undefined,
    folders: undefined,
    sharedFiles: () => undefined,
  });
}
