import type * as vscode from 'vscode';
import type { DurableFiles } from './files/durableFiles';
import type { PostFolders } from './queue/postFolders';
import type { SharedFiles } from './reminders/sharedFiles';

/** What only one of the two hosts has. */
export interface Host {
  readonly durableFiles: DurableFiles | undefined;
  readonly homeDirectory: vscode.Uri | undefined;
  /** Reads many files of this machine at once. */
  readonly folders: PostFolders | undefined;
  /** Files in a folder of this machine that all windows share. */
  sharedFiles(folder: vscode.Uri): SharedFiles | undefined;
}
