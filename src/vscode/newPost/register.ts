import type * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { NewPostDeps } from './newPost';

/** Registers the commands that make new posts; what they need is loaded with the first one. */
export function registerNewPost(deps: NewPostDeps, log: ErrorLog): vscode.Disposable {
  return registerCommands(
    {
      'signpost.newPost': async (argument) => {
        const [{ askKind, kindOf }, { newPost }] = await Promise.all([
          import('./kinds'),
          import('./newPost'),
        ]);
        const kind = kindOf(argument) ?? (await askKind());
        return kind && (await newPost(kind, deps));
      },
      'signpost.newPostFromClipboard': async () => {
        const { newPostFromClipboard } = await import('./fromClipboard');
        return await newPostFromClipboard(deps);
      },
    },
    log,
  );
}
