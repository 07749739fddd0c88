import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { start } from './extension';
import { createDurableFiles } from './node/durableFiles';
import { postFolders } from './node/postFolders';
import { createSharedFiles } from './node/sharedFiles';
import { readWeightsFrom } from './node/weights';

/** Called by VS Code's Node host. */
export function activate(context: vscode.ExtensionContext): unknown {
  readWeightsFrom(context.asAbsolutePath('dist'));
  return start(context, {
    durableFiles: createDurableFiles(),
    homeDirectory: vscode.Uri.file(homedir()),
    folders: postFolders,
    sharedFiles: (folder) => createSharedFiles(folder.fsPath),
  });
}
