import * as vscode from 'vscode';
import { editLearned } from '../../core/lint/understanding/readerLearns';
import type { TextEdit } from '../../core/post/edit';
import type { Check } from '../editor/checks';
import type { Learning } from './composerSession';

/** Lets the writer choose which sentence is their situation, target or ask; the edits that say so by a heading. */
export async function askSentence(check: Check, what: Learning): Promise<readonly TextEdit[] | null> {
  const { subject } = check.result;
  const items = subject.sentences.flatMap((sentence, index) => {
    const edits = editLearned(subject, what, index);
    return edits ? [{ label: sentence.text.replace(/\s+/g, ' '), edits }] : [];
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: titleOf(what),
    placeHolder: vscode.l10n.t('Choose the sentence. It gets a heading, which your readers do not see.'),
  });
  return chosen?.edits ?? null;
}

function titleOf(what: Learning): string {
  switch (what) {
    case 'situation':
      return vscode.l10n.t('Which sentence says where you stand?');
    case 'target':
      return vscode.l10n.t('Which sentence says where you want to go?');
    case 'ask':
      return vscode.l10n.t('Which sentence is your ask?');
  }
}
