import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
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
