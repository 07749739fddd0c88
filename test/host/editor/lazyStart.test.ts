import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isPost, whenFirstPost } from '../../../src/vscode/editor/postDocuments';
import { closeAll, openFile, openUntitled, postOf } from './posts';

/** Documents as VS Code tells of them, and how many listeners there are. */
class FakeDocuments {
  readonly textDocuments: vscode.TextDocument[] = [];
  readonly #opened = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocumentChangeEvent>();
  listeners = 0;

  readonly onDidOpenTextDocument: vscode.Event<vscode.TextDocument> = (listener) =>
    this.#count(this.#opened.event(listener));
  readonly onDidChangeTextDocument: vscode.Event<vscode.TextDocumentChangeEvent> = (listener) =>
    this.#count(this.#changed.event(listener));

  open(document: vscode.TextDocument): void {
    this.#opened.fire(document);
  }

  change(document: vscode.TextDocument): void {
    this.#changed.fire({
      document,
      contentChanges: [],
      reason: undefined,
      detailedReason: undefined,
    } as never);
  }

  #count(listener: vscode.Disposable): vscode.Disposable {
    this.listeners++;
    return new vscode.Disposable(() => {
      this.listeners--;
      listener.dispose();
    });
  }
}

describe('the first post', () => {
  afterEach(closeAll);

  it('is awaited with one listener, which leaves when it comes', async () => {
    const documents = new FakeDocuments();
    const notes = await openFile('lazy.md', '# Notes\n');
    documents.textDocuments.push(notes.document);
    let started = 0;
    whenFirstPost(() => started++, documents);
    documents.open(notes.document);
    assert.deepEqual([documents.listeners, started], [1, 0]);
    const post = await openFile('lazy.post.md', 'Text');
    documents.open(post.document);
    documents.open(post.document);
    assert.deepEqual([documents.listeners, started], [0, 1]);
  });

  it('may be open already', async () => {
    const documents = new FakeDocuments();
    documents.textDocuments.push((await openFile('open.post.md', 'Text')).document);
    let started = 0;
    whenFirstPost(() => started++, documents);
    assert.deepEqual([documents.listeners, started], [0, 1]);
  });

  it('may be an untitled document that gets a kind', async () => {
    const documents = new FakeDocuments();
    const { document, edit } = await openUntitled('Text');
    let started = 0;
    whenFirstPost(() => started++, documents);
    documents.open(document);
    documents.change(document);
    assert.deepEqual([documents.listeners, started], [2, 0]);
    await edit((builder) => builder.insert(new vscode.Position(0, 0), '---\nkind: ask\n---\n'));
    documents.change(document);
    assert.deepEqual([documents.listeners, started], [0, 1]);
  });
});

describe('a post', () => {
  afterEach(closeAll);

  it('is a Markdown file with the name of one', async () => {
    assert.equal(isPost((await openFile('is.post.md', 'Text')).document), true);
    assert.equal(isPost((await openFile('is.md', postOf('Text'))).document), false);
  });

  it('is an untitled Markdown document with a kind', async () => {
    assert.equal(isPost((await openUntitled(postOf('Text'))).document), true);
    assert.equal(isPost((await openUntitled('---\ntitle: x\n---\nkind: ask')).document), false);
    assert.equal(isPost((await openUntitled('')).document), false);
  });

  it('is no old version of git and no plain text', async () => {
    const { document } = await openFile('language.post.md', 'Text');
    const old = { ...pick(document), uri: document.uri.with({ scheme: 'git' }) };
    assert.equal(isPost(old as vscode.TextDocument), false);
    assert.equal(isPost({ ...pick(document), languageId: 'plaintext' } as vscode.TextDocument), false);
  });
});

function pick({ uri, languageId, isClosed }: vscode.TextDocument) {
  return { uri, languageId, isClosed };
}
