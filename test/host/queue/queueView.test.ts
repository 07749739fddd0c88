import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileNamed, postWith, queueView, remove, untilShown, write } from './support';

describe('the view of the queue', () => {
  const made: vscode.Uri[] = [];
  const make = async (name: string, text: string | Uint8Array) => made.push(await write(name, text));

  // What earlier tests created and deleted at once may not have reached the watcher.
  before(async () => vscode.commands.executeCommand('signpost.refreshQueue'));
  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
  });

  it('shows posts in their groups, those that need attention first', async () => {
    await make('view-draft.post.md', postWith('targetTitle: A draft'));
    await make(
      'view-queued.post.md',
      postWith('targetTitle: Queued\nstatus: queued\nat: 2126-12-03T09:00[America/New_York]'),
    );
    await make(
      'view-missed.post.md',
      postWith('targetTitle: Missed\nstatus: queued\nat: 2026-01-05T09:00[Europe/Berlin]'),
    );
    await make('view-handed.post.md', postWith('targetTitle: Handed\nstatus: handed-over'));
    await make('view-posted.post.md', postWith('targetTitle: Out\nstatus: posted'));
    await untilShown({
      'Needs Attention': [
        'Handed | handed over: did it go out?',
        'Missed | missed · Mon 5 Jan, 9:00 (Berlin)',
      ],
      Queued: ['Queued | Tue 3 Dec 2126, 9:00 (New York)'],
      Drafts: ['Clinical Data Analyst', 'A draft'],
      Posted: ['Out'],
    });
  });

  it('shows what is broken or can not be read, and says why', async () => {
    await make('view-broken.post.md', postWith('targetTitle: Broken\nstatus: qeued'));
    await make('view-bytes.post.md', new Uint8Array([0x66, 0xfc, 0x72]));
    await untilShown({
      'Needs Attention': [
        'Broken | its front matter has an error',
        'view-bytes.post.md | posts/view-bytes.post.md is not UTF-8 text. Open it, choose Save with Encoding and UTF-8, then try again.',
      ],
      Drafts: ['Clinical Data Analyst'],
    });
  });

  it('follows unsaved text, saved text and deleted files', async () => {
    await make('view-live.post.md', postWith('targetTitle: First'));
    await untilShown((groups) => !!groups.Drafts?.includes('First'));
    const editor = await vscode.window.showTextDocument(fileNamed('view-live.post.md'));
    await editor.edit((builder) => builder.replace(editor.document.lineAt(1).range, 'targetTitle: Second'));
    await untilShown((groups) => !!groups.Drafts?.includes('Second'));
    await closeAll();
    await untilShown((groups) => !!groups.Drafts?.includes('First'));
    await remove(...made.splice(0));
    await untilShown((groups) => !groups.Drafts?.includes('First'));
  });

  it('reads folders inside the folder of posts', async () => {
    await make('deep/er/view-deep.post.md', postWith('targetTitle: Deep'));
    made[0] = fileNamed('deep');
    await untilShown((groups) => !!groups.Drafts?.includes('Deep'));
  });

  it('shows the first rows of a long group, and more where they are asked for', async () => {
    made.push(fileNamed('many'));
    const names = Array.from({ length: 503 }, (_, index) => `many/view-${String(index).padStart(3, '0')}`);
    await Promise.all(names.map((name) => write(`${name}.post.md`, postWith(`targetTitle: ${name}`))));
    const untilLast = (label: string) => untilShown((groups) => groups.Drafts?.at(-1) === label);
    // With the post that is always there.
    assert.equal((await untilLast('4 more posts…')).Drafts?.length, 501);
    await vscode.commands.executeCommand('signpost.showMorePosts', 'drafts');
    assert.equal((await untilLast('Clinical Data Analyst')).Drafts?.length, 504);
  });

  it('reads the home besides the workspace, as soon as it is set', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const home = vscode.Uri.joinPath(folder, '..', 'view-home');
    const post = vscode.Uri.joinPath(home, 'at-home.post.md');
    await vscode.workspace.fs.writeFile(post, new TextEncoder().encode(postWith('targetTitle: At home')));
    made.push(home);
    const settings = vscode.workspace.getConfiguration('signpost');
    await settings.update('home', home.fsPath, vscode.ConfigurationTarget.Global);
    await untilShown((groups) => !!groups.Drafts?.includes('At home'));
    await settings.update('home', undefined, vscode.ConfigurationTarget.Global);
    await untilShown((groups) => !groups.Drafts?.includes('At home'));
  });

  it('speaks its items and opens their posts', async () => {
    await make('view-spoken.post.md', postWith('targetTitle: Spoken\nstatus: handed-over'));
    await untilShown({
      'Needs Attention': ['Spoken | handed over: did it go out?'],
      Drafts: ['Clinical Data Analyst'],
    });
    const view = await queueView();
    const [group] = (await view.getChildren()) ?? [];
    assert.ok(group);
    const groupItem = await view.getTreeItem(group);
    assert.equal(groupItem.description, '1');
    assert.equal(groupItem.accessibilityInformation?.label, 'Needs Attention, one post');
    assert.equal(groupItem.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
    const [node] = (await view.getChildren(group)) ?? [];
    assert.ok(node);
    const item = await view.getTreeItem(node);
    assert.equal(item.accessibilityInformation?.label, 'Spoken, handed over: did it go out?');
    assert.equal(item.contextValue, 'post.handed-over attention');
    assert.equal(item.command?.command, 'vscode.open');
  });
});
