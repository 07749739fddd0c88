import * as vscode from 'vscode';
import { activeMessage, activePost } from './activePost';
import type { Checks } from './checks';
import { copyMessageCommand, showChecklistCommand } from './commandIds';
import { toMessageStatus } from './messageStatus';
import { toStatusText } from './statusText';

const backgrounds = {
  fine: undefined,
  near: new vscode.ThemeColor('statusBarItem.warningBackground'),
  over: new vscode.ThemeColor('statusBarItem.errorBackground'),
};

/** Shows the count of the post or the message in the active editor; without one, nothing. */
export function registerStatusBar(checks: Checks): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('signpost.count', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Signpost: Length of the Post');

  const update = () => {
    const message = activeMessage();
    const document = message ?? activePost();
    if (!document) {
      item.hide();
      return;
    }
    const check = checks.shown(document);
    const { text, label, level, tooltip } = message ? toMessageStatus(check) : toStatusText(check);
    item.command = message ? copyMessageCommand : showChecklistCommand;
    item.text = text;
    item.tooltip = tooltip;
    item.backgroundColor = backgrounds[level];
    item.accessibilityInformation = { label, role: 'button' };
    item.show();
  };
  const updateFor = (document: vscode.TextDocument) => {
    if (document === activePost() || document === activeMessage()) update();
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
