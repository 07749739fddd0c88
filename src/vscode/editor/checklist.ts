import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding';
import { choosePost } from '../queue/choosePost';
import type { IndexedPost } from '../queue/queueNode';
import { activePost } from './activePost';
import type { Check, Checks } from './checks';
import type { ShownItem } from './holdBack';
import { iconOfSeverity, iconOfState } from './icons';
import { meaningOfLine, meaningOfState } from './lineWords';
import { toRange } from './places';
import { countOfLimit, messageOf, titleOfLine, wordsOfState } from './words';

/** An entry of the checklist: a line, or a finding below its line. */
export interface ChecklistEntry extends vscode.QuickPickItem {
  readonly line: ShownItem;
  readonly finding?: Finding;
}

/**
 * Shows the checklist of the active post as a quick pick that jumps to its findings.
 * @param posts to choose from where none is open
 * @throws Complaint when there is none
 */
export async function showChecklist(
  checks: Checks,
  posts: () => Promise<Iterable<IndexedPost>>,
): Promise<void> {
  const document = activePost() ?? (await openOneOf(await posts()));
  if (document) await pickFrom(checks, document);
}

async function openOneOf(posts: Iterable<IndexedPost>): Promise<vscode.TextDocument | undefined> {
  const uri = await choosePost(posts, (status) => status !== 'posted');
  return uri && (await vscode.window.showTextDocument(uri, { preview: false })).document;
}

/** The ten lines, and below each line that needs work its findings. */
export function toEntries(check: Check, document: vscode.TextDocument): ChecklistEntry[] {
  return check.checklist.flatMap((line) => {
    const findings = check.findings.filter((finding) => finding.line === line.id);
    const lineEntry = {
      line,
      label: `${iconOfState(line.state)} ${titleOfLine(line.id)}`,
      description: wordsOfState(line),
    };
    return [lineEntry, ...findings.map((finding) => toFindingEntry(line, finding, document))];
  });
}

function toFindingEntry(line: ShownItem, finding: Finding, document: vscode.TextDocument): ChecklistEntry {
  const lineNumber = document.positionAt(finding.range.start).line + 1;
  const [said, toDo] = inTwo(messageOf(finding));
  return {
    line,
    finding,
    label: `\u2003${iconOfSeverity(finding.severity)} ${said}`,
    description: vscode.l10n.t('line {0}', lineNumber),
    ...(toDo && { detail: `\u2003${toDo}` }),
  };
}

/** A message of several sentences is too long for one row. */
function inTwo(message: string): [said: string, toDo: string | undefined] {
  const gap = message.search(/(?<=[.!?]) (?=\p{Lu})/u);
  return gap < 0 ? [message, undefined] : [message.slice(0, gap), message.slice(gap + 1)];
}

async function pickFrom(checks: Checks, document: vscode.TextDocument): Promise<void> {
  const check = checks.shown(document);
  const { text, config } = check.result.subject;
  const chosen = await vscode.window.showQuickPick(toEntries(check, document), {
    title: vscode.l10n.t('Checklist, {0} characters', countOfLimit(text.length, config.limit)),
    placeHolder: vscode.l10n.t('Choose a line to go to what it speaks of'),
    matchOnDescription: true,
  });
  if (!chosen) return;
  if (document.version !== check.version) return pickFrom(checks, document);
  const finding = chosen.finding ?? check.findings.find(({ line }) => line === chosen.line.id);
  if (finding) await select(document, toRange(document, finding.range));
  else explain(chosen.line);
}

async function select(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const { viewColumn } = vscode.window.activeTextEditor ?? {};
  const options = viewColumn === undefined ? { selection } : { selection, viewColumn };
  await vscode.window.showTextDocument(document, options);
}

function explain(line: ShownItem): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0}: {1}. {2} {3}',
      titleOfLine(line.id),
      wordsOfState(line),
      meaningOfLine(line.id),
      meaningOfState(line),
    ),
  );
}
