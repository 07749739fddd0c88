import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding';
import type { Fix } from '../../core/lint/fix';
import { fixesOf } from '../../core/lint/linter';
import type { Subject } from '../../core/lint/subject';
import type { TextEdit } from '../../core/post/edit';
import { allowWordCommand, insertPromptCommand, quietEverywhereCommand, showRuleCommand } from './commandIds';
import { isDiagnosticOf } from './diagnostics';
import { toWorkspaceEdit } from './places';
import type { PromptRequest } from './prompt';
import { quietEdit, quietPostEdit } from './quietEdit';
import { isOurs } from './rulePage';
import { titleOfFix } from './words';

/** Nobody allows a whole sentence: longer phrases are what the model weighed, not words of a list. */
const longestAllowed = 40;

/** The actions for one finding. */
export class Offer {
  readonly #document: vscode.TextDocument;
  readonly finding: Finding;
  readonly #subject: Subject;
  readonly #diagnostics: vscode.Diagnostic[];

  constructor(
    document: vscode.TextDocument,
    finding: Finding,
    subject: Subject,
    context: vscode.CodeActionContext,
  ) {
    this.#document = document;
    this.finding = finding;
    this.#subject = subject;
    this.#diagnostics = context.diagnostics.filter((one) => isDiagnosticOf(one, finding, document));
  }

  fixes(): vscode.CodeAction[] {
    const fixes = fixesOf(this.finding, this.#subject);
    return fixes.map((fix) => {
      const action = this.#action(titleOfFix(fix));
      action.isPreferred = fixes.length === 1;
      if (fix.kind === 'edit') action.edit = toWorkspaceEdit(this.#document, fix.edits);
      else action.command = this.#toCommand(fix, action.title);
      return action;
    });
  }

  whyThisRule(): vscode.CodeAction[] {
    const { rule } = this.finding;
    if (!isOurs(rule)) return [];
    return [this.#calling(vscode.l10n.t('Why This Rule? ({0})', rule), showRuleCommand, rule)];
  }

  quiet(): vscode.CodeAction[] {
    const { finding } = this;
    const { rule } = finding;
    const { post } = this.#subject;
    const here = vscode.l10n.t('Quiet This Rule on This Line ({0})', rule);
    const inPost = vscode.l10n.t('Quiet This Rule in This Post ({0})', rule);
    const everywhere = vscode.l10n.t('Quiet This Rule Everywhere ({0})', rule);
    return [
      ...this.#editing(here, quietEdit(post, finding)),
      ...this.#editing(inPost, quietPostEdit(post, rule)),
      ...(isOurs(rule) ? [this.#calling(everywhere, quietEverywhereCommand, rule, this.#address)] : []),
    ];
  }

  /** Only for a rule that flags a word or phrase. */
  allowWord(): vscode.CodeAction[] {
    const phrase = this.finding.values?.phrase;
    if (typeof phrase !== 'string' || phrase.length > longestAllowed) return [];
    return [
      this.#calling(vscode.l10n.t('Allow "{0}" Everywhere', phrase), allowWordCommand, phrase, this.#address),
    ];
  }

  get #address(): string {
    return this.#document.uri.toString();
  }

  #action(title: string): vscode.CodeAction {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = this.#diagnostics;
    return action;
  }

  #calling(title: string, command: string, ...args: readonly string[]): vscode.CodeAction {
    const action = this.#action(title);
    action.command = { command, title, arguments: [...args] };
    return action;
  }

  #editing(title: string, edit: TextEdit | undefined): vscode.CodeAction[] {
    if (!edit) return [];
    const action = this.#action(title);
    action.edit = toWorkspaceEdit(this.#document, [edit]);
    return [action];
  }

  #toCommand(fix: Extract<Fix, { kind: 'prompt' }>, title: string): vscode.Command {
    const { uri, version } = this.#document;
    const request: PromptRequest = { uri: uri.toString(), version, ...fix.edit };
    return { command: insertPromptCommand, title, arguments: [request] };
  }
}
