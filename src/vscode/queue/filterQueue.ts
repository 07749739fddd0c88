import * as vscode from 'vscode';
import type { QueueView } from './queueView';

/** Asks for a filter, and shows while the person types what it lets through. */
export async function filterQueue(view: QueueView): Promise<void> {
  const before = view.filterText;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Posts');
  input.prompt = vscode.l10n.t('Words, #tags, kind: and status:. Empty shows everything.');
  input.placeholder = vscode.l10n.t('kind:ask status:draft #data hotel');
  input.value = before;
  try {
    const text = await new Promise<string>((resolve) => {
      input.onDidChangeValue((value) => void view.filter(value));
      input.onDidAccept(() => resolve(input.value));
      input.onDidHide(() => resolve(before));
      input.show();
    });
    await view.filter(text);
  } finally {
    input.dispose();
  }
}
