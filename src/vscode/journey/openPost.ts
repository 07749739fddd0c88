import * as vscode from 'vscode';
import { choosePlace } from '../home/choosePlace';
import { createPost } from '../newPost/createPost';
import type { Journey } from './journey';

/**
 * Creates a post from what the journey holds, and opens it as the last post was: in the composer or as text.
 * @returns undefined when the person left the question where posts live
 */
export async function openNewPost(
  { deps }: Journey,
  name: string,
  text: string,
): Promise<vscode.Uri | undefined> {
  const folder = await choosePlace(deps);
  if (!folder) return undefined;
  const uri = await createPost(folder, name, text, deps.files);
  deps.markAsNew(await vscode.workspace.openTextDocument(uri));
  await deps.opener.open(uri);
  return uri;
}
