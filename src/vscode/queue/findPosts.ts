import * as vscode from 'vscode';
import { postExtension } from '../../core/post/slug';

/** How many folders below a folder of posts are looked into. */
const deepest = 10;

/** Found below a folder: the posts, and the folders that can't be read. */
export interface FoundPosts {
  readonly posts: readonly vscode.Uri[];
  readonly unreadable: readonly { readonly uri: vscode.Uri; readonly error: unknown }[];
}

/** Finds the posts in a folder and below. Links to folders aren't followed, since they may lead round in a ring. */
export async function findPosts(folder: vscode.Uri): Promise<FoundPosts> {
  const posts: vscode.Uri[] = [];
  const unreadable: { uri: vscode.Uri; error: unknown }[] = [];
  const look = async (uri: vscode.Uri, depth: number): Promise<void> => {
    let entries: readonly [string, vscode.FileType][] = [];
    try {
      entries = await vscode.workspace.fs.readDirectory(uri);
    } catch (error) {
      unreadable.push({ uri, error });
    }
    for (const [name, type] of entries) {
      const child = vscode.Uri.joinPath(uri, name);
      if (type === vscode.FileType.Directory) {
        if (depth < deepest && !isSkipped(name)) await look(child, depth + 1);
      } else if (isPostName(name)) posts.push(child);
    }
  };
  await look(folder, 0);
  return { posts, unreadable };
}

/** Whether a name is that of a post; hidden files are those of a write that is under way. */
export function isPostName(name: string): boolean {
  return name.endsWith(postExtension) && !name.startsWith('.');
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Runs some work for each item, so many at once. */
export async function forEachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>) {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
