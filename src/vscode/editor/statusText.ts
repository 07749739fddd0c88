import * as vscode from 'vscode';
import { countWords, foldOf, readingSeconds } from '../../core/post/count';
import { network } from '../../core/post/limits';
import type { Check } from './checks';
import { iconOfState } from './icons';
import { countOfLimit, numberInWords, thingsToImprove, titleOfLine, wordsOfState } from './words';

/** What the status bar says of a post. */
export interface StatusText {
  readonly text: string;
  /** For screen readers. */
  readonly label: string;
  /** How near the limit the output is. */
  readonly level: 'fine' | 'near' | 'over';
  readonly tooltip: vscode.MarkdownString;
}

/** The count of a post, and more of it on demand. */
export function toStatusText(check: Check): StatusText {
  const { text, config } = check.result.subject;
  const { limit } = config;
  const count = text.length;
  return {
    text: countOfLimit(count, limit),
    label: vscode.l10n.t(
      '{0} of {1} characters, {2}',
      numberInWords(count),
      numberInWords(limit),
      thingsToImprove(check.checklist),
    ),
    level: levelOf(count, limit),
    tooltip: toTooltip(check),
  };
}

/** How near its limit a text is. */
export function levelOf(count: number, limit: number): StatusText['level'] {
  if (count > limit) return 'over';
  return count >= limit * network.nearLimit ? 'near' : 'fine';
}

/** Words of the post get in as text, never as Markdown. */
function toTooltip({ result, checklist }: Check): vscode.MarkdownString {
  const { text } = result.subject;
  const tooltip = new vscode.MarkdownString('', true);
  tooltip.appendText(lengthInWords(text)).appendMarkdown('\n\n');
  for (const line of foldLines(text)) tooltip.appendText(line).appendMarkdown('\n\n');
  for (const item of checklist) {
    tooltip.appendMarkdown(`${iconOfState(item.state)} `);
    tooltip.appendText(vscode.l10n.t('{0}: {1}', titleOfLine(item.id), wordsOfState(item)));
    tooltip.appendMarkdown('  \n');
  }
  return tooltip;
}

/** How many words an output has, and how long they take to read. */
export function lengthInWords(text: string): string {
  const words = countWords(text);
  const seconds = readingSeconds(words);
  if (words === 1) return vscode.l10n.t('One word');
  if (seconds < 90) {
    return vscode.l10n.t('{0} words, about {1} seconds to read', numberInWords(words), seconds);
  }
  const minutes = numberInWords(Math.round(seconds / 60));
  return vscode.l10n.t('{0} words, about {1} minutes to read', numberInWords(words), minutes);
}

function foldLines(text: string): string[] {
  const { wide, narrow } = foldOf(text);
  if (wide === null && narrow === null) {
    return [vscode.l10n.t('The feed shows all of it, without “…see more”.')];
  }
  const onWide =
    wide === null
      ? vscode.l10n.t('A wide screen shows all of it.')
      : vscode.l10n.t('A wide screen cuts it after “{0}”', lastWords(text, wide));
  const onNarrow =
    narrow === null
      ? vscode.l10n.t('A phone shows all of it.')
      : vscode.l10n.t('A phone cuts it after “{0}”', lastWords(text, narrow));
  return [onWide, onNarrow];
}

function lastWords(text: string, cut: number): string {
  const shown = text.slice(Math.max(0, cut - 80), cut).trimEnd();
  return `…${shown.split(/\s+/).slice(-4).join(' ')}`;
}
