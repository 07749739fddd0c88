// The top of dist/signpost.js, the one bundle that ships for all hosts. It loads a host's part when that host calls, and
// nothing before: the command line has no `vscode`, and the browser no Node.
import type * as vscode from 'vscode';

/** Called by VS Code's browser host, which loads the bundle itself. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const browser = await import('./main.browser');
  return await browser.activate(context);
}

/** Called by VS Code's Node host, through dist/extension.js. */
export async function activateInNode(context: vscode.ExtensionContext): Promise<unknown> {
  const node = await import('./main.node');
  return node.activate(context);
}

/** Called from a terminal, through dist/cli.js. */
export async function runCommandLine(): Promise<void> {
  const { runCommandLine } = await import('./cli/main');
  await runCommandLine();
}
