import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUntitled, postOf, rulesOn, untilDiagnostics } from './posts';

const buzz = postOf(
  'I was a results-driven planner at a depot, 𝗻𝗼𝘄 it is closed. I utilise two of the tools.',
);
const mended = 'I was a planner at a depot, now it is closed. I use two of the tools.';

/** The actions for a place, with their edits. */
async function actionsAt(
  document: vscode.TextDocument,
  words: string,
  kind = vscode.CodeActionKind.QuickFix,
) {
  const position = document.positionAt(document.getText().indexOf(words));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    kind.value,
    100,
  );
}

async function run(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((candidate) => candidate.title.startsWith(title));
  assert.ok(action, `${title} in ${actions.map((one) => one.title).join(', ')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

async function reset(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('signpost');
  for (const key of ['rules', 'allowedWords']) {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
    await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** Each test has a file of its own, so that none sees what is left of another. */
let files = 0;

for (const [where, open] of [
  ['a file', (text: string) => openFile(`actions${++files}.post.md`, text)],
  ['an untitled post', openUntitled],
] as const) {
  describe(`the actions in ${where}`, () => {
    afterEach(async () => {
      await reset();
      await closeAll();
    });

    const opened = async (text = buzz) => {
      const { document } = await open(text);
      await untilDiagnostics(() => rulesOn(document.uri).includes('buzzword'));
      return document;
    };
    const count = (uri: vscode.Uri, rule: string) => rulesOn(uri).filter((id) => id === rule).length;

    it('quiet a rule on its line', async () => {
      const document = await opened(`${buzz}\n\nI am a team player.`);
      await run(await actionsAt(document, 'results-driven'), 'Quiet This Rule on This Line (buzzword)');
      await untilDiagnostics(() => count(document.uri, 'buzzword') === 1);
      assert.match(document.getText(), /<!-- signpost: quiet buzzword -->\r?\nI was a results/);
    });

    it('quiet a rule in the post, in one step that undo takes back', async () => {
      const document = await opened(`${buzz}\n\nI am a team player.`);
      const before = document.getText();
      await run(await actionsAt(document, 'results-driven'), 'Quiet This Rule in This Post (buzzword)');
      await untilDiagnostics(() => count(document.uri, 'buzzword') === 0);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    it('quiet a rule everywhere, by the setting', async () => {
      const document = await opened();
      await run(await actionsAt(document, 'results-driven'), 'Quiet This Rule Everywhere (buzzword)');
      await untilDiagnostics(() => count(document.uri, 'buzzword') === 0);
      const set = vscode.workspace.getConfiguration('signpost').inspect('rules');
      assert.deepEqual(set?.globalValue, { buzzword: 'off' });
    });

    it('allow a word, where the list stands', async () => {
      const settings = vscode.workspace.getConfiguration('signpost');
      await settings.update('allowedWords', ['synergy'], vscode.ConfigurationTarget.Workspace);
      const document = await opened();
      await run(await actionsAt(document, 'results-driven'), 'Allow "results-driven"');
      await untilDiagnostics(() => count(document.uri, 'buzzword') === 1);
      const set = vscode.workspace.getConfiguration('signpost').inspect('allowedWords');
      assert.deepEqual(set?.workspaceValue, ['synergy', 'results-driven']);
    });

    it('allow no word where none is flagged', async () => {
      const document = await opened();
      const actions = await actionsAt(document, '𝗻𝗼𝘄');
      assert.ok(actions.length > 0);
      assert.deepEqual(
        actions.filter(({ title }) => title.startsWith('Allow')),
        [],
      );
    });

    it('fix all of one rule', async () => {
      const document = await opened();
      await run(await actionsAt(document, 'utilise'), 'Fix All of This Rule (buzzword)');
      assert.match(
        document.getText(),
        /I was a planner at a depot, 𝗻𝗼𝘄 it is closed\. I use two of the tools\./,
      );
      await untilDiagnostics(() => count(document.uri, 'buzzword') === 0);
    });

    it('apply all safe fixes as a source action, in one step that undo takes back', async () => {
      const document = await opened();
      const before = document.getText();
      const kind = vscode.CodeActionKind.SourceFixAll.append('signpost');
      for (const asked of [kind, vscode.CodeActionKind.SourceFixAll]) {
        const actions = await actionsAt(document, 'utilise', asked);
        assert.deepEqual(
          actions.map((action) => action.kind?.value),
          [kind.value],
        );
      }
      await run(await actionsAt(document, 'utilise', kind), 'Apply All Safe Fixes');
      assert.equal(document.lineAt(3).text, mended);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  });
}
