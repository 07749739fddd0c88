import * as vscode from 'vscode';
import { type Files, openDocument } from '../files/files';
import { readable } from './home';
import { findRepository, findSharedRepository } from './repository';

/** What settling needs. */
export interface SharingDeps {
  readonly files: Files;
  /** The folder outside of the repository that is offered; the browser has none. */
  readonly elsewhere: vscode.Uri | undefined;
  /** Remembers that the question was answered for this workspace. */
  readonly workspaceState: vscode.Memento;
}

const answeredKey = 'signpost.sharingAnswered';

interface SharingItem extends vscode.QuickPickItem {
  readonly answer: 'elsewhere' | 'ignore' | 'share';
}

/**
 * Says once for a workspace that drafts in this folder would be shared with everybody who has the repository, and
 * does what the person chooses.
 * @returns where drafts go: `here`, `elsewhere`, or `left` when the person left the question
 */
export async function settleSharing(
  folder: vscode.Uri,
  deps: SharingDeps,
): Promise<'here' | 'elsewhere' | 'left'> {
  const answered = deps.workspaceState.get<readonly string[]>(answeredKey, []);
  if (answered.includes(folder.toString())) return 'here';
  if ((await findSharedRepository(folder)) === null) return 'here';
  const title = vscode.l10n.t('Drafts Here Would Be Shared');
  const placeHolder = vscode.l10n.t(
    'Everybody who has this repository could read them. Where shall they live?',
  );
  return await askOnce(folder, answered, { title, placeHolder }, deps);
}

/**
 * The same for a folder of files that name other people: also in a repository without a remote, which may get one.
 * @returns where they go: `here`, `elsewhere`, or `left` when the person left the question
 */
export async function settlePrivacy(
  folder: vscode.Uri,
  deps: SharingDeps,
): Promise<'here' | 'elsewhere' | 'left'> {
  const answered = deps.workspaceState.get<readonly string[]>(answeredKey, []);
  if (answered.includes(folder.toString())) return 'here';
  if ((await findRepository(folder)) === null) return 'here';
  const title = vscode.l10n.t('Your Journey Names Other People');
  const placeHolder = vscode.l10n.t(
    'Everybody who has this repository could read about them. Where shall it live?',
  );
  return await askOnce(folder, answered, { title, placeHolder }, deps);
}

async function askOnce(
  folder: vscode.Uri,
  answered: readonly string[],
  words: { readonly title: string; readonly placeHolder: string },
  deps: SharingDeps,
): Promise<'here' | 'elsewhere' | 'left'> {
  const item = await vscode.window.showQuickPick(choices(folder, deps.elsewhere), {
    ...words,
    ignoreFocusOut: true,
  });
  if (!item) return 'left';
  if (item.answer === 'elsewhere') return 'elsewhere';
  if (item.answer === 'ignore') await addToIgnore(folder, deps.files);
  await deps.workspaceState.update(answeredKey, [...answered, folder.toString()]);
  return 'here';
}

function choices(folder: vscode.Uri, elsewhere: vscode.Uri | undefined): SharingItem[] {
  const outside: SharingItem[] = elsewhere
    ? [
        {
          label: vscode.l10n.t('Outside This Repository'),
          detail: readable(elsewhere),
          iconPath: new vscode.ThemeIcon('home'),
          answer: 'elsewhere',
        },
      ]
    : [];
  return [
    ...outside,
    {
      label: vscode.l10n.t('Here, but Not Shared'),
      detail: vscode.l10n.t('Adds the line {0} to .gitignore.', ignoreLine(folder)),
      iconPath: new vscode.ThemeIcon('eye-closed'),
      answer: 'ignore',
    },
    {
      label: vscode.l10n.t('Here, and Shared'),
      detail: vscode.l10n.t('With the next commit and push, as any other file.'),
      iconPath: new vscode.ThemeIcon('organization'),
      answer: 'share',
    },
  ];
}

/** The workspace folder's `.gitignore` gets the line; Git reads one in any folder. */
async function addToIgnore(folder: vscode.Uri, files: Files): Promise<void> {
  const file = vscode.Uri.joinPath(baseOf(folder), '.gitignore');
  const line = ignoreLine(folder);
  if (openDocument(file) === undefined && !(await exists(file))) {
    await files.create(file, `${line}\n`);
    return;
  }
  await files.write(file, (text) => {
    const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineEnd;
    return [{ start: text.length, end: text.length, text: `${gap}${line}${lineEnd}` }];
  });
}

function baseOf(folder: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(folder)?.uri ?? vscode.Uri.joinPath(folder, '..');
}

/** `posts/`, or `/notes/posts/` where the folder lies deeper, since a line without a slash holds at any depth. */
function ignoreLine(folder: vscode.Uri): string {
  const path = folder.path.slice(baseOf(folder).path.length).replace(/^\//, '');
  return path.includes('/') ? `/${path}/` : `${path}/`;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
