import * as vscode from 'vscode';

/** Asks for one of the example posts; the name of its file, or undefined when the person left the question. */
export async function askExample(): Promise<string | undefined> {
  const item = await vscode.window.showQuickPick(
    [
      {
        name: 'laid-off',
        label: vscode.l10n.t('Laid Off'),
        description: vscode.l10n.t('A plant closed; from the line to planning'),
      },
      {
        name: 'returning',
        label: vscode.l10n.t('Returning'),
        description: vscode.l10n.t('Back to bookkeeping after six years at home'),
      },
      {
        name: 'changing-field',
        label: vscode.l10n.t('Changing Field'),
        description: vscode.l10n.t('From teaching to instructional design'),
      },
      {
        name: 'leaving-the-forces',
        label: vscode.l10n.t('Leaving the Forces'),
        description: vscode.l10n.t('From navy engines to wind farms'),
      },
      {
        name: 'graduating',
        label: vscode.l10n.t('Graduating'),
        description: vscode.l10n.t('First role after a degree in geography'),
      },
      {
        name: 'moving-country',
        label: vscode.l10n.t('Moving Country'),
        description: vscode.l10n.t('A pharmacist starts anew elsewhere'),
      },
    ],
    {
      title: vscode.l10n.t('Example Posts'),
      placeHolder: vscode.l10n.t('Look at how others could say it. Yours will be better: it is yours.'),
      matchOnDescription: true,
    },
  );
  return item?.name;
}
