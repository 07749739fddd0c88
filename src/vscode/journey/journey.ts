import * as vscode from 'vscode';
import type { PostOpener } from '../composer/openPost';
import type { Change } from '../files/files';
import type { PlaceDeps } from '../home/choosePlace';
import type { PostChanges } from '../queue/postChanges';
import type { IndexedPost } from '../queue/queueNode';
import { JourneyIndex } from './journeyIndex';
import { chooseJourneyFolder } from './journeyPlaces';
import { type Snapshot, toSnapshot } from './snapshot';

/** Where the journey learns of posts. */
export interface PostSource {
  posts(): Promise<Iterable<IndexedPost>>;
  readonly onDidChangeTreeData: vscode.Event<unknown>;
}

/** What the journey needs. */
export interface JourneyDeps extends PlaceDeps {
  readonly posts: PostSource;
  /** By which the queue's posts are changed, so that Undo takes it back. */
  readonly changes: PostChanges;
  readonly extensionUri: vscode.Uri;
  readonly opener: PostOpener;
  /** Tells the editor that a post was just made. */
  markAsNew(document: vscode.TextDocument): void;
}

/** The journey of this window: what is known, and the door by which its files are written. */
export class Journey implements vscode.Disposable {
  readonly deps: JourneyDeps;
  readonly #index: JourneyIndex;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  /** Files of the journey or posts changed. */
  readonly onDidChange = this.#changed.event;

  constructor(deps: JourneyDeps) {
    this.deps = deps;
    this.#index = new JourneyIndex(deps.places);
    this.#listeners = vscode.Disposable.from(
      this.#index,
      this.#changed,
      this.#index.onDidChange(() => this.#changed.fire()),
      deps.posts.onDidChangeTreeData(() => this.#changed.fire()),
    );
  }

  /** What is on disk and in editors now, read anew: what a person asks for never rests on what a watcher missed. */
  async fresh(): Promise<Snapshot> {
    await this.#index.reload();
    return await this.snapshot();
  }

  /** All that is known now. */
  async snapshot(): Promise<Snapshot> {
    const [files, posts] = await Promise.all([this.#index.files(), this.deps.posts.posts()]);
    return toSnapshot(files, posts);
  }

  /** The folder for new files; undefined when the person left a question. */
  async folder(): Promise<vscode.Uri | undefined> {
    return await chooseJourneyFolder(await this.#index.begunFolders(), this.deps);
  }

  /** The folders that hold files of a journey. */
  begunFolders(): Promise<readonly vscode.Uri[]> {
    return this.#index.begunFolders();
  }

  /** Changes a file, and takes it in at once. */
  async write(uri: vscode.Uri, change: Change): Promise<void> {
    await this.deps.files.write(uri, change);
    await this.#index.refreshed(uri);
  }

  /** Creates a file, and takes it in at once. */
  async create(uri: vscode.Uri, text: string): Promise<void> {
    await this.deps.files.create(uri, text);
    await this.#index.refreshed(uri);
  }

  /** Takes a file in that was written or deleted some other way. */
  refreshed(uri: vscode.Uri): Promise<void> {
    return this.#index.refreshed(uri);
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    await this.#index.reload();
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
