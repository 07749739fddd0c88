import * as vscode from 'vscode';
import { parsePost } from '../../core/post/post';
import { readEntry } from '../../core/queue/entry';
import { Timers } from '../editor/timers';
import { wordsOfFileError } from '../files/fileComplaint';
import { openDocument, readText } from '../files/files';
import { isFolder, isInside, type PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import { findPosts, forEachOf, isPostName } from './findPosts';
import type { IndexedPost } from './queueNode';

/** How many files are read at once. */
const atOnce = 16;
/** How long a file or a text is left to settle, in milliseconds. */
const pause = 150;

/** Knows all posts of the folders of posts, and follows them: on disk, and unsaved in editors. */
export class QueueIndex implements vscode.Disposable {
  readonly #places: PostPlaces;
  readonly #posts = new Map<string, IndexedPost>();
  readonly #timers = new Timers<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #watchers = vscode.Disposable.from();
  #loaded: Promise<void> | undefined;
  #isDisposed = false;

  /** Posts came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(places: PostPlaces) {
    this.#places = places;
    this.#listeners = vscode.Disposable.from(
      places.onDidChange(() => this.reload()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#soon(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#soon(uri)),
    );
  }

  /** All posts, read at the first call. */
  async posts(): Promise<Iterable<IndexedPost>> {
    this.#loaded ??= this.#load();
    await this.#loaded;
    return this.#posts.values();
  }

  /** Reads everything again. */
  reload(): void {
    this.#loaded = this.#load();
    void this.#loaded.then(() => this.#tell());
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#timers.dispose();
    this.#listeners.dispose();
    this.#watchers.dispose();
    this.#changed.dispose();
  }

  async #load(): Promise<void> {
    this.#watch();
    const folders = await this.#places.postFolders();
    const found = new Map<string, IndexedPost>();
    for (const folder of folders) {
      await readAll(folder, (post) => found.set(post.uri.toString(), post));
    }
    this.#posts.clear();
    for (const [key, post] of found) this.#posts.set(key, post);
  }

  #watch(): void {
    this.#watchers.dispose();
    if (this.#isDisposed) return;
    const watchers = this.#places.possibleFolders().map(({ base, path }) => {
      const pattern = path === '' ? '**' : `{${path},${path}/**}`;
      return vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, pattern));
    });
    this.#watchers = vscode.Disposable.from(
      ...watchers,
      ...watchers.map((watcher) => watcher.onDidCreate((uri) => this.#soon(uri))),
      ...watchers.map((watcher) => watcher.onDidChange((uri) => this.#soon(uri))),
      ...watchers.map((watcher) => watcher.onDidDelete((uri) => this.#soon(uri))),
    );
  }

  /** Looks at a file or a folder again once it has settled. */
  #soon(uri: vscode.Uri): void {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const mayHoldPosts = !name.startsWith('.') && !name.endsWith('.md');
    if (!isPostName(name) && !mayHoldPosts) return;
    const isOurs = this.#places
      .possibleFolders()
      .some((folder) => isInside(folder.uri, uri) || folder.uri.toString() === uri.toString());
    if (!isOurs) return;
    this.#timers.start(uri.toString(), pause, () => void this.#refresh(uri, isPostName(name)));
  }

  async #refresh(uri: vscode.Uri, isPost: boolean): Promise<void> {
    await this.#loaded;
    if (isPost) {
      const post = await readPost(uri);
      if (post) this.#posts.set(uri.toString(), post);
      else this.#posts.delete(uri.toString());
    } else {
      for (const [key, post] of this.#posts) if (isInside(uri, post.uri)) this.#posts.delete(key);
      this.#posts.delete(uri.toString());
      if (await isFolder(uri)) await readAll(uri, (post) => this.#posts.set(post.uri.toString(), post));
    }
    this.#tell();
  }

  #tell(): void {
    if (!this.#isDisposed) this.#changed.fire();
  }
}

async function readAll(folder: vscode.Uri, take: (post: IndexedPost) => void): Promise<void> {
  const { posts, unreadable } = await findPosts(folder);
  for (const { uri, error } of unreadable) {
    take({ what: 'unreadable', uri, problem: wordsOfFileError(error, uri) });
  }
  await forEachOf(posts, atOnce, async (uri) => {
    const post = await readPost(uri);
    if (post) take(post);
  });
}

/**
 * Reads a post, with what is unsaved in its editor; undefined where there is none any more. VS Code keeps documents
 * for some time after their files are gone, so one without unsaved changes counts for nothing.
 */
async function readPost(uri: vscode.Uri): Promise<IndexedPost | undefined> {
  try {
    const document = openDocument(uri);
    const text = document?.isDirty ? document.getText() : await readText(uri);
    const path = vscode.workspace.asRelativePath(uri);
    return { what: 'post', uri, entry: readEntry(path, parsePost(text), readSettings(uri).timeZone) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return { what: 'unreadable', uri, problem: wordsOfFileError(error, uri) };
  }
}
