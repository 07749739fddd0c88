import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUntitled, postOf, rulesOn, set, untilDiagnostics } from './posts';

const parts = `---
kind: ask
status: draft
---
## Situation
The hotel closed.

## Ask
Which would you learn first?
`;

describe('the outline', () => {
  afterEach(closeAll);

  it('shows the front matter and the parts', async () => {
    const { document } = await openFile('outline.post.md', parts);
    const names = (await symbolsOf(document)).map(({ name }) => name);
    assert.deepEqual(ours(names), ['Front matter', 'Situation', 'Ask']);
  });

  it('leaves other Markdown alone', async () => {
    const { document } = await openFile('outline.md', parts);
    const names = (await symbolsOf(document)).map(({ name }) => name);
    assert.equal(names.includes('Front matter'), false);
  });
});

describe('folding', () => {
  afterEach(closeAll);

  it('folds the front matter and the parts', async () => {
    const { document } = await openFile('folding.post.md', parts);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const folds = ranges.map(({ start, end }) => `${start}-${end}`);
    for (const fold of ['0-3', '4-5', '7-8']) assert.ok(folds.includes(fold), `${fold} of ${folds}`);
  });
});

describe('hover', () => {
  afterEach(closeAll);

  it('says why a rule is there and how to quiet it', async () => {
    await set('limit', 5);
    const { document } = await openFile('hover.post.md', postOf('Too long a text', 'free'));
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    const hover = await hoverAt(document, new vscode.Position(3, 10));
    await set('limit', undefined);
    assert.match(hover, /signpost: quiet over-limit/);
    assert.match(hover, /command:signpost\.showRule/);
  });

  it('explains the keys of the front matter', async () => {
    const { document } = await openFile('key.post.md', parts);
    assert.match(await hoverAt(document, new vscode.Position(1, 2)), /which parts and checks apply/);
    assert.equal(await hoverAt(document, new vscode.Position(1, 7)), '');
  });
});

describe('completion', () => {
  afterEach(closeAll);

  it('offers the keys that are not there yet', async () => {
    const { document } = await openFile('keys.post.md', '---\nkind: ask\n\n---\nText');
    const labels = await completionsAt(document, new vscode.Position(2, 0));
    assert.ok(labels.includes('targetTitle') && labels.includes('at'), labels.join());
    assert.equal(labels.includes('kind'), false);
  });

  it('offers them while the front matter has no end yet', async () => {
    const { document } = await openFile('unclosed.post.md', '---\nkind: ask\nsta');
    const labels = await completionsAt(document, new vscode.Position(2, 3));
    assert.ok(labels.includes('status') && !labels.includes('kind'), labels.join());
  });

  it('offers kinds and statuses', async () => {
    const { document } = await openFile('values.post.md', '---\nkind: \nstatus:\n---\nText');
    const kinds = await completionsAt(document, new vscode.Position(1, 6));
    assert.deepEqual(kinds.slice(0, 4), ['ask', 'update', 'office-hours', 'free']);
    const statuses = await completionsAt(document, new vscode.Position(2, 7));
    assert.ok(statuses.includes('queued') && !statuses.includes('posting'), statuses.join());
  });

  it('offers the parts of the kind that have no heading yet', async () => {
    const { document } = await openUntitled(`${parts}\n#`);
    const labels = await completionsAt(document, new vscode.Position(document.lineCount - 1, 1));
    assert.ok(labels.includes('Target title'), labels.join());
    assert.equal(labels.includes('Ask'), false);
  });

  it('keeps quiet in the text', async () => {
    const { document } = await openFile('text.post.md', parts);
    // VS Code offers words of the document; a key of ours would say what it means.
    const items = await itemsAt(document, new vscode.Position(5, 4));
    assert.deepEqual(
      items.filter(({ documentation }) => documentation !== undefined),
      [],
    );
    assert.equal(items.map(labelOf).includes('Target title'), false);
  });
});

describe('code actions', () => {
  before(() => set('limit', 5));
  after(() => set('limit', undefined));
  afterEach(closeAll);

  it('quiet a rule where it stands', async () => {
    const { document } = await openFile('quiet.post.md', postOf('Too long a text', 'free'));
    await untilDiagnostics(() => rulesOn(document.uri).includes('over-limit'));
    const quiet = (await actionsAt(document, 3)).find(({ title }) => title.startsWith('Quiet'));
    assert.ok(quiet?.edit);
    await vscode.workspace.applyEdit(quiet.edit);
    assert.equal(document.lineAt(3).text, '<!-- signpost: quiet over-limit -->');
    await untilDiagnostics(() => !rulesOn(document.uri).includes('over-limit'));
  });

  it('lead to the page of the rule', async () => {
    const { document } = await openFile('why.post.md', postOf('Too long a text', 'free'));
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    const why = (await actionsAt(document, 3)).find(({ title }) => title.startsWith('Why'));
    assert.equal(why?.command?.command, 'signpost.showRule');
    assert.deepEqual(why?.command?.arguments, ['over-limit']);
  });

  it('come only for the kinds that are asked for, and only where a finding is', async () => {
    const { document } = await openFile('kinds.post.md', postOf('Too long a text', 'free'));
    await untilDiagnostics(() => rulesOn(document.uri).length > 0);
    assert.deepEqual(await actionsAt(document, 3, vscode.CodeActionKind.Refactor.value), []);
    assert.deepEqual(await actionsAt(document, 1), []);
  });
});

async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const command = 'vscode.executeDocumentSymbolProvider';
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, document.uri)) ?? [];
}

/** Without the headings that VS Code's own Markdown support lists. */
function ours(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith('#'));
}

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

async function completionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  return (await itemsAt(document, position)).map(labelOf);
}

async function itemsAt(document: vscode.TextDocument, position: vscode.Position) {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  return list.items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function actionsAt(document: vscode.TextDocument, line: number, kind?: string) {
  const command = 'vscode.executeCodeActionProvider';
  const { range } = document.lineAt(line);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    command,
    document.uri,
    range,
    kind ?? vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => /over-limit/.test(title));
}
