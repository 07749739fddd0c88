import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  diagnosticsOf,
  openFile,
  openUntitled,
  postOf,
  rulesOn,
  until,
  untilDiagnostics,
} from './posts';

describe('quick fixes', () => {
  afterEach(closeAll);

  it('mend a finding in one step', async () => {
    const { document } = await openFile('fancy.post.md', postOf('I am a 𝗣𝗹𝗮𝗻𝗻𝗲𝗿 now.', 'free'));
    await untilDiagnostics(() => rulesOn(document.uri).includes('fancy-letters'));
    const [fix] = await fixesAt(document, 'fancy-letters');
    assert.ok(fix?.edit);
    assert.equal(fix.isPreferred, true);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.lineAt(3).text, 'I am a Planner now.');
    await untilDiagnostics(() => !rulesOn(document.uri).includes('fancy-letters'));
  });

  it('ask for words with a snippet in the editor of the post, wherever the focus is', async () => {
    const text = postOf('In June my depot closed after six years.');
    const { document } = await openFile('prompt.post.md', text);
    await untilDiagnostics(() => rulesOn(document.uri).includes('ask-missing'));
    const [fix] = await fixesAt(document, 'ask-missing');
    assert.ok(fix?.command);
    const other = await openUntitled('Other text');
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    assert.match(document.getText(), /## Ask\r?\n\S/);
    assert.equal(other.document.getText(), 'Other text');
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document, document);
    await until(() => !(active?.selection.isEmpty ?? true), vscode.window.onDidChangeTextEditorSelection);
  });

  it('change nothing once the post moved on', async () => {
    const { document, edit } = await openFile(
      'stale.post.md',
      postOf('In June my depot closed after six years.'),
    );
    await untilDiagnostics(() => rulesOn(document.uri).includes('ask-missing'));
    const [fix] = await fixesAt(document, 'ask-missing');
    assert.ok(fix?.command);
    await edit((builder) => builder.insert(new vscode.Position(3, 0), 'Hello. '));
    const before = document.getText();
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    assert.equal(document.getText(), before);
  });
});

describe('a sentence that is being typed', () => {
  afterEach(closeAll);

  it('is left alone until the caret has left it', async () => {
    const editor = await openUntitled(postOf('In March the hotel closed.\n\n'));
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await until(() => editor.selection.active.isEqual(end), vscode.window.onDidChangeTextEditorSelection);
    // Fancy letters do not wait, so they tell that the check was made.
    await editor.edit((builder) => builder.insert(end, '𝗛𝗶, I beg you, any job'));
    await untilDiagnostics(() => rulesOn(document.uri).includes('fancy-letters'));
    assert.equal(rulesOn(document.uri).includes('plea'), false);
    const top = new vscode.Position(3, 0);
    editor.selection = new vscode.Selection(top, top);
    await untilDiagnostics(() => rulesOn(document.uri).includes('plea'));
  });
});

describe('an error in the front matter', () => {
  afterEach(closeAll);

  it('is a finding at its line', async () => {
    const { document } = await openFile('broken.post.md', '---\nkind: asc\n---\nText');
    await untilDiagnostics(() => rulesOn(document.uri).includes('front-matter'));
    const [diagnostic] = diagnosticsOf(document.uri).filter(({ code }) =>
      JSON.stringify(code).includes('front'),
    );
    assert.equal(document.getText(diagnostic?.range), 'asc');
  });
});

/** The fixes that are offered for a rule, without what every finding offers. */
async function fixesAt(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const diagnostic = diagnosticsOf(document.uri)[rulesOn(document.uri).indexOf(rule)];
  assert.ok(diagnostic);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ edit, command, title }) => (edit || command) && !/^(?:Why|Quiet) /.test(title));
}
