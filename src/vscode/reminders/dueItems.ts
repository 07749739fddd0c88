import * as vscode from 'vscode';
import { parsePost } from '../../core/post/post';
import { type PostEntry, readEntry } from '../../core/queue/entry';
import { remindAt } from '../../core/queue/groups';
import type { Files } from '../files/files';
import { isInside, type PostPlaces } from '../home/home';
import type { IndexedPost } from '../queue/queueNode';
import { readSettings } from '../settings';
import type { DueItem } from './dueStore';

/** What there is to remind of among the posts of a window, by the addresses of their folders. */
export function dueItemsOf(
  posts: Iterable<IndexedPost>,
  places: PostPlaces,
): ReadonlyMap<string, readonly DueItem[]> {
  const folders = places.possibleFolders().map(({ uri }) => uri);
  const items = new Map<string, DueItem[]>(folders.map((folder) => [folder.toString(), []]));
  for (const post of posts) {
    if (post.what !== 'post') continue;
    const item = toItem(post.uri, post.entry);
    const folder = item && folders.find((candidate) => isInside(candidate, post.uri));
    if (item && folder) items.get(folder.toString())?.push(item);
  }
  return items;
}

/** What the file of a post says now; undefined when there is nothing to remind of. */
export async function lookAt(uriText: string, files: Files): Promise<DueItem | undefined> {
  const uri = vscode.Uri.parse(uriText, true);
  try {
    const post = parsePost(await files.read(uri));
    const path = vscode.workspace.asRelativePath(uri);
    return toItem(uri, readEntry(path, post, readSettings(uri).timeZone));
  } catch {
    // It is gone, or can't be read now: there is nothing that could be handed over.
    return undefined;
  }
}

function toItem(uri: vscode.Uri, entry: PostEntry): DueItem | undefined {
  const at = remindAt(entry);
  if (!at) return undefined;
  const title = entry.title ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { uri: uri.toString(), title, due: at.epochMilliseconds, about: aboutOf(entry) };
}

function aboutOf({ status }: PostEntry): DueItem['about'] {
  if (status === 'draft') return 'rested';
  return status === 'queued' ? 'post' : 'appeared';
}
