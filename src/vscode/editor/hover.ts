import * as vscode from 'vscode';
import { configFileName } from '../../core/lint/config';
import type { Finding } from '../../core/lint/finding';
import { rules } from '../../core/lint/rules';
import type { Post } from '../../core/post/post';
import type { Checks } from './checks';
import { showRuleCommand } from './commandIds';
import { meaningOfKey } from './keyWords';
import { toRange } from './places';
import { isChecked, postSelector } from './postDocuments';
import { linkToRule } from './rulePage';
import { whyOf } from './words';

/** Says why a finding matters and how to quiet its rule, and what the keys of the front matter mean. */
export function registerHover(checks: Checks): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      if (!isChecked(document)) return undefined;
      const { findings, result } = checks.shown(document);
      const here = findings.filter((finding) => toRange(document, finding.range).contains(position));
      if (here.length > 0) return new vscode.Hover(oncePerRule(here).map(whyThisRule));
      return keyHover(result.subject.post, document, position);
    },
  };
  return vscode.languages.registerHoverProvider(postSelector, provider);
}

function whyThisRule({ rule }: Finding): vscode.MarkdownString {
  const hover = new vscode.MarkdownString();
  hover.isTrusted = { enabledCommands: [showRuleCommand] };
  const ours = rules.find(({ id }) => id === rule);
  if (ours) {
    hover.appendText(whyOf(ours)).appendMarkdown('\n\n');
    hover.appendMarkdown(`[${vscode.l10n.t('More on {0}', rule)}](${linkToRule(rule)})\n\n`);
  } else {
    hover.appendText(vscode.l10n.t("This rule is your folder's own. It stands in {0}.", configFileName));
    hover.appendMarkdown('\n\n');
  }
  const comment = `\`<!-- signpost: quiet ${rule} -->\``;
  const quiet = vscode.l10n.t('To quiet it here, put {0} on a line of its own above.', comment);
  const turnOff = ours
    ? vscode.l10n.t('To turn it off everywhere, use the setting {0}.', '`signpost.rules`')
    : '';
  return hover.appendMarkdown(`${quiet} ${turnOff}`.trimEnd());
}

function oncePerRule(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding, index) => findings.findIndex((other) => other.rule === finding.rule) === index,
  );
}

function keyHover(post: Post, document: vscode.TextDocument, position: vscode.Position) {
  const offset = document.offsetAt(position);
  const entry = post.frontMatter.entries.find(({ lines }) => offset >= lines.start && offset < lines.end);
  const meaning = entry && meaningOfKey(entry.key);
  if (!entry || !meaning || offset > entry.lines.start + entry.key.length) return undefined;
  const { start } = entry.lines;
  const range = toRange(document, { start, end: start + entry.key.length });
  return new vscode.Hover(new vscode.MarkdownString(meaning), range);
}
