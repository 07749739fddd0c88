import * as vscode from 'vscode';
import { rankAtAGlance } from '../../core/queue/glance';
import type { SharedFiles } from '../reminders/sharedFiles';
import { readSettings } from '../settings';
import { findPosts, forEachOf, isPostName } from './findPosts';
import { IndexCache } from './indexCache';
import type { ListedFile, PostFolders } from './postFolders';
import type { IndexedPost } from './queueNode';
import { readPost, toIndexed, unreadable } from './readPost';

/** What makes reading fast; the browser has neither. */
export interface IndexSources {
  readonly folders: PostFolders | undefined;
  readonly shared: SharedFiles;
}

/** Takes what was read. */
export interface Taker {
  take(post: IndexedPost): void;
  /** Enough was read for what the view shows first. */
  enough(): void;
}

/** How many files are read at once where each takes a promise. */
const atOnce = 16;
/** More rows than a view shows at once. */
const rowsShownFirst = 150;
/** How long the host may be kept from all else, in milliseconds. */
const longestTurn = 12;

/** Reads all posts of a folder, those first that the view shows first. */
export async function loadFolder(folder: vscode.Uri, sources: IndexSources, taker: Taker): Promise<void> {
  const { folders, shared } = sources;
  if (folders && folder.scheme === 'file') await loadLocal(folder, folders, shared, taker);
  else await loadElsewhere(folder, taker);
}

async function loadElsewhere(folder: vscode.Uri, taker: Taker): Promise<void> {
  const found = await findPosts(folder);
  for (const { uri, error } of found.unreadable) taker.take(unreadable(uri, error));
  await forEachOf(found.posts, atOnce, async (uri) => {
    const post = await readPost(uri);
    if (post) taker.take(post);
  });
}

interface Read extends ListedFile {
  readonly post: IndexedPost;
}

async function loadLocal(
  folder: vscode.Uri,
  folders: PostFolders,
  shared: SharedFiles,
  taker: Taker,
): Promise<void> {
  const zone = readSettings(folder).timeZone;
  const cache = new IndexCache(shared, folder, zone);
  const [listed] = await Promise.all([folders.list(folder.fsPath, isPostName), cache.load()]);
  for (const { path, error } of listed.unreadable) taker.take(unreadable(vscode.Uri.file(path), error));
  // What is unsaved in an editor counts, and isn't kept.
  const unsaved = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.fsPath),
  );
  const known: Read[] = [];
  const fresh: ListedFile[] = [];
  const turns = new Turns();
  for (const file of listed.files) {
    await turns.next();
    const uri = vscode.Uri.file(file.path);
    const path = vscode.workspace.asRelativePath(uri);
    const entry = unsaved.has(file.path) ? undefined : cache.get(file.path, file.stamp, path);
    if (entry) {
      const post: IndexedPost = { what: 'post', uri, entry };
      taker.take(post);
      known.push({ ...file, post });
    } else fresh.push(file);
  }
  for (const file of await inOrder(fresh, folders, turns)) {
    await turns.next();
    const uri = vscode.Uri.file(file.path);
    const isUnsaved = unsaved.has(file.path);
    const post = isUnsaved ? await readPost(uri) : readNow(uri, file.path, folders, zone);
    if (!post) continue;
    taker.take(post);
    known.push({ path: file.path, stamp: isUnsaved ? '' : file.stamp, post });
    if (known.length === rowsShownFirst) taker.enough();
  }
  if (fresh.length > 0 || known.length !== cache.size) await cache.save(known);
}

/** The files that the view shows first, first. */
async function inOrder(
  files: readonly ListedFile[],
  folders: PostFolders,
  turns: Turns,
): Promise<readonly ListedFile[]> {
  if (files.length <= rowsShownFirst) return files;
  const ranked: { file: ListedFile; group: number; at: string }[] = [];
  for (const file of files) {
    await turns.next();
    ranked.push({ file, ...glanceAt(file.path, folders) });
  }
  ranked.sort((a, b) => a.group - b.group || compare(a.at, b.at) || compare(a.file.path, b.file.path));
  return ranked.map(({ file }) => file);
}

function glanceAt(path: string, folders: PostFolders) {
  try {
    return rankAtAGlance(new TextDecoder().decode(folders.read(path)));
  } catch {
    // What can't be read needs attention, and stands high.
    return { group: 0, at: '' };
  }
}

function readNow(uri: vscode.Uri, path: string, folders: PostFolders, zone: string): IndexedPost | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(folders.read(path));
    return toIndexed(uri, text, zone);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const isText = error instanceof TypeError;
    return unreadable(uri, isText ? Object.assign(new Error('not UTF-8'), { reason: 'not-utf8' }) : error);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Lets others have their turn in long work. */
class Turns {
  #start = Date.now();

  async next(): Promise<void> {
    if (Date.now() - this.#start < longestTurn) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.#start = Date.now();
  }
}
