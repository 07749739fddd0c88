import * as vscode from 'vscode';
import type { Editor } from '../editor/register';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { Preview } from './preview';

const viewType = 'signpost.preview';

/** Registers the preview beside a text editor, which comes back when VS Code starts again. */
export function registerPreview(extensionUri: vscode.Uri, editor: Editor, log: ErrorLog): vscode.Disposable {
  let preview: Preview | undefined;
  const open = async (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    const [{ Preview }, checks] = await Promise.all([import('./preview'), editor.checks()]);
    preview?.dispose();
    preview = new Preview(panel, uri, { extensionUri, checks, log }, () => {
      preview = undefined;
    });
  };
  return vscode.Disposable.from(
    registerCommands(
      {
        'signpost.openPreviewToSide': async (argument) => {
          const { targetOf } = await import('../queue/postTarget');
          const uri = targetOf(argument);
          if (preview) {
            preview.show(uri);
            preview.reveal();
            return;
          }
          const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
          await open(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Preview'), column), uri);
        },
      },
      log,
    ),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const { keptPreviewSchema } = await import('../../protocol/preview');
        const kept = keptPreviewSchema.safeParse(state);
        if (kept.success) await open(panel, vscode.Uri.parse(kept.data.uri, true));
        else panel.dispose();
      },
    }),
    { dispose: () => preview?.dispose() },
  );
}
