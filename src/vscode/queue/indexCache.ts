import type * as vscode from 'vscode';
import { fingerprintOf } from '../../core/post/fingerprint';
import type { PostEntry } from '../../core/queue/entry';
import { type KeptEntry, keepEntry, restoreEntry } from '../../core/queue/entryCache';
import type { SharedFiles } from '../reminders/sharedFiles';
import type { IndexedPost } from './queueNode';

/** Counts up with each change of what an entry is made of. */
const version = 1;

interface CacheFile {
  readonly version: number;
  readonly zone: string;
  /** By path: the stamp of the file, and its entry. */
  readonly posts: Readonly<Record<string, readonly [stamp: string, entry: KeptEntry]>>;
}

/**
 * What was read of a folder's posts before, so that the next start reads only what changed. It can be deleted at any
 * moment: then everything is read again.
 */
export class IndexCache {
  readonly #files: SharedFiles;
  readonly #name: string;
  readonly #zone: string;
  #posts: CacheFile['posts'] = {};

  constructor(files: SharedFiles, folder: vscode.Uri, zone: string) {
    this.#files = files;
    this.#name = `index-${fingerprintOf(folder.toString())}.json`;
    this.#zone = zone;
  }

  /** Loads what is kept; whatever can't be used counts as nothing. */
  async load(): Promise<void> {
    try {
      const kept = JSON.parse((await this.#files.read(this.#name)) ?? '{}') as Partial<CacheFile>;
      if (kept.version === version && kept.zone === this.#zone && kept.posts) this.#posts = kept.posts;
    } catch {
      // Half a file, or none that this version wrote.
    }
  }

  /** How many posts are kept. */
  get size(): number {
    return Object.keys(this.#posts).length;
  }

  /** The entry of a file that is as it was; undefined where it has to be read. */
  get(file: string, stamp: string, path: string): PostEntry | undefined {
    const [keptStamp, entry] = this.#posts[file] ?? [];
    if (!entry || stamp === '' || keptStamp !== stamp) return undefined;
    try {
      return restoreEntry({ ...entry, path });
    } catch {
      // A zone that this host doesn't know any more.
      return undefined;
    }
  }

  /** Keeps what is known now. */
  async save(
    known: readonly { readonly path: string; readonly stamp: string; readonly post: IndexedPost }[],
  ): Promise<void> {
    const posts: Record<string, readonly [string, KeptEntry]> = {};
    for (const { path, stamp, post } of known) {
      const entry = post.what === 'post' ? keepEntry(post.entry) : null;
      if (entry) posts[path] = [stamp, entry];
    }
    const text = JSON.stringify({ version, zone: this.#zone, posts } satisfies CacheFile);
    await this.#files.change(this.#name, () => text);
  }
}
