import type * as vscode from 'vscode';
import { start } from './extension';

/** Called by VS Code's browser host, which has no files and no home directory of its own. */
export function activate(context: vscode.ExtensionContext): unknown {
  return start(context, { durableFiles: undefined, homeDirectory: undefined });
}
