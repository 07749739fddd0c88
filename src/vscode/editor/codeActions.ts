import * as vscode from 'vscode';
import type { Checks } from './checks';
import { FixAllAction, fixAllKind } from './fixAllActions';
import { Offer } from './offer';
import { toRange } from './places';
import { isChecked, postSelector } from './postDocuments';
import { registerSettingEdits } from './settingEdits';

const { QuickFix } = vscode.CodeActionKind;

/**
 * Offers the fixes of the findings at a place, why a rule is there, how to quiet it and to allow a word; and as a
 * source action, all safe fixes of the post.
 */
export function registerCodeActions(checks: Checks): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, context) {
      if (!isChecked(document)) return undefined;
      const { only } = context;
      if (only && fixAllKind.intersects(only)) return FixAllAction.ofPost(document, checks.check(document));
      return !only || only.contains(QuickFix) ? quickFixes(checks, document, range, context) : undefined;
    },
    resolveCodeAction(action) {
      if (action instanceof FixAllAction) action.resolve(checks);
      return action;
    },
  };
  return vscode.Disposable.from(
    registerSettingEdits(),
    vscode.languages.registerCodeActionsProvider(postSelector, provider, {
      providedCodeActionKinds: [QuickFix, fixAllKind],
    }),
  );
}

function quickFixes(
  checks: Checks,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const { findings, result } = checks.shown(document);
  const touched = findings.filter((finding) => toRange(document, finding.range).intersection(range));
  const offered = touched.map((finding) => new Offer(document, finding, result.subject, context));
  return [
    ...offered.flatMap((offer) => offer.fixes()),
    ...oncePerRule(offered).flatMap(({ finding }) => FixAllAction.ofRule(document, result, finding.rule)),
    ...oncePerTitle(offered.flatMap((offer) => offer.allowWord())),
    ...oncePerRule(offered).flatMap((offer) => [...offer.whyThisRule(), ...offer.quiet()]),
  ];
}

function oncePerRule(offers: readonly Offer[]): Offer[] {
  return offers.filter(
    (offer, index) => offers.findIndex((other) => other.finding.rule === offer.finding.rule) === index,
  );
}

function oncePerTitle(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  return [...new Map(actions.map((action) => [action.title, action])).values()];
}
