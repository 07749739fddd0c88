// dist/browser.js. VS Code's browser host loads a single file, as text: this one fetches the parts of Signpost and
// requires them as Node would.
import * as vscode from 'vscode';

/** The files of dist/ that the browser may need; the build fills them in. */
declare const parts: readonly string[];

/** Called by VS Code's browser host. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const fetched = await Promise.all(parts.map((part) => fetchText(vscode.Uri.joinPath(dist, part))));
  const codes = new Map(parts.map((part, index) => [part, fetched[index] ?? '']));
  const host = requirePart(codes, new Map(), './browser-host.js') as typeof import('./main.browser');
  return await host.activate(context);
}

async function fetchText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** What a part exports; it runs when it is first required. */
function requirePart(
  codes: ReadonlyMap<string, string>,
  loaded: Map<string, { readonly exports: unknown }>,
  name: string,
): unknown {
  if (name === 'vscode') return vscode;
  const part = name.replace('./', '');
  const known = loaded.get(part);
  if (known) return known.exports;
  const code = codes.get(part);
  if (code === undefined) throw new Error(`Signpost has no part "${name}" in the browser.`);
  const module = { exports: {} };
  loaded.set(part, module);
  // VS Code runs this very file in the same way.
  const run = new Function('require', 'module', 'exports', `${code}\n//# sourceURL=signpost/dist/${part}`);
  run((other: string) => requirePart(codes, loaded, other), module, module.exports);
  return module.exports;
}
