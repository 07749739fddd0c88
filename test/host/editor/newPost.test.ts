import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, until, untilDiagnostics } from './posts';

describe('a new post', () => {
  afterEach(closeAll);

  it('does not scold until a tab stop was left', async () => {
    await vscode.commands.executeCommand('signpost.newPost', { kind: 'ask' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    await until(() => /where you stand/.test(document.getText()), vscode.workspace.onDidChangeTextDocument);
    await untilDiagnostics(() => diagnosticsOf(document.uri).length === 0);
    // Three times Tab: from the situation over the title and its reason to the ask.
    for (let stop = 0; stop < 3; stop++) await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await untilDiagnostics(() => diagnosticsOf(document.uri).length > 0);
    const ask = document.getText().indexOf('## Ask');
    for (const { range, message } of diagnosticsOf(document.uri)) {
      assert.ok(document.offsetAt(range.start) < ask, message);
    }
    await vscode.workspace.fs.delete(document.uri);
  });
});
