import * as vscode from 'vscode';
import { type ConfigValues, configFileName, type LintConfig, mergeConfig } from '../core/lint/config';
import { readConfigFile } from '../core/lint/configFile';
import type { PlacedConfigProblem } from '../core/lint/configProblem';
import { readLintSettings } from './lintSettings';
import { machineZone } from './settings';

/** A config file, and what it sets as far as it can be read. It is data alone, so it counts in untrusted folders. */
export interface FolderConfig {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly values: ConfigValues;
  readonly problems: readonly PlacedConfigProblem[];
}

/** Where the search for the config file of a document starts; null where there is nowhere to look. */
export function folderOf(uri: vscode.Uri): vscode.Uri | null {
  if (uri.scheme !== 'untitled') return vscode.Uri.joinPath(uri, '..');
  // It will most likely be saved into the open folder.
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? null;
}

/** The nearest config file in a folder or above it. */
export async function findFolderConfig(folder: vscode.Uri): Promise<FolderConfig | null> {
  const uri = vscode.Uri.joinPath(folder, configFileName);
  const text = await readText(uri);
  if (text !== undefined) return { uri, text, ...readConfigFile(text) };
  const above = vscode.Uri.joinPath(folder, '..');
  return above.path === folder.path ? null : findFolderConfig(above);
}

/** What the linter goes by for a document: the config file of its folder, and the person's settings over it. */
export function toLintConfig(scope: vscode.ConfigurationScope, folder: FolderConfig | null): LintConfig {
  return mergeConfig(folder?.values ?? {}, readLintSettings(scope), machineZone());
}

/** The same for a file that no editor shows: its config file is looked for anew. */
export async function readLintConfig(uri: vscode.Uri): Promise<LintConfig> {
  const folder = folderOf(uri);
  return toLintConfig(uri, folder && (await findFolderConfig(folder)));
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Mostly there is none; a folder above that may not be read counts as one without.
    return undefined;
  }
}
