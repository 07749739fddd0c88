import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createFiles } from '../../../src/vscode/files/files';
import { choosePlace, type PlaceDeps } from '../../../src/vscode/home/choosePlace';
import { proposedHome } from '../../../src/vscode/home/documentsFolder';
import { createPostPlaces, isFolder } from '../../../src/vscode/home/home';
import { findSharedRepository } from '../../../src/vscode/home/repository';
import { settleSharing } from '../../../src/vscode/home/sharing';
import { set } from '../editor/posts';
import { choosing, onDisk, remove } from '../queue/support';

class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();
  keys = () => [...this.#values.keys()];
  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? otherwise;
  }
  async update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
  }
}

function folder(...steps: readonly string[]): vscode.Uri {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(workspace);
  return vscode.Uri.joinPath(workspace, ...steps);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

describe('the place of posts', () => {
  const places = createPostPlaces();
  const homeDirectory = folder('..', 'person');
  const depsOf = (): PlaceDeps => ({
    places,
    files: createFiles(undefined),
    workspaceState: new Memory(),
    homeDirectory,
  });
  after(() => places.dispose());

  afterEach(async () => {
    await set('folder', undefined);
    await vscode.workspace.getConfiguration('signpost').update('home', undefined, true);
  });

  it('is the workspace’s own folder of posts where there is one, without a question', async () => {
    assert.equal((await choosePlace(depsOf()))?.toString(), folder('posts').toString());
  });

  it('is asked for once where the open folder is other work, and the home is proposed first', async () => {
    await set('folder', 'not-there');
    const deps = depsOf();
    const chosen = await choosing(0, () => choosePlace(deps));
    const home = vscode.Uri.joinPath(homeDirectory, 'Documents', 'Signpost');
    assert.equal(chosen?.toString(), home.toString());
    assert.equal(vscode.workspace.getConfiguration('signpost').get('home'), home.fsPath);
    assert.equal((await choosePlace(depsOf()))?.toString(), home.toString());
  });

  it('can be this workspace, which is remembered', async () => {
    await set('folder', 'not-there');
    const deps = depsOf();
    const chosen = await choosing(1, () => choosePlace(deps));
    assert.equal(chosen?.toString(), folder('not-there').toString());
    assert.equal((await choosePlace(deps))?.toString(), folder('not-there').toString());
  });

  it('is named in the language of the desktop', async () => {
    await write(
      vscode.Uri.joinPath(homeDirectory, '.config', 'user-dirs.dirs'),
      '# by xdg-user-dirs\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n',
    );
    const proposed = await proposedHome(homeDirectory);
    await remove(homeDirectory);
    assert.equal(proposed?.path, `${homeDirectory.path}/Dokumente/Signpost`);
    assert.equal(await proposedHome(undefined), undefined);
  });
});

describe('a shared repository', () => {
  const root = folder('..', 'repository');
  const posts = vscode.Uri.joinPath(root, 'posts');
  const elsewhere = vscode.Uri.joinPath(root, '..', 'home');
  const shared = '[core]\n\tbare = false\n[remote "origin"]\n\turl = x\n';

  afterEach(() => remove(root));

  it('is one with a remote that does not ignore the folder', async () => {
    await write(vscode.Uri.joinPath(root, '.git', 'config'), '[core]\n\tbare = false\n');
    assert.equal(await findSharedRepository(posts), null);
    await write(vscode.Uri.joinPath(root, '.git', 'config'), shared);
    assert.equal((await findSharedRepository(posts))?.root.toString(), root.toString());
    await write(vscode.Uri.joinPath(root, '.gitignore'), 'dist\nposts/\n');
    assert.equal(await findSharedRepository(posts), null);
  });

  it('is found from a worktree', async () => {
    const git = vscode.Uri.joinPath(root, 'main', '.git');
    await write(vscode.Uri.joinPath(git, 'config'), shared);
    await write(vscode.Uri.joinPath(git, 'worktrees', 'side', 'commondir'), '../..\n');
    await write(vscode.Uri.joinPath(root, 'side', '.git'), `gitdir: ../main/.git/worktrees/side\n`);
    assert.ok(await findSharedRepository(vscode.Uri.joinPath(root, 'side', 'posts')));
  });

  it('is told of once, and gets its .gitignore line when the person wants it', async () => {
    await write(vscode.Uri.joinPath(root, '.git', 'config'), shared);
    await write(vscode.Uri.joinPath(root, '.gitignore'), 'dist');
    const deps = { files: createFiles(undefined), workspaceState: new Memory(), elsewhere };
    assert.equal(await choosing(1, () => settleSharing(posts, deps)), 'here');
    assert.equal(await onDisk(vscode.Uri.joinPath(root, '.gitignore')), 'dist\nposts/\n');
    assert.equal(await settleSharing(posts, deps), 'here');
    assert.equal(await isFolder(posts), false);
  });

  it('sends drafts home when the person wants it, and asks again when it was left', async () => {
    await write(vscode.Uri.joinPath(root, '.git', 'config'), shared);
    const deps = { files: createFiles(undefined), workspaceState: new Memory(), elsewhere };
    assert.equal(await choosing(undefined, () => settleSharing(posts, deps)), 'left');
    assert.equal(await choosing(0, () => settleSharing(posts, deps)), 'elsewhere');
  });
});
