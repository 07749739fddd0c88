import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding';
import type { Fix } from '../../core/lint/fix';
import { fixesOf } from '../../core/lint/linter';
import type { Subject } from '../../core/lint/subject';
import type { Checks } from './checks';
import { insertPromptCommand, showRuleCommand } from './commandIds';
import { isDiagnosticOf } from './diagnostics';
import { toRange } from './places';
import { isPost, postSelector } from './postDocuments';
import type { PromptRequest } from './prompt';
import { quietEdit } from './quietEdit';

import { titleOfFix } from './words';

const { QuickFix } = vscode.CodeActionKind;

/** Offers the fixes of the findings at a place, why a rule is there, and how to quiet it. */
export function registerCodeActions(checks: Checks): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, context) {
      if (context.only && !context.only.contains(QuickFix)) return undefined;
      if (!isPost(document)) return undefined;
      const { findings, result } = checks.shown(document);
      const touched = findings.filter((finding) => toRange(document, finding.range).intersection(range));
      const offered = touched.map((finding) => new Offer(document, finding, result.subject, context));
      return [
        ...offered.flatMap((offer) => offer.fixes()),
        ...oncePerRule(offered).flatMap((offer) => [offer.whyThisRule(), ...offer.quiet()]),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider(postSelector, provider, {
    providedCodeActionKinds: [QuickFix],
  });
}

/** The actions for one finding. */
class Offer {
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
      if (fix.kind === 'edit') action.edit = this.#toWorkspaceEdit(fix.edits);
      else action.command = this.#toCommand(fix, action.title);
      return action;
    });
  }

  whyThisRule(): vscode.CodeAction {
    const action = this.#action(vscode.l10n.t('Why This Rule? ({0})', this.finding.rule));
    action.command = { command: showRuleCommand, title: action.title, arguments: [this.finding.rule] };
    return action;
  }

  quiet(): vscode.CodeAction[] {
    const edit = quietEdit(this.#subject.post, this.finding);
    if (!edit) return [];
    const action = this.#action(vscode.l10n.t('Quiet This Rule Here ({0})', this.finding.rule));
    action.edit = this.#toWorkspaceEdit([edit]);
    return [action];
  }

  #action(title: string): vscode.CodeAction {
    const action = new vscode.CodeAction(title, QuickFix);
    action.diagnostics = this.#diagnostics;
    return action;
  }

  #toWorkspaceEdit(edits: Extract<Fix, { kind: 'edit' }>['edits']): vscode.WorkspaceEdit {
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of edits) {
      edit.replace(this.#document.uri, toRange(this.#document, { start, end }), text);
    }
    return edit;
  }

  #toCommand(fix: Extract<Fix, { kind: 'prompt' }>, title: string): vscode.Command {
    const { uri, version } = this.#document;
    const request: PromptRequest = { uri: uri.toString(), version, ...fix.edit };
    return { command: insertPromptCommand, title, arguments: [request] };
  }
}

function oncePerRule(offers: readonly Offer[]): Offer[] {
  return offers.filter(
    (offer, index) => offers.findIndex((other) => other.finding.rule === offer.finding.rule) === index,
  );
}
