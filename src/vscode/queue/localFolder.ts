import * as vscode from 'vscode';
import { rankAtAGlance } from '../../core/queue/glance';
import type { SharedFiles } from '../reminders/sharedFiles';
import { isPostName } from './findPosts';
import { IndexCache, type KeptPost, type KeptPosts, type ReadPost, restore } from './indexCache';
import type { PostFolders } from './postFolders';
import type { IndexedPost } from './queueNode';
import { readPost, toIndexed, unreadable } from './readPost';

/** Takes what was read. */
export interface Taker {
  take(post: IndexedPost): void;
  /** Enough was read for what the view shows first. */
  enough(): void;
}

/** More rows than a view shows at once. */
const rowsShownFirst = 100;
/** How long the host may be kept from all else, in milliseconds. */
const longestTurn = 12;

/** A folder of this machine, of whose files only those are read that changed since they were read before. */
export class LocalFolder {
  readonly #folder: vscode.Uri;
  readonly #zone: string;
  readonly #folders: PostFolders;
  readonly #cache: IndexCache;
  readonly #read: Map<string, ReadPost> = new Map();

  constructor(folder: vscode.Uri, zone: string, folders: PostFolders, shared: SharedFiles) {
    this.#folder = folder;
    this.#zone = zone;
    this.#folders = folders;
    this.#cache = new IndexCache(shared, folder, zone);
  }

  /** Reads what changed, those first that the view shows first. */
  async load(taker: Taker): Promise<void> {
    const loading: Promise<KeptPosts> = this.#read.size === 0 ? this.#cache.load() : Promise.resolve({});
    const listed = await this.#folders.list(this.#folder.fsPath, isPostName);
    const kept = await loading;
    for (const { path, error } of listed.unreadable) taker.take(unreadable(vscode.Uri.file(path), error));
    const pathOf = pathsIn(this.#folder);
    // What is unsaved in an editor counts, and isn't kept.
    const unsaved = new Set(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.fsPath),
    );
    const turns = new Turns();
    const fresh: string[] = [];
    let count = 0;
    for (const file of listed.files) {
      await turns.next();
      const post = unsaved.has(file) ? undefined : this.#known(file, kept[file], pathOf);
      if (!post) fresh.push(file);
      else {
        taker.take(post);
        count++;
      }
    }
    for (const file of await this.#inOrder(fresh, turns)) {
      await turns.next();
      const uri = vscode.Uri.file(file);
      const isUnsaved = unsaved.has(file);
      const stamp = this.#folders.stampOf(file);
      const post = isUnsaved ? await readPost(uri) : readNow(uri, pathOf(uri), this.#folders, this.#zone);
      if (!post) continue;
      taker.take(post);
      if (!isUnsaved) this.#read.set(file, { stamp, post });
      if (++count === rowsShownFirst) taker.enough();
    }
    const isHere = new Set(listed.files);
    for (const file of this.#read.keys()) if (!isHere.has(file)) this.#read.delete(file);
    // Nobody has to wait for it, and a cache that can't be written only makes the next start slower.
    void this.#cache.save(this.#read).catch(() => {});
  }

  /** What is known of a file that is as it was. */
  #known(
    file: string,
    kept: KeptPost | undefined,
    pathOf: (uri: vscode.Uri) => string,
  ): IndexedPost | undefined {
    const read = this.#read.get(file);
    if (!read && !kept) return undefined;
    const stamp = this.#folders.stampOf(file);
    if (stamp === '') return undefined;
    if (read?.stamp === stamp) return read.post;
    if (kept?.[0] !== stamp) return undefined;
    const uri = vscode.Uri.file(file);
    const entry = restore(kept, pathOf(uri));
    if (!entry) return undefined;
    const post: IndexedPost = { what: 'post', uri, entry };
    this.#read.set(file, { stamp, post });
    return post;
  }

  /** The files that the view shows first, first. */
  async #inOrder(files: readonly string[], turns: Turns): Promise<readonly string[]> {
    if (files.length <= rowsShownFirst) return files;
    const ranked: { file: string; group: number; at: string }[] = [];
    for (const file of files) {
      await turns.next();
      ranked.push({ file, ...glanceAt(file, this.#folders) });
    }
    ranked.sort((a, b) => a.group - b.group || compare(a.at, b.at) || compare(a.file, b.file));
    return ranked.map(({ file }) => file);
  }
}

/** The paths below a folder as VS Code names them; asking it for each of thousands takes long. */
function pathsIn(folder: vscode.Uri): (uri: vscode.Uri) => string {
  const name = vscode.workspace.asRelativePath(folder);
  const sample = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, 'x'));
  const isPlain = sample === `${name}/x`;
  return (uri) =>
    isPlain ? `${name}${uri.path.slice(folder.path.length)}` : vscode.workspace.asRelativePath(uri);
}

function glanceAt(path: string, folders: PostFolders) {
  try {
    return rankAtAGlance(folders.head(path));
  } catch {
    // What can't be read needs attention, and stands high.
    return { group: 0, at: '' };
  }
}

function readNow(uri: vscode.Uri, path: string, folders: PostFolders, zone: string): IndexedPost | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(folders.read(uri.fsPath));
    return toIndexed(uri, text, zone, path);
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
