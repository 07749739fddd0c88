import type * as vscode from 'vscode';
import { fingerprintOf } from '../../core/post/fingerprint';
import type { PostEntry } from '../../core/queue/entry';
import { type KeptEntry, keepEntry, mayKeep, restoreEntry } from '../../core/queue/entryCache';
import type { SharedFiles } from '../reminders/sharedFiles';
import type { IndexedPost } from './queueNode';

/** Counts up with each change of what an entry is made of. */
const version = 2;

/** What was read of a file. */
export interface ReadPost {
  /** Of the file before it was read. */
  readonly stamp: string;
  readonly post: IndexedPost;
}

/** The stamp of a file, and its entry. */
export type KeptPost = readonly [stamp: string, entry: KeptEntry];

/** By path. */
export type KeptPosts = Readonly<Record<string, KeptPost>>;

interface CacheFile {
  readonly version: number;
  readonly zone: string;
  readonly posts: KeptPosts;
}

/**
 * What was read of a folder's posts before, so that the next start reads only what changed. It can be deleted at any
 * moment: then everything is read again.
 */
export class IndexCache {
  readonly #files: SharedFiles;
  readonly #name: string;
  readonly #zone: string;
  /** The stamps in the file, by path. */
  #saved: ReadonlyMap<string, string> = new Map();

  constructor(files: SharedFiles, folder: vscode.Uri, zone: string) {
    this.#files = files;
    this.#name = `index-${fingerprintOf(folder.toString())}.json`;
    this.#zone = zone;
  }

  /** Loads what is kept; whatever can't be used counts as nothing. */
  async load(): Promise<KeptPosts> {
    try {
      const kept = JSON.parse((await this.#files.read(this.#name)) ?? '{}') as Partial<CacheFile>;
      if (kept.version !== version || kept.zone !== this.#zone || !kept.posts) return {};
      this.#saved = new Map(Object.entries(kept.posts).map(([path, [stamp]]) => [path, stamp]));
      return kept.posts;
    } catch {
      // Half a file, or none that this version wrote.
      return {};
    }
  }

  /** Keeps what was read, by path, unless the file says so already. */
  async save(read: ReadonlyMap<string, ReadPost>): Promise<void> {
    const stamps = new Map<string, string>();
    for (const [path, { stamp, post }] of read) {
      if (stamp !== '' && post.what === 'post' && mayKeep(post.entry)) stamps.set(path, stamp);
    }
    const isNew = [...stamps].some(([path, stamp]) => this.#saved.get(path) !== stamp);
    if (!isNew && stamps.size === this.#saved.size) return;
    const posts: Record<string, KeptPost> = {};
    for (const [path, stamp] of stamps) {
      const post = read.get(path)?.post;
      if (post?.what === 'post') posts[path] = [stamp, keepEntry(post.entry)];
    }
    const text = JSON.stringify({ version, zone: this.#zone, posts } satisfies CacheFile);
    await this.#files.change(this.#name, () => text);
    this.#saved = stamps;
  }
}

/** The entry that is kept; undefined where it has to be read anew. */
export function restore([, entry]: KeptPost, path: string): PostEntry | undefined {
  try {
    return restoreEntry({ ...entry, path });
  } catch {
    // A zone that this host doesn't know any more.
    return undefined;
  }
}
