import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { PostPlaces } from '../home/home';
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

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(places: PostPlaces) {
    this.#index = new QueueIndex(places);
    this.#listener = this.#index.onDidChange(() => this.#changed.fire(undefined));
  }

  async getChildren(node?: QueueNode): Promise<QueueNode[]> {
    if (node) return node.what === 'group' ? [...node.children] : [];
    const posts = [...(await this.#index.posts())];
    const now = Temporal.Now.instant();
    this.#groups = toGroups(posts, now);
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

  /** All posts, for the journey. */
  posts(): Promise<Iterable<IndexedPost>> {
    return this.#index.posts();
  }

  /** How many posts need attention, as the view shows it. */
  get attentionCount(): number {
    return this.#groups.find(({ group }) => group === 'needs-attention')?.children.length ?? 0;
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
