import * as vscode from 'vscode';
import { pageHtml } from './pageHtml';

/** The views, by the names of their folders in `src/webview`. */
export type ViewName = 'composer' | 'preview' | 'reflection' | 'network' | 'calendar';

/** Loads a view's page into a webview. It may read what was built for views, and nothing else of this machine. */
export function showView(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  view: ViewName,
  title: string,
): void {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
  webview.html = pageHtml({
    cspSource: webview.cspSource,
    nonce: newNonce(),
    script: file(`${view}.js`),
    stylesheet: file(`${view}.css`),
    title,
    language: vscode.env.language,
  });
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
