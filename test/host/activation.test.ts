import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Editor } from '../../src/vscode/editor/register';
import { closeAll, openFile, rulesOn, untilDiagnostics } from './editor/posts';

describe('activation', () => {
  afterEach(closeAll);

  it('starts no linter for a Markdown file that is no post, and starts it for a post', async () => {
    const { document } = await openFile('no-post.md', '---\nkind: ask\n---\nI beg you, any job!\n');
    const extension = vscode.extensions.getExtension<{ readonly editor: Editor }>('signpost.signpost');
    assert.ok(extension, 'Signpost is installed');
    const { editor } = await extension.activate();
    await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(3, 3),
    );
    assert.equal(editor.isLoaded, false);
    assert.deepEqual(rulesOn(document.uri), []);
    const post = await openFile('a.post.md', '---\nkind: free\n---\nI am a 𝗣𝗹𝗮𝗻𝗻𝗲𝗿.\n');
    await untilDiagnostics(() => rulesOn(post.document.uri).length > 0);
    assert.equal(editor.isLoaded, true);
  });

  it('activates', async () => {
    const extension = vscode.extensions.getExtension('signpost.signpost');
    assert.ok(extension, 'Signpost is installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('brings its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('signpost.newPost'));
  });
});
