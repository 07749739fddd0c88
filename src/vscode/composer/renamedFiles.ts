import * as vscode from 'vscode';
import { composerViewType } from '../editor/activePost';

/** An open composer: its document and where it is shown. */
export interface Shown {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
}

/** A composer whose file is about to get another name. */
interface Moving {
  readonly uri: vscode.Uri;
  readonly column: vscode.ViewColumn;
  readonly isActive: boolean;
  /** Whether the file is open as text beside it, and stays so. */
  readonly isText: boolean;
}

/** How long VS Code can take to open a file under its new name, in milliseconds. */
const patience = 2000;

/** Brings composers up again whose files get other names: VS Code opens such files as text instead. */
export function followRenamedFiles(shown: () => readonly Shown[]): vscode.Disposable {
  let moving: readonly Moving[] = [];
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      moving = shown().flatMap(({ uri, panel: { viewColumn: column, active } }) => {
        const isMoving = column !== undefined && files.some(({ oldUri }) => isIn(uri, oldUri));
        return isMoving ? [{ uri, column, isActive: active, isText: tabOf(uri, column) !== undefined }] : [];
      });
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      const moved = moving;
      moving = [];
      for (const one of moved) {
        const file = files.find(({ oldUri }) => isIn(one.uri, oldUri));
        const rest = file && one.uri.path.slice(file.oldUri.path.length);
        if (file) await reopen(file.newUri.with({ path: file.newUri.path + rest }), one);
      }
    }),
  );
}

async function reopen(uri: vscode.Uri, { column, isActive, isText }: Moving): Promise<void> {
  const text = await untilOpen(uri, column);
  const options = { viewColumn: column, preserveFocus: !isActive, preview: false };
  await vscode.commands.executeCommand('vscode.openWith', uri, composerViewType, options);
  if (text && !isText) await vscode.window.tabGroups.close(text);
}

/** Whether a file is the other one, or lies in that folder. */
function isIn(uri: vscode.Uri, other: vscode.Uri): boolean {
  const [inner, outer] = [uri.toString(), other.toString()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

function tabOf(uri: vscode.Uri, column: vscode.ViewColumn): vscode.Tab | undefined {
  const group = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === column);
  return group?.tabs.find(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}

/** The tab in which VS Code opens a file as text; undefined where it doesn't. */
async function untilOpen(uri: vscode.Uri, column: vscode.ViewColumn): Promise<vscode.Tab | undefined> {
  if (!tabOf(uri, column)) {
    await new Promise<void>((resolve) => {
      const isOpen = () => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const timer = setTimeout(isOpen, patience);
      const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
        if (tabOf(uri, column)) isOpen();
      });
    });
  }
  return tabOf(uri, column);
}
