import type * as vscode from 'vscode';
import { postExtension } from '../../core/post/slug';
import { createNamed } from '../files/createNamed';
import type { Files } from '../files/files';

/**
 * Creates a post in a folder under a name that isn't taken, never over a file.
 * @param name what its file name is made from
 */
export function createPost(
  folder: vscode.Uri,
  name: string,
  text: string,
  files: Files,
): Promise<vscode.Uri> {
  return createNamed(folder, name, postExtension, 'post', text, files);
}
