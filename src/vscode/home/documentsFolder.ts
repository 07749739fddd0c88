import * as vscode from 'vscode';

const homeName = 'Signpost';

/**
 * The home that Signpost proposes: `Signpost` in the person's Documents folder, which Linux desktops name in the
 * person's language.
 * @param homeDirectory of the person; the browser host knows none
 */
export async function proposedHome(homeDirectory: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (!homeDirectory) return undefined;
  const documents =
    (await documentsOfDesktop(homeDirectory)) ?? vscode.Uri.joinPath(homeDirectory, 'Documents');
  return vscode.Uri.joinPath(documents, homeName);
}

async function documentsOfDesktop(homeDirectory: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    const file = vscode.Uri.joinPath(homeDirectory, '.config', 'user-dirs.dirs');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const [, inHome, absolute] = /^XDG_DOCUMENTS_DIR="(?:\$HOME\/([^"\n]+)|(\/[^"\n]+))"/m.exec(text) ?? [];
    if (inHome !== undefined) return vscode.Uri.joinPath(homeDirectory, inHome);
    return absolute === undefined ? undefined : homeDirectory.with({ path: absolute });
  } catch {
    // Not a Linux desktop, or one that keeps to the usual name.
    return undefined;
  }
}
