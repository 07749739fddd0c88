import * as vscode from 'vscode';
import { Timers } from '../editor/timers';
import { isFolder, isInside, type PostPlaces } from '../home/home';
import { onDidChangeSettings } from '../settings';
import { isPostName } from './findPosts';
import { type IndexSources, type KnownFolders, loadElsewhere, loadFolder } from './loadFolder';
import type { Taker } from './localFolder';
import type { IndexedPost } from './queueNode';
import { readPost } from './readPost';

/** How long what a person types is left to settle, in milliseconds; files come in bursts and get longer. */
const typingPause = 10;
/** How soon a post is looked at once more that was changed from here, in milliseconds. */
const lookAgain = 1_000;
/** How long a file or a text is left to settle, in milliseconds. */
const pause = 150;

/** Knows all posts of the folders of posts, and follows them: on disk, and unsaved in editors. */
export class QueueIndex implements vscode.Disposable {
  readonly #places: PostPlaces;
  readonly #posts = new Map<string, IndexedPost>();
  readonly #timers = new Timers<string>();
  readonly #reading = new Map<string, Promise<boolean>>();
  readonly #changed = new vscode.EventEmitter<readonly string[] | undefined>();
  readonly #listeners: vscode.Disposable;
  #watchers = vscode.Disposable.from();
  readonly #sources: IndexSources;
  readonly #known: KnownFolders = new Map();
  #loaded: Promise<void> | undefined;
  #firstLoaded: Promise<void> | undefined;
  #looking: Promise<unknown> = Promise.resolve();
  #isDisposed = false;

  /** Posts came, went or changed: their addresses; undefined where all were read. */
  readonly onDidChange = this.#changed.event;

  constructor(places: PostPlaces, sources: IndexSources) {
    this.#places = places;
    this.#sources = sources;
    this.#listeners = vscode.Disposable.from(
      places.onDidChange(() => this.reload()),
      onDidChangeSettings((event) => {
        if (event.affectsConfiguration('signpost.timeZone')) this.reload();
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#soon(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document.uri, typingPause)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#soon(uri)),
    );
  }

  /** All posts, read at the first call; with all changes that were made from here. */
  async posts(): Promise<Iterable<IndexedPost>> {
    this.#loaded ??= this.#start();
    await this.#loaded;
    await this.#looking;
    return this.#posts.values();
  }

  /** Waits until enough posts were read for what a view shows first; the others are told later. */
  async firstPosts(): Promise<void> {
    this.#loaded ??= this.#start();
    await this.#firstLoaded;
  }

  /** The posts that were read up to now. */
  get current(): Iterable<IndexedPost> {
    return { [Symbol.iterator]: () => this.#posts.values() };
  }

  /** What was read of one post up to now, by its address. */
  get(key: string): IndexedPost | undefined {
    return this.#posts.get(key);
  }

  /** Reads some posts again at once. */
  look(uris: readonly vscode.Uri[]): Promise<void> {
    const looked = this.#look(uris);
    this.#looking = Promise.all([this.#looking, looked]);
    return looked;
  }

  async #look(uris: readonly vscode.Uri[]): Promise<void> {
    await this.#loaded;
    for (const uri of uris) this.#timers.cancel(uri.toString());
    const isNew = await Promise.all(uris.map((uri) => this.#read(uri)));
    // A file that is written and deleted in one breath never reaches the watcher.
    for (const uri of uris) this.#soon(uri, lookAgain);
    const changed = uris.filter((_, index) => isNew[index]).map((uri) => uri.toString());
    if (changed.length > 0) this.#tell(changed);
  }

  /** Reads everything again. */
  reload(): void {
    this.#loaded = this.#start();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#timers.dispose();
    this.#listeners.dispose();
    this.#watchers.dispose();
    this.#changed.dispose();
  }

  /** Reads everything; what is there already stays until it was read again. */
  #start(): Promise<void> {
    const isFirst = this.#posts.size === 0;
    let enough = () => {};
    const first = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const loaded = this.#load(isFirst, enough).finally(() => {
      enough();
      this.#tell(undefined);
    });
    this.#firstLoaded = isFirst ? first : Promise.resolve();
    return loaded;
  }

  async #load(isFirst: boolean, enough: () => void): Promise<void> {
    this.#watch();
    const folders = await this.#places.postFolders();
    const found = isFirst ? this.#posts : new Map<string, IndexedPost>();
    const taker: Taker = { take: (post) => found.set(post.uri.toString(), post), enough };
    for (const folder of folders) await loadFolder(folder, this.#sources, this.#known, taker);
    if (isFirst) return;
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
  #soon(uri: vscode.Uri, wait = pause): void {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const mayHoldPosts = !name.startsWith('.') && !name.endsWith('.md');
    if (!isPostName(name) && !mayHoldPosts) return;
    const isOurs = this.#places
      .possibleFolders()
      .some((folder) => isInside(folder.uri, uri) || folder.uri.toString() === uri.toString());
    if (!isOurs) return;
    this.#timers.start(uri.toString(), wait, () => void this.#refresh(uri, isPostName(name)));
  }

  async #refresh(uri: vscode.Uri, isPost: boolean): Promise<void> {
    await this.#loaded;
    if (isPost) {
      if (await this.#read(uri)) this.#tell([uri.toString()]);
    } else {
      for (const [key, post] of this.#posts) if (isInside(uri, post.uri)) this.#posts.delete(key);
      this.#posts.delete(uri.toString());
      const take = (post: IndexedPost) => this.#posts.set(post.uri.toString(), post);
      if (await isFolder(uri)) await loadElsewhere(uri, { take, enough: () => {} });
      this.#tell(undefined);
    }
  }

  /** @returns whether it says something new; what a later look finds is told by that */
  #read(uri: vscode.Uri): Promise<boolean> {
    const key = uri.toString();
    const read: Promise<boolean> = readPost(uri).then(async (post) => {
      const latest = this.#reading.get(key);
      // A later look has begun meanwhile, and knows better: this one may have seen a file that is gone by now. Whoever
      // waits for this one needs to know what that one finds.
      if (latest !== read) {
        await latest;
        return false;
      }
      this.#reading.delete(key);
      const before = this.#posts.get(key);
      if (post) this.#posts.set(key, post);
      else this.#posts.delete(key);
      return !isSame(before, post);
    });
    this.#reading.set(key, read);
    return read;
  }

  #tell(changed: readonly string[] | undefined): void {
    if (!this.#isDisposed) this.#changed.fire(changed);
  }
}

/** A view that is drawn anew for nothing loses what a person is about to click. */
function isSame(before: IndexedPost | undefined, after: IndexedPost | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
