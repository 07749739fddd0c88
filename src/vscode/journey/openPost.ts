import * as vscode from 'vscode';
import { choosePlace } from '../home/choosePlace';
import { createPost } from '../newPost/createPost';
import type { Journey } from './journey';

/**
 * Creates a post from what the journey holds, and opens it.
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
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  deps.markAsNew(document);
  return uri;
}
