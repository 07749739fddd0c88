import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parsePost } from '../../../src/core/post/post';
import { closeAll, openUntitled } from '../editor/posts';
import { Page } from './page';

const post = `---
kind: ask
targetTitle: Nurse
---
## Situation
In March the ward closed.

## Target title
I want to be a Nurse, because I like people.

## Ask
Which ward would you choose?

#Nursing
`;

describe('a composer and its document', () => {
  let page: Page | undefined;

  async function open(text: string): Promise<{ document: vscode.TextDocument; page: Page }> {
    const { document } = await openUntitled(text);
    page = new Page(document);
    await page.start();
    return { document, page };
  }

  afterEach(async () => {
    page?.dispose();
    page = undefined;
    await closeAll();
  });

  it('make one small edit of a keystroke', async () => {
    const { document, page } = await open(post);
    const changes: string[] = [];
    const listener = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      for (const { rangeLength, text } of contentChanges) changes.push(`${rangeLength}:${text}`);
    });
    page.type('situation', 8, 8, '!');
    await page.settled(document);
    listener.dispose();
    assert.deepEqual(changes, ['0:!']);
    assert.equal(document.getText(), post.replace('In March', 'In March!'));
  });

  it('go back to the start by Undo, run by run, and forward again by Redo', async () => {
    const { document, page } = await open(post);
    const texts = [document.getText()];
    for (const [field, word] of [
      ['situation', ' Then'],
      ['situation', ' I'],
      ['ask', ' Or'],
      ['learned', ''],
      ['closing', ' #Care'],
    ] as const) {
      if (!page.fields.includes(field)) continue;
      for (const letter of word) {
        const end = page.text(field).length;
        page.type(field, end, end, letter);
        await page.settled(document);
      }
      texts.push(document.getText());
    }
    for (const text of texts.slice(0, -1).reverse()) {
      page.send({ type: 'undo' });
      await page.until(() => document.getText() === text && page.state?.version === document.version);
    }
    for (const text of texts.slice(1)) {
      page.send({ type: 'redo' });
      await page.until(() => document.getText() === text && page.state?.version === document.version);
    }
  });

  it("take back the rest of a run after a step of VS Code's own Undo, as the Edit menu takes, and make it again", async () => {
    const { document, page } = await open(post);
    for (const letter of ' Quietly') {
      const end = page.text('situation').length;
      page.type('situation', end, end, letter);
      await page.settled(document);
    }
    const typed = document.getText();
    await vscode.commands.executeCommand('undo');
    await page.until(() => document.getText() === post && page.state?.version === document.version);
    await vscode.commands.executeCommand('redo');
    await page.until(() => document.getText() === typed && page.state?.version === document.version);
  });

  it('lose nothing when the page is thrown away while somebody types, and write nothing twice', async () => {
    const { document, page } = await open(post);
    for (const letter of ' Now please') {
      const end = page.text('ask').length;
      page.type('ask', end, end, letter);
    }
    const unsent = page.unsent('ask');
    assert.ok(unsent, 'something is on its way');
    await page.until(() => document.getText() === post.replace('choose?', 'choose? Now please'));
    await page.start(unsent);
    await page.settled(document);
    assert.equal(document.getText(), post.replace('choose?', 'choose? Now please'));
    assert.equal(page.text('ask'), 'Which ward would you choose? Now please');
  });

  it('write what a page kept that went away together with its window, once', async () => {
    const { document } = await open(post);
    const kept = {
      field: 'ask',
      base: 'Which ward would you choose?',
      text: 'Which ward would you choose? Now',
    };
    for (let times = 0; times < 2; times++) {
      const other = new Page(document);
      try {
        await other.start(kept);
        await other.until(() => document.getText() === post.replace('choose?', 'choose? Now'));
        await other.settled(document);
      } finally {
        other.dispose();
      }
    }
  });

  it('keep the words of both who write in one field at the same moment', async () => {
    const { document, page } = await open(post);
    const words = 'Somebody else writes. ';
    let written = '';
    const writing = (async () => {
      for (const letter of words) {
        const edit = new vscode.WorkspaceEdit();
        const at = document.getText().indexOf(`${written}Which`) + written.length;
        edit.insert(document.uri, document.positionAt(at), letter);
        if (await vscode.workspace.applyEdit(edit)) written += letter;
      }
    })();
    for (const letter of ' I write, too.') {
      const end = page.text('ask').length;
      page.type('ask', end, end, letter);
      await page.until(() => page.unsent('ask') === null);
    }
    await writing;
    await page.settled(document);
    assert.equal(page.text('ask'), `${written}Which ward would you choose? I write, too.`);
    assert.ok(written.length > 1);
  });

  it('follow each other in two composers', async () => {
    const { document, page } = await open(post);
    const other = new Page(document);
    try {
      await other.start();
      other.type('ask', 0, 0, 'Nurses: ');
      await other.settled(document);
      await page.settled(document);
      assert.equal(page.text('ask'), 'Nurses: Which ward would you choose?');
      page.type('ask', 0, 0, 'Hello. ');
      await page.settled(document);
      await other.settled(document);
      assert.equal(other.text('ask'), 'Hello. Nurses: Which ward would you choose?');
    } finally {
      other.dispose();
    }
  });

  it('keep every word when the kind changes', async () => {
    const { document, page } = await open(post);
    for (const kind of ['update', 'office-hours', 'free', 'ask'] as const) {
      page.send({ type: 'kind', kind });
      await page.until(() => page.state?.kind === kind);
      assert.equal(document.getText(), post.replace('kind: ask', `kind: ${kind}`));
      const shown = page.state?.fields.map(({ text }) => text).join('\n') ?? '';
      for (const word of parsePost(post).output.text.match(/\p{L}+/gu) ?? [])
        assert.ok(shown.includes(word), word);
    }
  });

  it("keep the writer's word for the text as it is, and no longer", async () => {
    const { document, page } = await open(post);
    page.send({ type: 'word', word: 'human', isGiven: true });
    const isGiven = () => page.state?.checklist.find(({ id }) => id === 'human')?.question?.isGiven;
    await page.until(() => isGiven() === true);
    assert.match(document.getText(), /\naccepted:\n {2}human: [0-9a-f]{16}\n---\n/);
    page.type('ask', 0, 0, 'Hello. ');
    await page.until(() => isGiven() === false);
  });

  it('mend a finding by one edit, though the writer typed on', async () => {
    const { document, page } = await open(post.replace('March', '**March**!!!'));
    const found = () => page.state?.findings.find(({ source }) => source === 'exclamation-run');
    await page.until(() => found() !== undefined);
    const finding = found();
    assert.equal(finding?.field, 'situation');
    const [fix] = finding?.fixes ?? [];
    assert.ok(finding && fix);
    page.type('ask', 0, 0, 'Hello. ');
    page.send({ type: 'fix', finding: finding.id, fix: fix.id });
    await page.until(() => found() === undefined);
    assert.ok(document.getText().includes('**March**! the ward'));
    assert.ok(document.getText().includes('Hello. Which ward'));
  });

  it("offer another extension's quick fixes for what it found", async () => {
    const { document, page } = await open(post);
    const range = new vscode.Range(5, 3, 5, 8);
    const diagnostic = new vscode.Diagnostic(range, 'Unknown word', vscode.DiagnosticSeverity.Information);
    diagnostic.source = 'Speller';
    const found = vscode.languages.createDiagnosticCollection('speller');
    const fix = new vscode.CodeAction('Change to April', vscode.CodeActionKind.QuickFix);
    fix.diagnostics = [diagnostic];
    fix.edit = new vscode.WorkspaceEdit();
    fix.edit.replace(document.uri, range, 'April');
    const provider = vscode.languages.registerCodeActionsProvider('markdown', {
      provideCodeActions: () => [fix],
    });
    try {
      found.set(document.uri, [diagnostic]);
      const shown = () => page.state?.findings.find(({ source }) => source === 'Speller');
      await page.until(() => shown() !== undefined);
      const finding = shown();
      const [offered] = finding?.fixes ?? [];
      assert.ok(finding && offered);
      assert.deepEqual([finding.field, finding.start, finding.end], ['situation', 3, 8]);
      page.send({ type: 'fix', finding: finding.id, fix: offered.id });
      const accepting = setInterval(
        () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
        100,
      );
      await page
        .until(() => document.getText().includes('In April the ward'))
        .finally(() => clearInterval(accepting));
    } finally {
      provider.dispose();
      found.dispose();
    }
  });
});
