import * as vscode from 'vscode';
import { readConfigFile } from '../../core/lint/configFile';
import { wordsOfConfigProblem } from '../../core/lint/configMessages';
import { isInSchema, type PlacedConfigProblem } from '../../core/lint/configProblem';
import type { FolderConfig } from '../folderConfig';
import { type ConfigFiles, isConfigFile } from './configFiles';
import { diagnosticSource } from './diagnostics';

/**
 * Marks what is wrong in config files where it stands: in files that count for open posts, and in those that are
 * open themselves. What VS Code's own support for JSON says of an open file by its schema isn't said twice.
 */
export function registerConfigDiagnostics(files: ConfigFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('signpost-config');
  const update = () => {
    collection.clear();
    for (const config of files.all) collection.set(config.uri, diagnosticsOfClosed(config));
    for (const document of vscode.workspace.textDocuments) show(document);
  };
  const show = (document: vscode.TextDocument) => {
    if (isConfigFile(document.uri)) collection.set(document.uri, diagnosticsOfOpen(document));
  };
  update();
  return vscode.Disposable.from(
    collection,
    files.onDidChange(update),
    files.onDidLoad(update),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => show(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => isConfigFile(uri) && update()),
    vscode.extensions.onDidChange(update),
  );
}

function diagnosticsOfOpen(document: vscode.TextDocument): vscode.Diagnostic[] {
  const { problems } = readConfigFile(document.getText());
  const left = knowsJson(document) ? problems.filter((problem) => !isInSchema(problem)) : problems;
  return left.map((problem) => toDiagnostic(problem, (offset) => document.positionAt(offset)));
}

function diagnosticsOfClosed({ text, problems }: FolderConfig): vscode.Diagnostic[] {
  const positionAt = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  };
  return problems.map((problem) => toDiagnostic(problem, positionAt));
}

function knowsJson({ languageId }: vscode.TextDocument): boolean {
  const support = vscode.extensions.getExtension('vscode.json-language-features');
  return support !== undefined && (languageId === 'json' || languageId === 'jsonc');
}

function toDiagnostic(problem: PlacedConfigProblem, positionAt: (offset: number) => vscode.Position) {
  const range = new vscode.Range(positionAt(problem.range.start), positionAt(problem.range.end));
  const words = wordsOfConfigProblem(problem, vscode.l10n.t);
  const diagnostic = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
