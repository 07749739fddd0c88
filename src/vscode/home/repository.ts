import * as vscode from 'vscode';

/** Where the files of a folder are shared from. */
export interface SharedRepository {
  /** The top folder of the repository. */
  readonly root: vscode.Uri;
}

/** The little of the Git extension's interface that is asked. */
interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly remotes: readonly unknown[] };
  checkIgnore(paths: readonly string[]): Promise<ReadonlySet<string>>;
}
interface GitExports {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

/**
 * The repository with a remote that would take posts of a folder along: null without one, and where it ignores the
 * folder.
 */
export function findSharedRepository(folder: vscode.Uri): Promise<SharedRepository | null> {
  return findTakingRepository(folder, true);
}

/** The repository, with or without a remote, that would take the files of a folder along with the next commit. */
export function findRepository(folder: vscode.Uri): Promise<SharedRepository | null> {
  return findTakingRepository(folder, false);
}

async function findTakingRepository(
  folder: vscode.Uri,
  needsRemote: boolean,
): Promise<SharedRepository | null> {
  const known = repositoryOfGitExtension(folder);
  if (known) return await ofGitExtension(known, folder, needsRemote);
  // A repository at a code host, opened without a clone.
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(folder);
  if (folder.scheme === 'vscode-vfs' && workspaceFolder) return { root: workspaceFolder.uri };
  return await ofFiles(folder, needsRemote);
}

async function ofGitExtension(
  repository: GitRepository,
  folder: vscode.Uri,
  needsRemote: boolean,
): Promise<SharedRepository | null> {
  if (needsRemote && repository.state.remotes.length === 0) return null;
  const inside = vscode.Uri.joinPath(folder, 'any.post.md').fsPath;
  const ignored = await repository.checkIgnore([inside]);
  return ignored.size > 0 ? null : { root: repository.rootUri };
}

function repositoryOfGitExtension(folder: vscode.Uri): GitRepository | null {
  const extension = vscode.extensions.getExtension<GitExports>('vscode.git');
  if (!extension?.isActive || !extension.exports.enabled) return null;
  return extension.exports.getAPI(1).getRepository(folder);
}

async function ofFiles(folder: vscode.Uri, needsRemote: boolean): Promise<SharedRepository | null> {
  for (let root = folder; ; ) {
    const config = await readGitConfig(root);
    if (config !== undefined) {
      if (needsRemote && !/^\s*\[remote\s/m.test(config)) return null;
      return (await isIgnored(root, folder)) ? null : { root };
    }
    const above = vscode.Uri.joinPath(root, '..');
    if (above.path === root.path) return null;
    root = above;
  }
}

/** The configuration of the repository whose top folder this is; worktrees and submodules point to theirs. */
async function readGitConfig(root: vscode.Uri): Promise<string | undefined> {
  const git = vscode.Uri.joinPath(root, '.git');
  const own = await read(vscode.Uri.joinPath(git, 'config'));
  if (own !== undefined) return own;
  const pointer = /^gitdir: (.+)/.exec((await read(git)) ?? '')?.[1]?.trim();
  if (pointer === undefined) return undefined;
  const directory = resolve(root, pointer);
  const common = (await read(vscode.Uri.joinPath(directory, 'commondir')))?.trim();
  return await read(vscode.Uri.joinPath(common ? resolve(directory, common) : directory, 'config'));
}

function resolve(base: vscode.Uri, path: string): vscode.Uri {
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(slashed);
  if (!isAbsolute) return vscode.Uri.joinPath(base, slashed);
  return base.with({ path: slashed.startsWith('/') ? slashed : `/${slashed}` });
}

/** Whether a `.gitignore` between the top and the folder names the folder outright. */
async function isIgnored(root: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  const steps = folder.path.slice(root.path.length).split('/').filter(Boolean);
  for (let depth = 0; depth < steps.length; depth++) {
    const rest = steps.slice(depth).join('/');
    const place = vscode.Uri.joinPath(root, ...steps.slice(0, depth), '.gitignore');
    const lines = ((await read(place)) ?? '').split(/\r?\n/).map((line) => line.trim());
    if (lines.some((line) => line.replace(/^\//, '').replace(/\/\**$/, '') === rest)) return true;
  }
  return false;
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Not there, or a folder.
    return undefined;
  }
}
