import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { parsePost } from '../../../src/core/post/post';
import { draftOf } from '../../../src/vscode/newPost/fromClipboard';
import { newId } from '../../../src/vscode/newPost/newId';
import { snippetFile } from '../../../src/vscode/newPost/snippetFile';
import { until } from '../editor/posts';
import { answering, choosing, closeAll, onDisk, remove } from '../queue/support';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>(command, ...args);

async function typed(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}
const tab = () => vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');

describe('New Post', () => {
  const made: vscode.Uri[] = [];
  const make = async (kind: string) => {
    const uri = await run('signpost.newPost', { kind });
    assert.ok(uri);
    made.push(uri);
    return uri;
  };

  afterEach(async () => {
    await closeAll();
    await remove(...made.splice(0));
  });

  it('creates a post in the folder of posts and opens it with tab stops', async () => {
    const uri = await make('ask');
    assert.match(uri.path, /\/posts\/ask-\d{4}-\d{2}-\d{2}\.post\.md$/);
    const saved = parsePost(await onDisk(uri));
    assert.deepEqual(saved.frontMatter.problems, []);
    assert.equal(saved.frontMatter.values.kind, 'ask');
    assert.equal(saved.frontMatter.values.status, 'draft');
    assert.match(saved.frontMatter.values.id ?? '', /^P[0-9A-HJKMNP-TV-Z]{15}$/);
    assert.deepEqual(
      saved.parts.map(({ name }) => name),
      ['situation', 'target', 'ask'],
    );
    assert.equal(saved.output.text, '');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.toString(), uri.toString());
    await typed('In March the hotel closed.');
    await tab();
    await typed("Stage Manager’s 'Aide'");
    await tab();
    await typed('I like order');
    await tab();
    await typed('Which two theatres would you ask?');
    const post = parsePost(editor.document.getText());
    assert.deepEqual(post.frontMatter.problems, []);
    assert.equal(post.frontMatter.values.targetTitle, "Stage Manager’s 'Aide'");
    assert.equal(
      post.output.text,
      "In March the hotel closed.\n\nI am moving towards a role as Stage Manager’s 'Aide', because I like order.\n\nWhich two theatres would you ask?",
    );
  });

  it('leaves a sane post when the snippet is undone', async () => {
    const uri = await make('update');
    const document = vscode.window.activeTextEditor?.document;
    await vscode.commands.executeCommand('undo');
    assert.equal(document?.getText(), await onDisk(uri));
  });

  it('never writes over a post', async () => {
    const first = await make('office-hours');
    const before = await onDisk(first);
    const second = await make('office-hours');
    assert.equal(second.path, first.path.replace('.post.md', '-2.post.md'));
    assert.equal(await onDisk(first), before);
  });

  it('asks for the kind', async () => {
    const uri = await choosing(1, () => Promise.resolve(run('signpost.newPost', { editor: 'text' })));
    assert.ok(uri);
    made.push(uri);
    assert.match(uri.path, /\/posts\/update-\d{4}-\d{2}-\d{2}\.post\.md$/);
  });

  it('makes a draft of the text on the clipboard, unchanged', async () => {
    const text = 'After nine years\r\n\r\nI was *laid off*.  ';
    await vscode.env.clipboard.writeText(text);
    const uri = await run('signpost.newPostFromClipboard');
    assert.ok(uri);
    made.push(uri);
    assert.match(uri.path, /\/posts\/after-nine-years-i-was-laid\.post\.md$/);
    const clipboard = await vscode.env.clipboard.readText();
    const saved = await onDisk(uri);
    assert.ok(saved.endsWith(clipboard), JSON.stringify(saved));
    const { values, problems } = parsePost(saved).frontMatter;
    assert.deepEqual([values.kind, values.status, problems], [undefined, 'draft', []]);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(),
      vscode.window.onDidChangeActiveTextEditor,
    );
  });

  it('says that the clipboard is empty', async () => {
    await vscode.env.clipboard.writeText(' \n');
    const said = await answering('showErrorMessage', undefined, async () => {
      assert.equal(await run('signpost.newPostFromClipboard'), undefined);
    });
    assert.deepEqual(said, [
      'There is no text on the clipboard. Copy the text of your post, then try again.',
    ]);
  });

  it('keeps the front matter of a text that brings its own', () => {
    const draft = draftOf('---\nkind: ask\nstatus: posted\nat: 2026-01-01T09:00\n---\nText', 'P1');
    assert.equal(draft, '---\nkind: ask\nstatus: draft\nid: P1\n---\nText');
  });
});

describe('the snippets', () => {
  it('are the posts of New Post', async () => {
    const extension = vscode.extensions.getExtension('signpost.signpost');
    assert.ok(extension);
    const file = vscode.Uri.joinPath(extension.extensionUri, 'snippets', 'posts.json');
    assert.deepEqual(JSON.parse(await readFile(file.fsPath, 'utf8')), snippetFile());
  });
});

describe('ids', () => {
  it('sort by time, and no two are the same', () => {
    const early = newId(Date.UTC(2026, 0));
    const late = newId(Date.UTC(2026, 0) + 1);
    assert.ok(early < late);
    assert.notEqual(newId(0), newId(0));
    assert.equal(early.length, 16);
  });
});
