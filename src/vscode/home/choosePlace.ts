import * as vscode from 'vscode';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { proposedHome } from './documentsFolder';
import { isFolder, type PostPlaces, postFolderOf, readable } from './home';
import { settleSharing } from './sharing';

/** What choosing a place needs. */
export interface PlaceDeps {
  readonly places: PostPlaces;
  readonly files: Files;
  /** Remembers what was chosen for this workspace. */
  readonly workspaceState: vscode.Memento;
  /** The person's home directory; the browser host knows none. */
  readonly homeDirectory: vscode.Uri | undefined;
}

/** What a person chose for a workspace, as it is remembered. */
type Choice = 'workspace' | 'home';
const choiceKey = 'signpost.place';

/**
 * The folder for a new post. Asks where posts live when no answer is known: no folder is open, or the open one is
 * other work. The answer holds from then on.
 * @returns undefined when the person left the question
 */
export async function choosePlace(deps: PlaceDeps): Promise<vscode.Uri | undefined> {
  const home = deps.places.home();
  const own = await ownFolder();
  const choice = deps.workspaceState.get<Choice>(choiceKey);
  if (choice === 'home' && home) return home;
  if (own && (choice === 'workspace' || own.exists)) return await settle(own.uri, deps);
  if (home) return home;
  return await ask(own?.uri, deps);
}

/** Makes a folder the home of every window. */
export async function setHome(folder: vscode.Uri): Promise<void> {
  const settings = vscode.workspace.getConfiguration('signpost');
  await settings.update('home', readable(folder), vscode.ConfigurationTarget.Global);
}

/** The workspace's folder for posts: that of the active file, else the first that is there, else the first. */
async function ownFolder(): Promise<{ uri: vscode.Uri; exists: boolean } | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const activeFolder = active && vscode.workspace.getWorkspaceFolder(active);
  const folders = [...(activeFolder ? [activeFolder] : []), ...(vscode.workspace.workspaceFolders ?? [])];
  const uris = folders.map(postFolderOf);
  for (const uri of uris) if (await isFolder(uri)) return { uri, exists: true };
  return uris[0] && { uri: uris[0], exists: false };
}

async function settle(own: vscode.Uri, deps: PlaceDeps): Promise<vscode.Uri | undefined> {
  const elsewhere = deps.places.home() ?? (await proposedHome(deps.homeDirectory));
  const { files, workspaceState } = deps;
  const settled = await settleSharing(own, { files, workspaceState, elsewhere });
  if (settled === 'here') return own;
  return settled === 'elsewhere' && elsewhere ? await remember('home', elsewhere, deps) : undefined;
}

interface PlaceItem extends vscode.QuickPickItem {
  choose(): Promise<vscode.Uri | undefined>;
}

async function ask(own: vscode.Uri | undefined, deps: PlaceDeps): Promise<vscode.Uri | undefined> {
  const proposal = await proposedHome(deps.homeDirectory);
  const items: PlaceItem[] = [];
  if (proposal) {
    items.push({
      label: vscode.l10n.t('In a Folder of Their Own'),
      description: readable(proposal),
      detail: vscode.l10n.t('Outside any project, and there in every window.'),
      iconPath: new vscode.ThemeIcon('home'),
      choose: () => remember('home', proposal, deps),
    });
  }
  if (own) {
    items.push({
      label: vscode.l10n.t('In This Workspace'),
      description: readable(own),
      detail: vscode.l10n.t('For a folder that is there for your job search.'),
      iconPath: new vscode.ThemeIcon('folder'),
      choose: async () => {
        const settled = await settle(own, deps);
        if (settled === own) await deps.workspaceState.update(choiceKey, 'workspace' satisfies Choice);
        return settled;
      },
    });
  }
  if (items.length === 0) throw noHome();
  items.push({
    label: vscode.l10n.t('In Another Folder…'),
    detail: vscode.l10n.t('Outside any project, and there in every window.'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    choose: async () => {
      const folder = await pickFolder(deps);
      return folder && (await remember('home', folder, deps));
    },
  });
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Where Do Your Posts Live?'),
    placeHolder: vscode.l10n.t('Asked once; the setting signpost.home changes it later'),
    ignoreFocusOut: true,
  });
  return await item?.choose();
}

async function remember(choice: Choice, home: vscode.Uri, deps: PlaceDeps): Promise<vscode.Uri> {
  if (deps.places.home()?.toString() !== home.toString()) await setHome(home);
  await deps.workspaceState.update(choiceKey, choice);
  return home;
}

async function pickFolder({ homeDirectory }: PlaceDeps): Promise<vscode.Uri | undefined> {
  if (!homeDirectory) throw noHome();
  const folders = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Folder for Your Posts'),
    openLabel: vscode.l10n.t('Use This Folder'),
  });
  return folders?.[0];
}

/** A home is a folder of this machine, which the browser has none of. */
function noHome(): Complaint {
  return new Complaint(
    vscode.l10n.t(
      'In the browser, posts live in an open folder. Open the folder for your posts, then try again.',
    ),
  );
}
