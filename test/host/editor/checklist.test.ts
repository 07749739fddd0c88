import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { defaultConfig } from '../../../src/core/lint/config';
import { lint } from '../../../src/core/lint/linter';
import { parsePost } from '../../../src/core/post/post';
import { type ChecklistEntry, toEntries } from '../../../src/vscode/editor/checklist';
import { closeAll, openFile, openUntitled, postOf, rulesOn, until, untilDiagnostics } from './posts';

const begging = postOf('In March the hotel closed. I beg you, any job.');

describe('the checklist', () => {
  afterEach(closeAll);

  it('has ten lines, and findings below the lines that need work', async () => {
    const { document } = await openUntitled(begging);
    const entries = entriesOf(document);
    const lines = entries.filter(({ finding }) => !finding);
    assert.equal(lines.length, 10);
    assert.deepEqual([lines[0]?.description, lines[0]?.label], ['done', '$(pass) Situation']);
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1];
      if (entry.finding) assert.equal(before?.line.id, entry.finding.line);
    }
    const found = entries.find(({ finding }) => finding?.rule === 'plea');
    assert.match(found?.label ?? '', /I beg you/);
    assert.equal(found?.description, 'line 4');
  });

  it('goes to a finding that is chosen', async () => {
    const { document } = await openFile('choose.post.md', begging);
    await untilDiagnostics(() => rulesOn(document.uri).includes('plea'));
    const at = entriesOf(document).findIndex(({ finding }) => finding?.rule === 'plea');
    const editor = vscode.window.activeTextEditor;
    const shown = vscode.commands.executeCommand('signpost.showChecklist');
    for (let step = 0; step < at; step++) {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await shown;
    await until(
      () => document.getText(editor?.selection).includes('I beg you'),
      vscode.window.onDidChangeTextEditorSelection,
    );
  });
});

function entriesOf(document: vscode.TextDocument): ChecklistEntry[] {
  const result = lint(parsePost(document.getText()), defaultConfig);
  const check = { version: document.version, result, findings: result.findings, checklist: result.checklist };
  return toEntries(check, document);
}
