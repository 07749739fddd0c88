import * as vscode from 'vscode';
import { Complaint } from './complaint';
import { readText, withoutMark } from './readText';

/** How long VS Code may take to load what another program wrote, in milliseconds. */
const patience = 5_000;
/** How often the two are compared although VS Code told of no change, in milliseconds. */
const pause = 250;

/**
 * Waits until an open document without unsaved changes shows what its file says. For a moment after another program
 * wrote the file it still has the old text, and an edit of that would be lost, or bring the old text back.
 * @throws Complaint when VS Code doesn't load it
 */
export async function untilLoaded(document: vscode.TextDocument): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isLoaded(document))) {
    if (Date.now() > deadline) {
      throw new Complaint(
        vscode.l10n.t(
          'Another program changed {0}, and the editor does not show it yet. Nothing was changed; try again.',
          vscode.workspace.asRelativePath(document.uri),
        ),
      );
    }
    await changeOf(document);
  }
}

async function isLoaded(document: vscode.TextDocument): Promise<boolean> {
  if (document.isDirty || document.isUntitled || document.isClosed) return true;
  try {
    const onDisk = withoutMark(await readText(document.uri));
    // Editors give all lines the same end.
    return document.isDirty || sameLines(onDisk) === sameLines(document.getText());
  } catch {
    // Deleted, or in an encoding that only its editor knows: there is nothing to compare with.
    return true;
  }
}

function changeOf(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, pause);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) done();
    });
  });
}

function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
