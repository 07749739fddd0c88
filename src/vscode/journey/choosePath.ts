import * as vscode from 'vscode';
import { type JourneyPath, paths } from '../../core/journey/paths';
import { askChoice } from './form';
import { wordsOfPath } from './words';

/** Sets what brings the person here: given by a button of the view, else asked. */
export async function choosePath(argument: unknown): Promise<void> {
  const path = paths.find((one) => one === argument) ?? (await ask());
  if (!path) return;
  await vscode.workspace.getConfiguration('signpost').update('path', path, vscode.ConfigurationTarget.Global);
}

async function ask(): Promise<JourneyPath | undefined> {
  const answer = await askChoice(
    { title: vscode.l10n.t('Choose My Path'), step: 1, total: 1 },
    vscode.l10n.t('What brings you here?'),
    paths.map((path) => ({ ...wordsOfPath(path), value: path })),
  );
  return typeof answer === 'object' ? answer.value : undefined;
}
