import * as vscode from 'vscode';
import { lint } from '../../core/lint/linter';
import type { Post } from '../../core/post/post';
import { messageOf } from '../editor/words';
import { readLintConfig } from '../folderConfig';

/** What the linter has against putting a post out. */
export interface StandsAgainst {
  /** The messages of its findings at error level, each once. */
  readonly errors: readonly string[];
  /** Whether the text attacks or begs. */
  readonly hasStrongFeelings: boolean;
}

/** What stands against publishing a post. */
export async function standsAgainst(uri: vscode.Uri, post: Post): Promise<StandsAgainst> {
  const { findings } = lint(post, await readLintConfig(uri));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    errors: [...new Set(errors.map(messageOf))],
    hasStrongFeelings: findings.some(({ rule }) => rule === 'blame' || rule === 'plea'),
  };
}

/** Lines of a dialog's text, cut where they are too many to read. */
export function asList(lines: readonly string[]): string {
  const most = 8;
  const shown = lines.slice(0, most).map((line) => `• ${line}`);
  if (lines.length > most) shown.push(vscode.l10n.t('• … and {0} more', lines.length - most));
  return shown.join('\n');
}
