import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  diagnosticsOf,
  fileNamed,
  openFile,
  openUntitled,
  postOf,
  rulesOn,
  set,
  untilDiagnostics,
} from './posts';

const short = postOf('Twenty units of text', 'free');
const long = postOf('Twenty units of text and more', 'free');

describe('diagnostics', () => {
  before(() => set('limit', 20));
  after(() => set('limit', undefined));
  afterEach(closeAll);

  it('appear on exact ranges and disappear while typing', async () => {
    const { document, edit } = await openFile('live.post.md', short);
    await edit((builder) => builder.insert(document.positionAt(short.length), ' and more'));
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
    const diagnostic = diagnosticsOf(document.uri).find(({ message }) => message.includes('20'));
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), ' and more');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    await edit((builder) => builder.delete(diagnostic.range));
    await untilDiagnostics(() => !rulesOn(document.uri).includes('over-limit'));
  });

  it('link to the page of their rule', async () => {
    const { document } = await openFile('link.post.md', long);
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    const code = diagnosticsOf(document.uri)[0]?.code;
    assert.ok(typeof code === 'object');
    assert.ok(code.target.path.endsWith('/docs/rules/over-limit.md'), code.target.path);
  });

  it('have the right ranges in a file with a byte order mark and carriage returns', async () => {
    const { document } = await openFile('bom.post.md', `\uFEFF${long.replaceAll('\n', '\r\n')}`);
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    assert.equal(document.getText(diagnosticsOf(document.uri)[0]?.range), ' and more');
  });

  it('leave with a document that is closed', async () => {
    const uri = fileNamed('closed.post.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(long));
    await vscode.commands.executeCommand('vscode.open', uri);
    await untilDiagnostics(() => rulesOn(uri).length > 0);
    await closeAll();
    await untilDiagnostics(() => rulesOn(uri).length === 0);
  });

  it('follow a file that is renamed, and leave when it is no post any more', async () => {
    const { document } = await openFile('old.post.md', long);
    const renamed = fileNamed('new.post.md');
    const plain = fileNamed('plain.md');
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    await rename(document.uri, renamed);
    await untilDiagnostics(() => rulesOn(document.uri).length === 0 && rulesOn(renamed).length > 0);
    await rename(renamed, plain);
    await untilDiagnostics(() => rulesOn(renamed).length === 0);
    assert.deepEqual(rulesOn(plain), []);
    await vscode.workspace.fs.delete(plain);
  });

  it('leave when the language changes, and come back with it', async () => {
    const { document } = await openFile('language.post.md', long);
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await untilDiagnostics(() => rulesOn(document.uri).length === 0);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
  });

  it('work in untitled documents as soon as their front matter has a kind', async () => {
    const { document, edit } = await openUntitled('Twenty units of text and more');
    assert.deepEqual(rulesOn(document.uri), []);
    await edit((builder) => builder.insert(new vscode.Position(0, 0), '---\nkind: free\n---\n'));
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
    await edit((builder) => builder.delete(new vscode.Range(1, 0, 2, 0)));
    await untilDiagnostics(() => rulesOn(document.uri).length === 0);
  });

  it('follow the settings', async () => {
    const { document } = await openFile('settings.post.md', long);
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    await set('rules', { 'over-limit': 'hint', 'no-such-rule': 'error' });
    await untilDiagnostics(() => diagnosticsOf(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Hint);
    await set('rules', { 'over-limit': 'off' });
    await untilDiagnostics(() => rulesOn(document.uri).length === 0);
    await set('rules', { 'over-limit': 'nonsense' });
    await untilDiagnostics(
      () => diagnosticsOf(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Error,
    );
    await set('rules', undefined);
  });

  it('stay away from Markdown that is no post', async () => {
    const notes = await openFile('notes.md', long);
    const { document } = await openFile('beside.post.md', long);
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    assert.deepEqual(rulesOn(notes.document.uri), []);
  });
});

/** Renames as the explorer does: open editors go along. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: true });
  assert.ok(await vscode.workspace.applyEdit(edit));
}
