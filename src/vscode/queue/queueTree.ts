import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { Filter } from '../../core/queue/filter';
import type { PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import type { IndexSources } from './loadFolder';
import { QueueIndex } from './queueIndex';
import { toTreeItem } from './queueItem';
import type { GroupNode, IndexedPost, QueueNode } from './queueNode';
import { nextMove, toGroups } from './queueNodes';

/** A machine that slept wakes its timers late, so the view looks at the clock from time to time. */
const longestWait = 60_000;

/** What the view shows: the posts in their groups, as they stand now. */
export class QueueTree implements vscode.TreeDataProvider<QueueNode>, vscode.Disposable {
  readonly #index: QueueIndex;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listener: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #groups: readonly GroupNode[] = [];
  #attentionCount = 0;
  /** What the view lets through; null for everything. */
  filter: Filter | null = null;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(places: PostPlaces, sources: IndexSources) {
    this.#index = new QueueIndex(places, sources);
    this.#listener = this.#index.onDidChange(() => this.#changed.fire(undefined));
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
    const posts = [...(await this.#index.firstPosts())];
    const now = Temporal.Now.instant();
    const { pause } = readSettings();
    const all = toGroups(posts, { now, pause, filter: null });
    this.#attentionCount = all.find(({ group }) => group === 'needs-attention')?.children.length ?? 0;
    this.#groups = this.filter ? toGroups(posts, { now, pause, filter: this.filter }) : all;
    this.#waitFor(nextMove(posts, now));
    return [...this.#groups];
  }

  getTreeItem(node: QueueNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  getParent(node: QueueNode): QueueNode | undefined {
    if (node.what === 'group') return undefined;
    return this.#groups.find(({ children }) =>
      children.some((child) => child.uri.toString() === node.uri.toString()),
    );
  }

  /** How many posts need attention, whatever the view lets through. */
  get attentionCount(): number {
    return this.#attentionCount;
  }

  /** How many posts the view shows. */
  get shownCount(): number {
    return this.#groups.reduce((sum, { children }) => sum + children.length, 0);
  }

  /** Shows the posts anew, without reading them. */
  show(): void {
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

  #waitFor(moment: number | undefined): void {
    clearTimeout(this.#timer);
    if (moment === undefined) return;
    const wait = moment - Date.now() + 1;
    this.#timer = setTimeout(
      () => {
        if (Date.now() > moment) this.#changed.fire(undefined);
        else this.#waitFor(moment);
      },
      Math.min(Math.max(wait, 1), longestWait),
    );
  }
}
