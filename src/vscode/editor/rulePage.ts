import * as vscode from 'vscode';
import { rules } from '../../core/lint/rules';
import { showRuleCommand } from './commandIds';

/** Whether a rule is one of ours: it has a page. A folder's own rule has its config file instead. */
export function isOurs(rule: string): boolean {
  return rules.some(({ id }) => id === rule);
}

/** The page that ships with the extension for a rule. */
export function pageOfRule(extensionUri: vscode.Uri, rule: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
}

/** A link to a rule's page for a trusted `MarkdownString`. */
export function linkToRule(rule: string): string {
  return `command:${showRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
}

/** Shows why a rule is there; what is no rule's id does nothing. */
export async function showRule(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !isOurs(rule)) return;
  const page = pageOfRule(extensionUri, rule);
  const shown = vscode.commands.executeCommand('markdown.showPreview', page);
  // Without VS Code's own Markdown support there is no preview: the page opens as text.
  await shown.then(undefined, () => vscode.commands.executeCommand('vscode.open', page));
}
