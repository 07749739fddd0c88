import * as vscode from 'vscode';
import { choosePlace, type PlaceDeps, setHome } from '../home/choosePlace';
import { proposedHome } from '../home/documentsFolder';
import { isInside, type PostPlaces } from '../home/home';
import { settlePrivacy } from '../home/sharing';
import { readSettings } from '../settings';

/** A folder that holds a journey or would, with the folder above that is there for sure. */
export interface JourneyFolder {
  readonly base: vscode.Uri;
  /** With `/`. */
  readonly path: string;
  readonly uri: vscode.Uri;
}

const homeFolder = 'journey';

/** The folders that hold a journey or would: those of the workspace, then that of the home. */
export function journeyFolders(places: PostPlaces): readonly JourneyFolder[] {
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    const path = readSettings(folder).journeyFolder;
    return { base: folder.uri, path, uri: vscode.Uri.joinPath(folder.uri, path) };
  });
  const home = places.home();
  const all = home
    ? [...inWorkspace, { base: home, path: homeFolder, uri: vscode.Uri.joinPath(home, homeFolder) }]
    : inWorkspace;
  return all.filter(
    ({ uri }, index) => all.findIndex((one) => one.uri.toString() === uri.toString()) === index,
  );
}

/**
 * The folder for new files of the journey: the one that holds files already, else one beside the posts. Says once that
 * a repository would take it along.
 * @param begun the folders that hold files of a journey
 * @returns undefined when the person left a question
 */
export async function chooseJourneyFolder(
  begun: readonly vscode.Uri[],
  deps: PlaceDeps,
): Promise<vscode.Uri | undefined> {
  const folder = begun[0] ?? (await besidePosts(deps));
  if (!folder) return undefined;
  const home = deps.places.home() ?? (await proposedHome(deps.homeDirectory));
  const elsewhere = home && vscode.Uri.joinPath(home, homeFolder);
  if (elsewhere?.toString() === folder.toString()) return folder;
  const { files, workspaceState } = deps;
  const settled = await settlePrivacy(folder, { files, workspaceState, elsewhere });
  if (settled === 'here') return folder;
  if (settled === 'left' || !home) return undefined;
  if (!deps.places.home()) await setHome(home);
  return elsewhere;
}

async function besidePosts(deps: PlaceDeps): Promise<vscode.Uri | undefined> {
  const posts = await choosePlace(deps);
  if (!posts) return undefined;
  const folders = journeyFolders(deps.places);
  const isAbove = ({ base }: JourneyFolder) => base.toString() === posts.toString() || isInside(base, posts);
  return (folders.find(isAbove) ?? folders.at(-1))?.uri;
}
