import * as vscode from 'vscode';
import type { Checks } from './checks';
import { isPost, postSelector } from './postDocuments';
import { sectionsOf } from './sections';

/** Lets the front matter and the parts of a post fold. */
export function registerFolding(checks: Checks): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    provideFoldingRanges(document) {
      if (!isPost(document)) return undefined;
      return sectionsOf(checks.check(document).subject)
        .map(({ start, end }) => [document.positionAt(start).line, document.positionAt(end).line] as const)
        .filter(([first, last]) => last > first)
        .map(([first, last]) => new vscode.FoldingRange(first, last));
    },
  };
  return vscode.languages.registerFoldingRangeProvider(postSelector, provider);
}
