import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, openFile, rulesOn, untilDiagnostics } from './editor/posts';

describe('activation', () => {
  afterEach(closeAll);

  it('loads nothing of the linter for a Markdown file that is no post, and all of it for a post', async () => {
    const { document } = await openFile('no-post.md', '---\nkind: ask\n---\nI beg you, any job!\n');
    await vscode.extensions.getExtension('signpost.signpost')?.activate();
    await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(3, 3),
    );
    assert.ok(loaded().length > 0);
    assert.deepEqual(loaded().filter(holdsRules), []);
    assert.deepEqual(rulesOn(document.uri), []);
    const post = await openFile('a.post.md', '---\nkind: free\n---\nI am a 𝗣𝗹𝗮𝗻𝗻𝗲𝗿.\n');
    await untilDiagnostics(() => rulesOn(post.document.uri).length > 0);
    assert.notDeepEqual(loaded().filter(holdsRules), []);
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

/** The files of the extension that this host has loaded. */
function loaded(): string[] {
  return Object.keys(require.cache).filter((file) => file.split(path.sep).includes('dist'));
}

function holdsRules(file: string): boolean {
  return readFileSync(file, 'utf8').includes('wall-of-text');
}
