import * as vscode from 'vscode';
import { onDidChangeSettings, readSettings } from '../settings';

/** Where the posts of this window live: the workspace's own folders, and the writer's home. */
export interface PostPlaces {
  /** The folders that exist and hold posts. */
  postFolders(): Promise<readonly vscode.Uri[]>;
  /** Each folder that holds posts or would, once it is there. */
  possibleFolders(): readonly PossibleFolder[];
  /** The writer's home, where one is set. */
  home(): vscode.Uri | undefined;
  /** Folders came, went or may have been created. */
  readonly onDidChange: vscode.Event<void>;
}

/** A folder for posts: a folder that is there for sure, and the way from it. */
export interface PossibleFolder {
  readonly base: vscode.Uri;
  /** With `/`, empty for the base itself. */
  readonly path: string;
  readonly uri: vscode.Uri;
}

/** The places of posts, following workspace folders and settings. */
export function createPostPlaces(): PostPlaces & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const listeners = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    onDidChangeSettings((event) => {
      const isPlace = ['signpost.home', 'signpost.folder'].some((key) => event.affectsConfiguration(key));
      if (isPlace) changed.fire();
    }),
  );
  return {
    home,
    possibleFolders,
    postFolders: async () => {
      const folders = possibleFolders().map(({ uri }) => uri);
      const exist = await Promise.all(folders.map(isFolder));
      return folders.filter((_, index) => exist[index]);
    },
    onDidChange: changed.event,
    dispose: () => listeners.dispose(),
  };
}

/** The folder for posts of a workspace folder, whether it is there or not. */
export function postFolderOf(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, readSettings(folder).folder);
}

/** Whether there is a folder. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // Not there, or not to be seen: no folder for us.
    return false;
  }
}

/** Whether a file lies in a folder, at any depth. */
export function isInside(folder: vscode.Uri, file: vscode.Uri): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.scheme === file.scheme && folder.authority === file.authority && file.path.startsWith(path);
}

/** A path as the person knows it from their own system. */
export function readable(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}

function home(): vscode.Uri | undefined {
  const path = readSettings().home;
  return path === '' ? undefined : vscode.Uri.file(path);
}

function possibleFolders(): readonly PossibleFolder[] {
  const folders: PossibleFolder[] = (vscode.workspace.workspaceFolders ?? []).map((folder) => ({
    base: folder.uri,
    path: readSettings(folder).folder,
    uri: postFolderOf(folder),
  }));
  const own = home();
  const isListed = own === undefined || folders.some(({ uri }) => uri.toString() === own.toString());
  return isListed ? folders : [...folders, { base: own, path: '', uri: own }];
}
