import * as vscode from 'vscode';
import type { PostEditor, PostOpener } from '../composer/openPost';

interface EditorItem extends vscode.QuickPickItem {
  readonly editor: PostEditor;
}

/** Asks, once, where the person likes to write; from then on posts open so. Undefined when they left the question. */
export async function askEditor(opener: PostOpener): Promise<PostEditor | undefined> {
  const items: EditorItem[] = [
    {
      editor: 'composer',
      label: vscode.l10n.t('Composer'),
      description: vscode.l10n.t('Asks one thing at a time, with the checklist and a preview beside it'),
      iconPath: new vscode.ThemeIcon('checklist'),
    },
    {
      editor: 'text',
      label: vscode.l10n.t('Text Editor'),
      description: vscode.l10n.t('The file itself, with blanks to fill in'),
      iconPath: new vscode.ThemeIcon('edit'),
    },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Post'),
    placeHolder: vscode.l10n.t('Where do you want to write? You can change it at any time.'),
    matchOnDescription: true,
  });
  if (item) await opener.choose(item.editor);
  return item?.editor;
}

/** The editor that a keybinding or another extension gives along, as `{ "editor": "composer" }`. */
export function editorOf(argument: unknown): PostEditor | undefined {
  const given =
    typeof argument === 'object' && argument !== null && 'editor' in argument ? argument.editor : undefined;
  return given === 'composer' || given === 'text' ? given : undefined;
}
