import * as vscode from 'vscode';
import { editByUnderstanding } from '../../core/lint/understanding/readerLearns';
import type { Check } from '../editor/checks';
import { toWorkspaceEdit } from '../editor/places';
import type { Action } from './composerSession';

const commands = {
  copy: 'signpost.copyOutput',
  queue: 'signpost.addToQueue',
  handOver: 'signpost.handOver',
  openAsText: 'signpost.openAsText',
  showAsText: 'signpost.showAsText',
} as const;

/** Does what a button of the composer asks for. */
export async function act(action: Action, document: vscode.TextDocument, check: Check): Promise<void> {
  if (action === 'split') {
    const edits = editByUnderstanding(check.result.subject);
    if (edits && check.version === document.version) {
      await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
    }
    return;
  }
  await vscode.commands.executeCommand(commands[action], document.uri);
}
