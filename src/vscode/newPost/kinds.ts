import * as vscode from 'vscode';
import { type Kind, kinds } from '../../core/post/frontMatter';
import type { PostTemplate } from './templates';

interface KindItem extends vscode.QuickPickItem {
  readonly postKind?: Kind;
  readonly template?: PostTemplate;
}

/** What a new post starts from: a kind, or a template of the writer's own. */
export type PostStart = { readonly kind: Kind } | { readonly template: PostTemplate };

/** Asks what a new post starts from; undefined when the person left the question. */
export async function askStart(templates: readonly PostTemplate[]): Promise<PostStart | undefined> {
  const items: KindItem[] = [
    {
      postKind: 'ask',
      label: vscode.l10n.t('Ask'),
      description: vscode.l10n.t('Where you stand, the job title you move towards, and one ask'),
      iconPath: new vscode.ThemeIcon('comment-discussion'),
    },
    {
      postKind: 'update',
      label: vscode.l10n.t('Update'),
      description: vscode.l10n.t('What you learned, who helped, and what you do next'),
      iconPath: new vscode.ThemeIcon('megaphone'),
    },
    {
      postKind: 'office-hours',
      label: vscode.l10n.t('Office Hours'),
      description: vscode.l10n.t('Give back: a time at which people can talk to you'),
      iconPath: new vscode.ThemeIcon('clock'),
    },
    {
      postKind: 'free',
      label: vscode.l10n.t('Free'),
      description: vscode.l10n.t('A post of any other shape'),
      iconPath: new vscode.ThemeIcon('edit'),
    },
  ];
  if (templates.length > 0) {
    items.push({ label: vscode.l10n.t('Your Templates'), kind: vscode.QuickPickItemKind.Separator });
    items.push(
      ...templates.map((template) => ({
        label: template.name,
        iconPath: new vscode.ThemeIcon('file-symlink-file'),
        template,
      })),
    );
  }
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Post'),
    placeHolder: vscode.l10n.t('What kind of post?'),
    matchOnDescription: true,
  });
  if (item?.template) return { template: item.template };
  return item?.postKind && { kind: item.postKind };
}

/** The kind that a keybinding or another extension gives along, as `{ "kind": "ask" }`. */
export function kindOf(argument: unknown): Kind | undefined {
  const given =
    typeof argument === 'object' && argument !== null && 'kind' in argument ? argument.kind : undefined;
  return kinds.find((kind) => kind === given);
}
