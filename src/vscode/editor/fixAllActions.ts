import * as vscode from 'vscode';
import { fixAll, safeFixes } from '../../core/lint/fixAll';
import type { LintResult } from '../../core/lint/linter';
import type { RuleId } from '../../core/lint/rule';
import type { Checks } from './checks';
import { toWorkspaceEdit } from './places';

/** Applies every safe fix; for `editor.codeActionsOnSave`, too. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('signpost');

/** An action whose edit is made only once it is chosen, since that takes several checks. */
export class FixAllAction extends vscode.CodeAction {
  readonly #document: vscode.TextDocument;
  readonly #version: number;
  readonly #rule: RuleId | undefined;

  private constructor(
    title: string,
    kind: vscode.CodeActionKind,
    document: vscode.TextDocument,
    rule?: RuleId,
  ) {
    super(title, kind);
    this.#document = document;
    this.#version = document.version;
    this.#rule = rule;
  }

  /** Applies all safe fixes of a post; none where there is nothing to do. */
  static ofPost(document: vscode.TextDocument, result: LintResult): FixAllAction[] {
    if (safeFixes(result).length === 0) return [];
    return [new FixAllAction(vscode.l10n.t('Apply All Safe Fixes'), fixAllKind, document)];
  }

  /** Applies the safe fixes of one rule; none where it has fewer than two, which need no such action. */
  static ofRule(document: vscode.TextDocument, result: LintResult, rule: RuleId): FixAllAction[] {
    if (safeFixes(result, rule).length < 2) return [];
    const title = vscode.l10n.t('Fix All of This Rule ({0})', rule);
    return [new FixAllAction(title, vscode.CodeActionKind.QuickFix, document, rule)];
  }

  /** Makes the edit, unless the post has changed meanwhile. */
  resolve(checks: Checks): void {
    const document = this.#document;
    if (document.version !== this.#version) return;
    const edits = fixAll(checks.check(document), checks.configOf(document), this.#rule);
    this.edit = toWorkspaceEdit(document, edits);
  }
}
