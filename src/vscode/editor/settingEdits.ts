import * as vscode from 'vscode';
import { section } from '../settings';
import { allowWordCommand, quietEverywhereCommand } from './commandIds';
import { isOurs } from './rulePage';

const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;

/** Registers the commands of quick fixes that write settings. Each tells what it did, and takes it back if asked. */
export function registerSettingEdits(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(quietEverywhereCommand, (rule: unknown, post: unknown) =>
      typeof rule === 'string' && isOurs(rule) ? quietEverywhere(rule, toUri(post)) : undefined,
    ),
    vscode.commands.registerCommand(allowWordCommand, (word: unknown, post: unknown) =>
      typeof word === 'string' && word.trim() !== '' ? allowWord(word, toUri(post)) : undefined,
    ),
  );
}

/** Turns a rule off for all posts of the person, or where it is set already, since that would win. */
async function quietEverywhere(rule: string, post: vscode.Uri | undefined): Promise<void> {
  const { target, value } = placeOf('rules', post, (set) => isRecord(set) && Object.hasOwn(set, rule));
  const after = { ...(isRecord(value) ? value : {}), [rule]: 'off' };
  const done = vscode.l10n.t('{0} is quiet in all your posts. The setting is {1}.', rule, `${section}.rules`);
  await write('rules', { target, before: value, after, post, done });
}

/** Allows a word for all posts of the person, or in the list that counts, since lists don't add up. */
async function allowWord(word: string, post: vscode.Uri | undefined): Promise<void> {
  const { target, value } = placeOf('allowedWords', post, (set) => set !== undefined);
  const words: unknown[] = Array.isArray(value) ? value : [];
  if (words.includes(word)) return;
  const setting = `${section}.allowedWords`;
  const done = vscode.l10n.t('"{0}" is allowed in all your posts. The setting is {1}.', word, setting);
  await write('allowedWords', { target, before: value, after: [...words, word], post, done });
}

/** The nearest place that sets a key and fits; the person's own settings where there is none. */
function placeOf(key: string, post: vscode.Uri | undefined, fits: (value: unknown) => boolean) {
  const found = vscode.workspace.getConfiguration(section, post).inspect<unknown>(key);
  const places = [
    { target: WorkspaceFolder, value: found?.workspaceFolderValue },
    { target: Workspace, value: found?.workspaceValue },
  ];
  return places.find(({ value }) => fits(value)) ?? { target: Global, value: found?.globalValue };
}

interface Change {
  readonly target: vscode.ConfigurationTarget;
  readonly before: unknown;
  readonly after: unknown;
  readonly post: vscode.Uri | undefined;
  readonly done: string;
}

async function write(key: string, { target, before, after, post, done }: Change): Promise<void> {
  const set = (value: unknown) =>
    vscode.workspace.getConfiguration(section, post).update(key, value, target).then(undefined, complain);
  if ((await set(after)) === 'failed') return;
  const undo = vscode.l10n.t('Undo');
  // Nobody has to answer: the post is checked again meanwhile.
  void vscode.window.showInformationMessage(done, undo).then((answer) => {
    if (answer === undo) void set(before);
  });
}

function complain(error: unknown): 'failed' {
  const detail = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t('The setting could not be written. {0}', detail));
  return 'failed';
}

function toUri(given: unknown): vscode.Uri | undefined {
  return typeof given === 'string' ? vscode.Uri.parse(given) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
