import * as vscode from 'vscode';
import { freeSlug, slugOf } from '../../core/post/slug';
import { FileExists } from './fileComplaint';
import type { Files } from './files';

/**
 * Creates a file in a folder under a name that isn't taken, never over a file.
 * @param name what its name is made from
 * @param extension with its dot
 * @param otherwise the name where none can be made from `name`
 */
export async function createNamed(
  folder: vscode.Uri,
  name: string,
  extension: string,
  otherwise: string,
  text: string,
  files: Files,
): Promise<vscode.Uri> {
  const slug = slugOf(name, otherwise);
  const taken = await namesIn(folder);
  for (;;) {
    const fileName = freeSlug(slug, (candidate) => taken.has(candidate + extension)) + extension;
    const uri = vscode.Uri.joinPath(folder, fileName);
    try {
      await files.create(uri, text);
      return uri;
    } catch (error) {
      if (!(error instanceof FileExists) || taken.has(fileName)) throw error;
      // Another window was faster.
      taken.add(fileName);
    }
  }
}

/** The names in a folder as a file system sees them that ignores case. */
async function namesIn(folder: vscode.Uri): Promise<Set<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.map(([name]) => name.toLowerCase()));
  } catch {
    // Not there yet: creating the file creates it, or says what is wrong.
    return new Set();
  }
}
