import * as vscode from 'vscode';
import { kinds, statuses } from '../../core/post/frontMatter';
import { frontMatterKeys } from '../../core/post/frontMatterSchema';
import { partHeadings, partsOfKind } from '../../core/post/parts';
import type { Post } from '../../core/post/post';
import type { Checks } from './checks';
import { meaningOfKey, meaningOfKind, meaningOfStatus } from './keyWords';
import { isPost, postSelector } from './postDocuments';

/** Statuses that no person gives a post by hand. */
const ownStatuses: readonly string[] = ['posting', 'failed'];
/** Keys that Signpost alone writes. */
const ownKeys: readonly string[] = ['revision', 'snoozedUntil', 'ready', 'accepted', 'receipt', 'id'];
/** Keys whose values are a list of known words. */
const keysWithValues: readonly string[] = ['kind', 'status'];
const fence = /^---[ \t]*$/;

/** Completes keys and values of the front matter, and the headings of the parts that a kind has. */
export function registerCompletion(checks: Checks): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      if (!isPost(document)) return undefined;
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const lines = frontMatterLines(document);
      if (position.line > 0 && position.line <= lines.length) return inFrontMatter(lines, before, position);
      const marks = /^#{1,6}(?= ?[^#]*$)/.exec(before)?.[0];
      if (marks === undefined) return undefined;
      return headings(checks.check(document).subject.post, marks, before, position);
    },
  };
  return vscode.languages.registerCompletionItemProvider(postSelector, provider, '#', ':');
}

/** The lines between the fences of the front matter; while it has no end yet, up to the next blank line. */
function frontMatterLines(document: vscode.TextDocument): string[] {
  const lines: string[] = [];
  if (!fence.test(document.lineAt(0).text)) return lines;
  let open: number | undefined;
  for (let line = 1; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (fence.test(text)) return lines;
    if (text.trim() === '') open ??= lines.length;
    lines.push(text);
  }
  return lines.slice(0, open);
}

function inFrontMatter(lines: readonly string[], before: string, position: vscode.Position) {
  const pair = /^(\w+):([ \t]*)[\w-]*$/.exec(before);
  if (pair) return valuesOf(pair[1] ?? '', pair[2] === '');
  if (!/^\w*$/.test(before)) return [];
  const others = lines.filter((_, index) => index !== position.line - 1);
  const used = new Set(others.map((line) => /^\w+(?=[ \t]*:)/.exec(line)?.[0]));
  const keys = frontMatterKeys.filter((key) => !used.has(key) && !ownKeys.includes(key));
  return keys.map((key) => {
    const item = toItem(key, vscode.CompletionItemKind.Property, meaningOfKey(key));
    item.insertText = `${key}: `;
    item.range = new vscode.Range(position.with({ character: 0 }), position);
    if (keysWithValues.includes(key)) {
      item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest Values') };
    }
    return item;
  });
}

function valuesOf(key: string, needsSpace: boolean): vscode.CompletionItem[] {
  const values: readonly string[] = key === 'kind' ? kinds : key === 'status' ? statuses : [];
  const offered = values.filter((value) => !ownStatuses.includes(value));
  return offered.map((value, index) => {
    const meaning = key === 'kind' ? meaningOfKind(value) : meaningOfStatus(value);
    const item = toItem(value, vscode.CompletionItemKind.EnumMember, meaning);
    item.sortText = String(index);
    if (needsSpace) item.insertText = ` ${value}`;
    return item;
  });
}

function headings(post: Post, marks: string, before: string, position: vscode.Position) {
  const used = new Set(post.parts.map(({ name }) => name));
  const level = marks.length === 1 ? '##' : marks;
  const parts = partsOfKind[post.kind ?? 'ask'].filter((part) => !used.has(part));
  return parts.map((part, index) => {
    const item = toItem(partHeadings[part], vscode.CompletionItemKind.Text, undefined);
    item.insertText = `${level} ${partHeadings[part]}\n`;
    item.filterText = `${before.slice(0, marks.length)} ${partHeadings[part]}`;
    item.range = new vscode.Range(position.with({ character: 0 }), position);
    item.sortText = String(index).padStart(2, '0');
    return item;
  });
}

function toItem(label: string, kind: vscode.CompletionItemKind, meaning: string | undefined) {
  const item = new vscode.CompletionItem(label, kind);
  if (meaning) item.documentation = new vscode.MarkdownString(meaning);
  return item;
}
