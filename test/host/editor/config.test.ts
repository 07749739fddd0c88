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

const long = postOf('Twenty units of text and more', 'free');
const severityOf = (uri: vscode.Uri) => diagnosticsOf(uri)[0]?.severity;

/** Writes the config file of the posts' folder. */
async function configure(values: object): Promise<vscode.Uri> {
  const uri = fileNamed('signpost.config.json');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(values)));
  return uri;
}

function hasMark(uri: vscode.Uri, word: string): boolean {
  return diagnosticsOf(uri).some(({ message }) => message.includes(word));
}

/** Writes over all of a file in its editor; VS Code refuses an edit of a text that it is just reading anew. */
async function typeOver(uri: vscode.Uri, text: string): Promise<void> {
  let isDone = false;
  while (!isDone) {
    const { document, edit } = await vscode.window.showTextDocument(uri);
    const whole = document.validateRange(new vscode.Range(0, 0, 99, 0));
    isDone = await edit((builder) => builder.replace(whole, text));
  }
}

describe('the config file of a folder', () => {
  afterEach(async () => {
    await set('rules', undefined);
    await closeAll();
  });

  it('holds for its posts from the start, and live', async () => {
    await configure({ limit: 20 });
    const { document } = await openFile('configured.post.md', long);
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
    await configure({ limit: 3000 });
    await untilDiagnostics(() => rulesOn(document.uri).length === 0);
    const uri = await configure({ limit: 20 });
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
    await vscode.workspace.fs.delete(uri);
    await untilDiagnostics(() => rulesOn(document.uri).length === 0);
  });

  it('gives way to settings, rule by rule', async () => {
    await configure({ limit: 20, rules: { 'over-limit': 'hint', 'near-limit': 'off' } });
    const { document } = await openFile('settled.post.md', long);
    await untilDiagnostics(() => severityOf(document.uri) === vscode.DiagnosticSeverity.Hint);
    await set('rules', { 'over-limit': 'warning' });
    await untilDiagnostics(() => severityOf(document.uri) === vscode.DiagnosticSeverity.Warning);
  });

  it('brings rules of its own, which link to it', async () => {
    const message = '"{phrase}" is a client. Take it out.';
    const config = await configure({
      phrases: [{ id: 'client-names', line: 'safe', words: ['Wilkops Ltd'], message }],
    });
    const { document } = await openFile('own.post.md', postOf('At WILKOPS ltd.', 'free'));
    await untilDiagnostics(() => rulesOn(document.uri).includes('client-names'));
    const [diagnostic] = diagnosticsOf(document.uri);
    assert.ok(diagnostic && typeof diagnostic.code === 'object');
    assert.equal(diagnostic.message, '"WILKOPS ltd" is a client. Take it out.');
    assert.equal(diagnostic.code.target.path, config.path);
  });

  it('is marked where it is wrong while a post goes by it, and as far as it is right it holds', async () => {
    const config = await configure({ limit: 20, rules: { buzwords: 'off' } });
    const { document } = await openFile('wrong.post.md', long);
    await untilDiagnostics(() => diagnosticsOf(config).length > 0);
    const [diagnostic, ...others] = diagnosticsOf(config);
    assert.ok(diagnostic);
    assert.deepEqual(others, []);
    assert.match(diagnostic.message, /"buzwords".*Write buzzword/);
    const text = await vscode.workspace.openTextDocument(config);
    assert.equal(text.getText(diagnostic.range), '"buzwords"');
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
    await configure({ limit: 20 });
    await untilDiagnostics(() => diagnosticsOf(config).length === 0);
  });

  it('is marked while it is written where only Signpost can tell', async () => {
    await openFile('beside.post.md', long);
    const config = await configure({ timeZone: 'Mars/Crater' });
    // Signpost has met the file as it was written, so that nothing but typing makes it look again.
    await untilDiagnostics(() => hasMark(config, 'Mars/Crater'));
    await typeOver(config, '{"timeZone": "Mars/Base", "limit": 0}');
    // Once it is open, the limit is the schema's matter: VS Code's JSON support marks it when it has come up.
    await untilDiagnostics(() => hasMark(config, 'Mars/Base'));
    const own = diagnosticsOf(config).map(({ message }) => message.includes('Mars/Base'));
    assert.deepEqual(own, [true]);
  });
});

describe('an untitled post', () => {
  afterEach(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'signpost.config.json');
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    await closeAll();
  });

  it('goes by the config file of the open folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'signpost.config.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{"limit": 20}'));
    const { document } = await openUntitled(long);
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
  });
});
