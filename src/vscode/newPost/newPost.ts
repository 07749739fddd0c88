import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { Kind } from '../../core/post/frontMatter';
import type { PostEditor, PostOpener } from '../composer/openPost';
import { choosePlace, type PlaceDeps } from '../home/choosePlace';
import { readSettings } from '../settings';
import { createPost } from './createPost';
import { newId } from './newId';
import { skeletonOf, snippetOf } from './template';

/** What new posts need. */
export interface NewPostDeps extends PlaceDeps {
  readonly opener: PostOpener;
  /** The editor doesn't scold a new post: its parts are to write until the writer was there. */
  markAsNew(document: vscode.TextDocument): void;
}

/**
 * Creates a post of a kind and opens it: in the composer, or as text with tab stops for what is to write.
 * @returns its file, or undefined when the person left the question where posts live
 */
export async function newPost(
  kind: Kind,
  editor: PostEditor,
  deps: NewPostDeps,
): Promise<vscode.Uri | undefined> {
  const folder = await choosePlace(deps);
  if (!folder) return undefined;
  const id = newId();
  const uri = await createPost(folder, `${kind} ${today()}`, skeletonOf(kind, id), deps.files);
  const document = await vscode.workspace.openTextDocument(uri);
  if (editor === 'composer') {
    deps.markAsNew(document);
    await deps.opener.show('composer', uri);
    return uri;
  }
  const shown = await vscode.window.showTextDocument(document, { preview: false });
  const everything = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await shown.insertSnippet(new vscode.SnippetString(snippetOf(kind, id)), everything, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  deps.markAsNew(document);
  return uri;
}

/** The date in the writer's time zone. */
export function today(): string {
  return Temporal.Now.plainDateISO(readSettings().timeZone).toString();
}
