import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/lint/finding';
import type { Checks } from './checks';
import { toRange } from './places';
import { isOurs, pageOfRule } from './rulePage';
import { messageOf } from './words';

/** Who the Problems panel names beside a finding. */
export const diagnosticSource = 'Signpost';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of open posts as diagnostics; a document that is no post any more has none. */
export function registerDiagnostics(checks: Checks, extensionUri: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('signpost');
  return vscode.Disposable.from(
    collection,
    checks.onDidCheck((document) => {
      const { findings } = checks.shown(document);
      const own = checks.folderConfigOf(document)?.uri;
      const pageOf = (rule: string) => (isOurs(rule) || !own ? pageOfRule(extensionUri, rule) : own);
      const diagnostics = findings.map((finding) => toDiagnostic(document, finding, pageOf));
      collection.set(document.uri, diagnostics);
    }),
    checks.onDidDrop((document) => collection.delete(document.uri)),
  );
}

/** Whether a diagnostic is the one of a finding of this document. */
export function isDiagnosticOf(
  diagnostic: vscode.Diagnostic,
  finding: Finding,
  document: vscode.TextDocument,
): boolean {
  if (diagnostic.source !== diagnosticSource || typeof diagnostic.code !== 'object') return false;
  return diagnostic.code.value === finding.rule && diagnostic.range.isEqual(toRange(document, finding.range));
}

function toDiagnostic(document: vscode.TextDocument, finding: Finding, pageOf: (rule: string) => vscode.Uri) {
  const range = toRange(document, finding.range);
  const diagnostic = new vscode.Diagnostic(range, messageOf(finding), severities[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) };
  return diagnostic;
}
