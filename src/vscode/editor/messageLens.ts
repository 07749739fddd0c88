import * as vscode from 'vscode';
import { messageExtension } from '../../core/journey/fileKind';
import type { Checks } from './checks';
import { copyMessageCommand } from './commandIds';
import { wordsOfFit } from './messageWords';
import { isMessage } from './postDocuments';

/** Above the text of a message: the way to copy it, and what its length fits. */
export function registerMessageLens(checks: Checks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      if (!isMessage(document)) return [];
      const { post } = checks.check(document).subject;
      const start = document.positionAt(post.frontMatter.bodyStart);
      const range = new vscode.Range(start, start);
      const title = vscode.l10n.t('Copy Message');
      return [
        new vscode.CodeLens(range, {
          title: `$(clippy) ${title}`,
          command: copyMessageCommand,
          arguments: [document.uri],
        }),
        new vscode.CodeLens(range, { title: wordsOfFit(post.output.text.length), command: '' }),
      ];
    },
  };
  const selector = { language: 'markdown', pattern: `**/*${messageExtension}` };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(selector, provider),
    checks.onDidCheck((document) => {
      if (isMessage(document)) changed.fire();
    }),
  );
}
