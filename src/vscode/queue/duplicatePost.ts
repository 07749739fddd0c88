import * as vscode from 'vscode';
import { applyEdits } from '../../core/post/edit';
import { readFrontMatter } from '../../core/post/frontMatter';
import { editFrontMatter } from '../../core/post/frontMatterEdit';
import { createPost } from '../newPost/createPost';
import { newId } from '../newPost/newId';
import { parseSound } from './soundPost';
import type { QueueCommandDeps } from './standing';

/** What belongs to one attempt to post, and not to its copy. */
const ofThePost = ['at', 'revision', 'snoozedUntil', 'ready', 'accepted', 'receipt'];

/** Makes a new draft of a post, without a time, and opens it as posts are opened. */
export async function duplicatePost(uri: vscode.Uri, { files }: QueueCommandDeps): Promise<vscode.Uri> {
  const text = await files.read(uri);
  parseSound(uri, text);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/(?:-\d+)?\.post\.md$/, '');
  const copy = await createPost(vscode.Uri.joinPath(uri, '..'), name, copyOf(text, newId()), files);
  await vscode.commands.executeCommand('signpost.openPost', copy);
  return copy;
}

/** The text of a copy: a draft of its own. */
export function copyOf(text: string, id: string): string {
  const known = new Set(readFrontMatter(text).entries.map(({ key }) => key));
  const dropped = ofThePost.filter((key) => known.has(key)).map((key) => [key, undefined]);
  const change = { status: 'draft', id, ...Object.fromEntries(dropped) };
  return applyEdits(text, editFrontMatter(text, change));
}
