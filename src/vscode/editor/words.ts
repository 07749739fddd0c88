import * as vscode from 'vscode';
import type { ChecklistLine } from '../../core/lint/checklist';
import type { Finding } from '../../core/lint/finding';
import type { Fix } from '../../core/lint/fix';
import {
  messageOf as coreMessageOf,
  titleOfFix as coreTitleOfFix,
  titleOfLine as coreTitleOfLine,
  whyOf as coreWhyOf,
  wordsOfState as coreWordsOfState,
} from '../../core/lint/messages';
import type { Rule } from '../../core/lint/rule';
import type { ShownItem } from './holdBack';

/** The words of a finding, in the writer's language. */
export function messageOf(finding: Finding): string {
  return coreMessageOf(finding, vscode.l10n.t);
}

/** Why a rule is there. */
export function whyOf(rule: Rule): string {
  return coreWhyOf(rule, vscode.l10n.t);
}

/** The title of a fix. */
export function titleOfFix(fix: Fix): string {
  return coreTitleOfFix(fix, vscode.l10n.t);
}

/** The name of a checklist line. */
export function titleOfLine(line: ChecklistLine): string {
  return coreTitleOfLine(line, vscode.l10n.t);
}

/** The state of a checklist line in words, with the reason where it wasn't checked. */
export function wordsOfState({ state, reason }: ShownItem): string {
  switch (reason) {
    case 'language':
      return vscode.l10n.t('not checked: Signpost reads English');
    case 'off':
      return vscode.l10n.t('not checked: turned off in the settings');
    case 'quiet':
      return vscode.l10n.t('not checked: a comment quiets a rule of it');
    case 'empty':
      return vscode.l10n.t('not checked: nothing is written yet');
    case 'no-ask':
      return vscode.l10n.t('not checked: there is no ask yet');
    default:
      if (state === 'yours') return vscode.l10n.t('yours to answer');
      return coreWordsOfState(state, vscode.l10n.t);
  }
}

/** A number as the writer's language writes it. */
export function numberInWords(value: number): string {
  return value.toLocaleString(vscode.env.language);
}

/** `1,204 / 3,000` */
export function countOfLimit(count: number, limit: number): string {
  return vscode.l10n.t('{0} / {1}', numberInWords(count), numberInWords(limit));
}

/** How many checklist lines need work, as spoken. */
export function thingsToImprove(checklist: readonly ShownItem[]): string {
  const count = checklist.filter(({ state }) => state === 'improve' || state === 'missing').length;
  const spoken = [
    vscode.l10n.t('nothing to improve'),
    vscode.l10n.t('one thing to improve'),
    vscode.l10n.t('two things to improve'),
    vscode.l10n.t('three things to improve'),
    vscode.l10n.t('four things to improve'),
    vscode.l10n.t('five things to improve'),
    vscode.l10n.t('six things to improve'),
    vscode.l10n.t('seven things to improve'),
    vscode.l10n.t('eight things to improve'),
    vscode.l10n.t('nine things to improve'),
    vscode.l10n.t('ten things to improve'),
  ];
  return spoken[count] ?? '';
}
