import * as vscode from 'vscode';
import type { ConfigValues } from '../core/lint/config';
import { checkConfig } from '../core/lint/configCheck';
import { section } from './settings';

const keys = ['rules', 'allowedWords', 'limit', 'timeZone'] as const;

/**
 * What a person set for the linter, by the same schema as a config file: what can't be used is left out, and VS Code
 * marks it in the settings. Levels of ids that are no rule of ours stay: they may be of the folder's own rules.
 */
export function readLintSettings(scope: vscode.ConfigurationScope): ConfigValues {
  const settings = vscode.workspace.getConfiguration(section, scope);
  const set = keys.filter((key) => isSet(settings.inspect(key)));
  const given = Object.fromEntries(set.map((key) => [key, settings.get<unknown>(key)]));
  if (typeof given.timeZone === 'string' && given.timeZone.trim() === '') delete given.timeZone;
  return set.length === 0 ? {} : checkConfig(given).values;
}

function isSet(found: ReturnType<vscode.WorkspaceConfiguration['inspect']>): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } = found ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}
