import * as vscode from 'vscode';
import { activePost } from './activePost';
import type { Checks } from './checks';
import { showChecklistCommand } from './commandIds';
import { toStatusText } from './statusText';

const backgrounds = {
  fine: undefined,
  near: new vscode.ThemeColor('statusBarItem.warningBackground'),
  over: new vscode.ThemeColor('statusBarItem.errorBackground'),
};

/** Shows the count of the post in the active editor; without one, nothing. */
export function registerStatusBar(checks: Checks): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('signpost.count', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Signpost: Length of the Post');
  item.command = showChecklistCommand;

  const update = () => {
    const document = activePost();
    if (!document) {
      item.hide();
      return;
    }
    const { text, label, level, tooltip } = toStatusText(checks.shown(document));
    item.text = text;
    item.tooltip = tooltip;
    item.backgroundColor = backgrounds[level];
    item.accessibilityInformation = { label, role: 'button' };
    item.show();
  };
  const updateFor = (document: vscode.TextDocument) => {
    if (document === activePost()) update();
  };

  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    checks.onDidCheck(updateFor),
    checks.onDidDrop(update),
  );
}
