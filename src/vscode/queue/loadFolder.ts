import type * as vscode from 'vscode';
import type { SharedFiles } from '../reminders/sharedFiles';
import { readSettings } from '../settings';
import { findPosts, forEachOf } from './findPosts';
import { LocalFolder, type Taker } from './localFolder';
import type { PostFolders } from './postFolders';
import { readPost, unreadable } from './readPost';

/** What makes reading fast; the browser has neither. */
export interface IndexSources {
  readonly folders: PostFolders | undefined;
  readonly shared: SharedFiles;
}

/** How many files are read at once where each takes a promise. */
const atOnce = 16;

/** The folders of this machine that were read before, by what they were read with. */
export type KnownFolders = Map<string, LocalFolder>;

/**
 * Reads all posts of a folder, those first that the view shows first.
 * @param known grows; of a folder that is in it only those files are read that changed since
 */
export async function loadFolder(
  folder: vscode.Uri,
  { folders, shared }: IndexSources,
  known: KnownFolders,
  taker: Taker,
): Promise<void> {
  if (!folders || folder.scheme !== 'file') return await loadElsewhere(folder, taker);
  const zone = readSettings(folder).timeZone;
  const key = `${zone} ${folder.toString()}`;
  const local = known.get(key) ?? new LocalFolder(folder, zone, folders, shared);
  known.set(key, local);
  await local.load(taker);
}

/** Reads all posts of a folder anew. */
export async function loadElsewhere(folder: vscode.Uri, taker: Taker): Promise<void> {
  const found = await findPosts(folder);
  for (const { uri, error } of found.unreadable) taker.take(unreadable(uri, error));
  await forEachOf(found.posts, atOnce, async (uri) => {
    const post = await readPost(uri);
    if (post) taker.take(post);
  });
}
