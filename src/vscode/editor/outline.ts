import * as vscode from 'vscode';
import type { Checks } from './checks';
import { toRange } from './places';
import { isPost, postSelector } from './postDocuments';
import { type PostSection, sectionsOf } from './sections';

/** Shows the front matter and the parts of a post in the outline. */
export function registerOutline(checks: Checks): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      if (!isPost(document)) return undefined;
      const sections = sectionsOf(checks.check(document).subject);
      return sections.map((section) => toSymbol(section, document));
    },
  };
  return vscode.languages.registerDocumentSymbolProvider(postSelector, provider, { label: 'Signpost' });
}

function toSymbol(section: PostSection, document: vscode.TextDocument): vscode.DocumentSymbol {
  const kind = section.part === undefined ? vscode.SymbolKind.Object : vscode.SymbolKind.String;
  const name = section.part === undefined ? vscode.l10n.t('Front matter') : section.name;
  const range = toRange(document, section);
  return new vscode.DocumentSymbol(name, section.detail, kind, range, toRange(document, section.title));
}
