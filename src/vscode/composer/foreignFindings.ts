import * as vscode from 'vscode';
import type { Field } from '../../core/post/fields';
import type { ShownFinding } from '../../protocol/composer';
import type { Check } from '../editor/checks';
import { diagnosticSource } from '../editor/diagnostics';
import { placeOfRange } from './placeFindings';

const severities: Readonly<Record<vscode.DiagnosticSeverity, ShownFinding['severity']>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

const idStart = 'other/';

/** Whether the finding of an id is another extension's. */
export function isForeign(id: string): boolean {
  return id.startsWith(idStart);
}

/** Something that another extension found, such as a spell checker. */
interface ForeignFinding {
  readonly id: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** What other extensions found in a document; a finding has the same id as long as it is there. */
function foreignDiagnostics(document: vscode.TextDocument): ForeignFinding[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source !== diagnosticSource)
    .map((diagnostic, index) => ({
      id: `${idStart}${diagnostic.source ?? ''}/${diagnostic.message}/${index}`,
      diagnostic,
    }));
}

/** The same as the composer shows it, where it stands in a field. How to mend it is asked only when the writer asks. */
export function foreignFindings(
  document: vscode.TextDocument,
  { result }: Check,
  fields: readonly Field[],
): ShownFinding[] {
  const fixes = [{ id: 'quickFix', title: vscode.l10n.t('Quick Fix…') }];
  return foreignDiagnostics(document)
    .map(({ id, diagnostic: { range, severity, message, source = '' } }) => {
      const start = document.offsetAt(range.start);
      const place = placeOfRange({ start, end: document.offsetAt(range.end) }, result.subject.post, fields);
      return { id, ...place, severity: severities[severity], message, source, fixes };
    })
    .filter(({ field }) => field !== null);
}

/** Lets the writer choose among the quick fixes that other extensions have for a finding of theirs, and does it. */
export async function fixForeign(document: vscode.TextDocument, id: string): Promise<void> {
  const found = foreignDiagnostics(document).find((one) => one.id === id);
  if (!found) return;
  const { version } = document;
  const items = (await quickFixes(document, found.diagnostic.range)).map((action) => ({
    label: action.title,
    action,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no quick fix for this.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, { title: found.diagnostic.message });
  if (!chosen || document.version !== version) return;
  const { edit, command } = chosen.action;
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** As many actions are completed by those who offer them; VS Code's own menu does it with the chosen one. */
const resolved = 30;

/** What VS Code offers at a place: it doesn't tell for which finding each is. */
async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    resolved,
  );
  return actions.map((action) =>
    typeof action.command === 'string' ? { title: action.title, command: action as vscode.Command } : action,
  ) as vscode.CodeAction[];
}
