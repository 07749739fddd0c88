import type * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { NewPostDeps } from './newPost';

/** Registers the commands that make new posts; what they need is loaded with the first one. */
export function registerNewPost(deps: NewPostDeps, log: ErrorLog): vscode.Disposable {
  return registerCommands(
    {
      'signpost.newPost': async (argument) => {
        const [{ askStart, kindOf }, { askEditor, editorOf }, { newPost }, templates] = await Promise.all([
          import('./kinds'),
          import('./askEditor'),
          import('./newPost'),
          import('./templates'),
        ]);
        const given = kindOf(argument);
        const start = given ? { kind: given } : await askStart(await templates.findTemplates(deps.places));
        if (!start) return undefined;
        if ('template' in start) return await templates.newPostFrom(start.template, deps);
        const known = editorOf(argument) ?? deps.opener.choice ?? (given && 'text');
        const editor = known ?? (await askEditor(deps.opener));
        return editor && (await newPost(start.kind, editor, deps));
      },
      'signpost.newPostFromClipboard': async () => {
        const { newPostFromClipboard } = await import('./fromClipboard');
        return await newPostFromClipboard(deps);
      },
      'signpost.saveAsTemplate': async (...args) => {
        const [{ saveAsTemplate }, { targetOfCall }] = await Promise.all([
          import('./templates'),
          import('../queue/postTarget'),
        ]);
        return await saveAsTemplate(targetOfCall(args), toTemplate(args[1]), deps.files, deps.places);
      },
    },
    log,
  );
}

/** What a keybinding or another extension gives along: `{ "name": "Weekly update", "keep": "parts" }`. */
function toTemplate(given: unknown): { name: string; keep: 'text' | 'parts' } | undefined {
  if (typeof given !== 'object' || given === null || !('name' in given)) return undefined;
  const { name, keep } = given as { name: unknown; keep?: unknown };
  return typeof name === 'string' ? { name, keep: keep === 'text' ? 'text' : 'parts' } : undefined;
}
