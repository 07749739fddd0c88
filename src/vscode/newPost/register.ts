import type * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { NewPostDeps } from './newPost';

/** Registers the commands that make new posts; what they need is loaded with the first one. */
export function registerNewPost(deps: NewPostDeps, log: ErrorLog): vscode.Disposable {
  return registerCommands(
    {
      'signpost.newPost': async (argument) => {
        const [{ askKind, kindOf }, { askEditor, editorOf }, { newPost }] = await Promise.all([
          import('./kinds'),
          import('./askEditor'),
          import('./newPost'),
        ]);
        const given = kindOf(argument);
        const kind = given ?? (await askKind());
        if (!kind) return undefined;
        const known = editorOf(argument) ?? deps.opener.choice ?? (given && 'text');
        const editor = known ?? (await askEditor(deps.opener));
        return editor && (await newPost(kind, editor, deps));
      },
      'signpost.newPostFromClipboard': async () => {
        const { newPostFromClipboard } = await import('./fromClipboard');
        return await newPostFromClipboard(deps);
      },
    },
    log,
  );
}
