import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { start } from './extension';
import { createDurableFiles } from './node/durableFiles';

/** Called by VS Code's Node host. */
export function activate(context: vscode.ExtensionContext): unknown {
  return start(context, {
    durableFiles: createDurableFiles(),
    homeDirectory: vscode.Uri.file(homedir()),
  });
}
