import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';

const scheme = 'signpost-example';

/**
 * Registers the example posts: whole posts of common situations to look at. They are shown read-only and never
 * inserted: a post that somebody else could have written helps nobody.
 */
export function registerExamples(extensionUri: vscode.Uri, log: ErrorLog): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, 'media', 'examples');
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
        return new TextDecoder('utf-8').decode(bytes);
      },
    }),
    registerCommands(
      {
        'signpost.showExample': async () => {
          const { askExample } = await import('./askExample');
          const name = await askExample();
          if (name === undefined) return;
          const uri = vscode.Uri.from({ scheme, path: `/${name}.post.md` });
          await vscode.window.showTextDocument(uri, { preview: true });
        },
      },
      log,
    ),
  );
}
