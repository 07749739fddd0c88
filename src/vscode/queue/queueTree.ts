import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { Filter } from '../../core/queue/filter';
import type { PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import type { IndexSources } from './loadFolder';
import { nextMove, QueueGroups } from './queueGroups';
import { QueueIndex } from './queueIndex';
import { toTreeItem } from './queueItem';
import type { IndexedPost, QueueNode } from './queueNode';

/** A machine that slept wakes its timers late, so the view looks at the clock from time to time. */
const longestWait = 60_000;

/** What VS Code is to draw anew: some nodes, or everything. */
export type Redrawn = QueueNode[] | undefined;

/** What the view shows: the posts in their groups, as they stand now. */
export class QueueTree implements vscode.TreeDataProvider<QueueNode>, vscode.Disposable {
  readonly #index: QueueIndex;
  readonly #groups = new QueueGroups();
  readonly #changed = new vscode.EventEmitter<Redrawn>();
  readonly #listener: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isArranged = false;
  #isAwaited = false;
  #zone = 'UTC';
  /** What the view lets through; null for everything. */
  filter: Filter | null = null;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(places: PostPlaces, sources: IndexSources) {
    this.#index = new QueueIndex(places, sources);
    this.#listener = this.#index.onDidChange(() => this.#update());
  }

  /** All posts, whatever the view lets through. */
  async posts(): Promise<readonly IndexedPost[]> {
    return [...(await this.#index.posts())];
  }

  /** Reads some posts again at once. */
  async look(uris: readonly vscode.Uri[]): Promise<void> {
    await this.#index.look(uris);
  }

  async getChildren(node?: QueueNode): Promise<QueueNode[]> {
    if (node) return node.what === 'group' ? [...node.children] : [];
    if (!this.#isArranged) {
      this.#isAwaited = true;
      await this.#index.firstPosts();
      this.#isAwaited = false;
      this.#arrange();
    }
    return [...this.#groups.shown];
  }

  getTreeItem(node: QueueNode): vscode.TreeItem {
    return toTreeItem(node, this.#zone);
  }

  getParent(node: QueueNode): QueueNode | undefined {
    return node.what === 'group' ? undefined : this.#groups.groupOf(node);
  }

  /** How many posts need attention, whatever the view lets through. */
  get attentionCount(): number {
    return this.#groups.attentionCount;
  }

  /** How many posts the view shows. */
  get shownCount(): number {
    return this.#groups.shown.reduce((sum, { children }) => sum + children.length, 0);
  }

  /** Shows the posts anew, without reading them. */
  show(): void {
    this.#arrange();
    this.#changed.fire(undefined);
  }

  /** Reads everything again. */
  refresh(): void {
    this.#index.reload();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#index.dispose();
    this.#changed.dispose();
  }

  #update(): void {
    const isFirst = !this.#isArranged;
    const changed = this.#arrange();
    // Who waits for the first rows gets them, and needn't be told.
    if (isFirst && this.#isAwaited) return;
    if (isFirst) this.#changed.fire(undefined);
    else if (changed?.length !== 0) this.#changed.fire(changed);
  }

  #arrange(): Redrawn {
    this.#isArranged = true;
    const posts = this.#index.current;
    const now = Temporal.Now.instant();
    this.#waitFor(nextMove(posts, now));
    const { pause, timeZone } = readSettings();
    this.#zone = timeZone;
    return this.#groups.arrange(posts, { now, pause, filter: this.filter });
  }

  #waitFor(moment: number | undefined): void {
    clearTimeout(this.#timer);
    if (moment === undefined) return;
    const wait = moment - Date.now() + 1;
    this.#timer = setTimeout(
      () => {
        if (Date.now() > moment) this.show();
        else this.#waitFor(moment);
      },
      Math.min(Math.max(wait, 1), longestWait),
    );
  }
}
