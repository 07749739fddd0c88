import * as vscode from 'vscode';

/**
 * Asks for the text as it was posted. An input box would take its line ends away, so it comes over the clipboard.
 * @param handedOver what was handed over, so that it isn't taken for the changed text
 * @returns undefined when the person left the question
 */
export async function askPostedText(handedOver: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly text: string }>();
  pick.title = vscode.l10n.t('Posted With Changes');
  pick.placeholder = vscode.l10n.t('Copy the text of your post at the network, then come back here');
  pick.ignoreFocusOut = true;
  const look = async () => {
    pick.items = itemsFor(await vscode.env.clipboard.readText(), handedOver);
  };
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) void look();
  });
  try {
    await look();
    return await new Promise<string | undefined>((resolve) => {
      pick.onDidAccept(() => {
        const item = pick.selectedItems[0];
        if (item?.text) resolve(item.text);
        else void look();
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    focus.dispose();
    pick.dispose();
  }
}

/** How much of the text is shown, so that the person knows it again. */
const longestStart = 120;

function itemsFor(clipboard: string, handedOver: string) {
  const text = clipboard.replace(/\r\n?/g, '\n').trim();
  if (text === '' || text === handedOver) {
    return [
      {
        label: vscode.l10n.t('Look at the Clipboard Again'),
        detail:
          text === ''
            ? vscode.l10n.t('It is empty now.')
            : vscode.l10n.t('It still holds the text that was handed over.'),
        iconPath: new vscode.ThemeIcon('refresh'),
        text: '',
      },
    ];
  }
  const start = text.slice(0, longestStart).replace(/\s+/g, ' ');
  return [
    {
      label: vscode.l10n.t('Take the Text on the Clipboard'),
      description: vscode.l10n.t('{0} characters', text.length.toLocaleString(vscode.env.language)),
      detail: text.length > longestStart ? `${start}…` : start,
      iconPath: new vscode.ThemeIcon('clippy'),
      text,
    },
  ];
}
