import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { fileKindOf } from '../../core/journey/fileKind';
import { freeSlug } from '../../core/post/slug';
import { Complaint } from '../files/complaint';
import { isFolder, readable } from '../home/home';
import { readSettings } from '../settings';
import type { Journey } from './journey';
import { reflectionDraftKey } from './reflectionDraft';

interface Found {
  readonly uri: vscode.Uri;
  /** Below the folder of the journey, with `/`. */
  readonly path: string;
}

/**
 * Copies all files of the journey as they are into a new folder, and says how many.
 * @param argument the folder in which the new one is made; without it the person is asked
 */
export async function exportJourney(journey: Journey, argument: unknown): Promise<vscode.Uri | undefined> {
  const found = await filesOf(journey);
  if (found.length === 0) throw nothingYet();
  const place = argument instanceof vscode.Uri ? argument : await askFolder();
  if (!place) return undefined;
  const today = Temporal.Now.plainDateISO(readSettings().timeZone).toString();
  const taken = new Set((await vscode.workspace.fs.readDirectory(place)).map(([name]) => name));
  const target = vscode.Uri.joinPath(
    place,
    freeSlug(`journey-${today}`, (name) => taken.has(name)),
  );
  for (const { folder, files } of found) {
    const below = found.length === 1 ? target : vscode.Uri.joinPath(target, freeName(folder));
    for (const { uri, path } of files) {
      await vscode.workspace.fs.copy(uri, vscode.Uri.joinPath(below, path), { overwrite: false });
    }
  }
  const count = found.reduce((sum, { files }) => sum + files.length, 0);
  void vscode.window.showInformationMessage(
    count === 1
      ? vscode.l10n.t('One file was copied to {0}.', readable(target))
      : vscode.l10n.t('{0} files were copied to {1}.', count, readable(target)),
  );
  return target;
}

/** Deletes all files of the journey, after a question that says what goes; posts stay. */
export async function deleteJourney(journey: Journey): Promise<void> {
  const found = await filesOf(journey);
  if (found.length === 0) throw nothingYet();
  const { people } = await journey.fresh();
  const count = found.reduce((sum, { files }) => sum + files.length, 0);
  const go = vscode.l10n.t('Delete');
  const detail = [
    vscode.l10n.t('Files: {0}. People: {1}. Your posts stay.', count, people.length),
    ...found.map(({ folder }) => readable(folder)),
    vscode.l10n.t('They go to the bin where this system has one; else they are gone for good.'),
  ].join('\n');
  const question = vscode.l10n.t('Delete all of your journey?');
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, go)) !== go) return;
  for (const { folder, files } of found) {
    for (const { uri } of files) await deleteFile(uri);
    await deleteIfEmpty(folder);
  }
  await journey.deps.workspaceState.update(reflectionDraftKey, undefined);
  await journey.reload();
  void vscode.window.showInformationMessage(
    count === 1 ? vscode.l10n.t('One file was deleted.') : vscode.l10n.t('{0} files were deleted.', count),
  );
}

async function filesOf(
  journey: Journey,
): Promise<readonly { readonly folder: vscode.Uri; readonly files: readonly Found[] }[]> {
  const folders = await journey.begunFolders();
  const all = await Promise.all(
    folders.map(async (folder) => ({ folder, files: await ownFiles(folder, folder) })),
  );
  return all.filter(({ files }) => files.length > 0);
}

/** The files that are of the journey; anything else in the folder is the person's own. */
async function ownFiles(journey: vscode.Uri, folder: vscode.Uri): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    const path = uri.path.slice(journey.path.length + 1);
    if (type === vscode.FileType.Directory) found.push(...(await ownFiles(journey, uri)));
    else if (fileKindOf(path) !== null) found.push({ uri, path });
  }
  return found;
}

async function deleteFile(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
  } catch {
    // This system has no bin, of which the question told.
    await vscode.workspace.fs.delete(uri);
  }
}

async function deleteIfEmpty(folder: vscode.Uri): Promise<boolean> {
  if (!(await isFolder(folder))) return false;
  let isEmpty = true;
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const isGone =
      type === vscode.FileType.Directory && (await deleteIfEmpty(vscode.Uri.joinPath(folder, name)));
    isEmpty &&= isGone;
  }
  if (isEmpty) await vscode.workspace.fs.delete(folder);
  return isEmpty;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Export All of My Journey'),
    openLabel: vscode.l10n.t('Copy Here'),
  });
  return folders?.[0];
}

function freeName(folder: vscode.Uri): string {
  const [name = '', above = ''] = folder.path.split('/').reverse();
  return `${above}-${name}`;
}

function nothingYet(): Complaint {
  return new Complaint(vscode.l10n.t('There are no files of a journey yet, so there is nothing to do.'));
}
