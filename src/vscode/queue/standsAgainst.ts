import * as vscode from 'vscode';
import { lint } from '../../core/lint/linter';
import type { Post } from '../../core/post/post';
import { messageOf } from '../editor/words';
import { readLintConfig } from '../folderConfig';

/** What stands against publishing a post: the messages of its findings at error level, each once. */
export async function errorsOf(uri: vscode.Uri, post: Post): Promise<readonly string[]> {
  const { findings } = lint(post, await readLintConfig(uri));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(messageOf))];
}

/** Lines of a dialog's text, cut where they are too many to read. */
export function asList(lines: readonly string[]): string {
  const most = 8;
  const shown = lines.slice(0, most).map((line) => `• ${line}`);
  if (lines.length > most) shown.push(vscode.l10n.t('• … and {0} more', lines.length - most));
  return shown.join('\n');
}
