import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { Filter } from '../../core/queue/filter';
import type { PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import type { IndexSources } from './loadFolder';
import { type Look, nextMove, QueueGroups } from './queueGroups';
import { QueueIndex } from './queueIndex';
import { toTreeItem } from './queueItem';
import type { GroupNode, IndexedPost, QueueNode } from './queueNode';

/** A machine that slept wakes its timers late, so the view looks at the clock from time to time. */
const longestWait = 60_000;

/** How many rows of a group are shown at first: VS Code asks for all of them anew when one comes or goes. */
const rowsShownFirst = 500;
/** How many times as many are shown when the person asks for more. */
const growth = 4;

/** What VS Code is to draw anew: some nodes, or everything. */
export type Redrawn = QueueNode[] | undefined;

/** What the view shows: the posts in their groups, as they stand now. */
export class QueueTree implements vscode.TreeDataProvider<QueueNode>, vscode.Disposable {
  readonly #index: QueueIndex;
  readonly #groups = new QueueGroups();
  readonly #changed = new vscode.EventEmitter<Redrawn>();
  readonly #listener: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next post changes its group, in milliseconds since 1970. */
  #next: number | undefined;
  #isArranged = false;
  #isAwaited = false;
  #zone = 'UTC';
  /** How many rows of a group are shown, where the person asked for more. */
  readonly #limits = new Map<string, number>();
  /** What the view lets through; null for everything. */
  filter: Filter | null = null;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(places: PostPlaces, sources: IndexSources) {
    this.#index = new QueueIndex(places, sources);
    this.#listener = this.#index.onDidChange((changed) => this.#update(changed));
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
    if (node) return node.what === 'group' ? this.#rowsOf(node) : [];
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
    if (node.what === 'group') return undefined;
    return node.what === 'more'
      ? this.#groups.shown.find(({ group }) => group === node.group)
      : this.#groups.groupOf(node);
  }

  /** How many posts need attention, whatever the view lets through. */
  get attentionCount(): number {
    return this.#groups.attentionCount;
  }

  /** How many posts the view shows. */
  get shownCount(): number {
    return this.#groups.shown.reduce((sum, { children }) => sum + children.length, 0);
  }

  /** Shows more rows of a long group. */
  showMore(group: string | undefined): void {
    const node = this.#groups.shown.find((shown) => shown.group === group);
    if (!node) return;
    this.#limits.set(node.group, this.#limitOf(node) * growth);
    this.#changed.fire([node]);
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

  #rowsOf(node: GroupNode): QueueNode[] {
    const { group, children } = node;
    const limit = this.#limitOf(node);
    if (children.length <= limit) return [...children];
    return [...children.slice(0, limit), { what: 'more', group, count: children.length - limit }];
  }

  #limitOf({ group }: GroupNode): number {
    return this.#limits.get(group) ?? rowsShownFirst;
  }

  #update(read: readonly string[] | undefined): void {
    const isFirst = !this.#isArranged;
    const changed = isFirst || !read ? this.#arrange() : this.#change(read);
    // Who waits for the first rows gets them, and needn't be told.
    if (isFirst && this.#isAwaited) return;
    if (isFirst) this.#changed.fire(undefined);
    else if (changed?.length !== 0) this.#changed.fire(changed);
  }

  #arrange(): Redrawn {
    this.#isArranged = true;
    const posts = this.#index.current;
    const look = this.#look();
    this.#waitFor(nextMove(posts, look.now));
    return this.#groups.arrange(posts, look);
  }

  /** Places those posts alone that were read anew. */
  #change(read: readonly string[]): Redrawn {
    const posts = read.map((key) => [key, this.#index.get(key)] as const);
    const look = this.#look();
    const changed = this.#groups.change(posts, look);
    if (changed === null) return this.#arrange();
    const next = nextMove(
      posts.map(([, post]) => post).filter((post) => post !== undefined),
      look.now,
    );
    if (next !== undefined && next < (this.#next ?? Number.POSITIVE_INFINITY)) this.#waitFor(next);
    return changed;
  }

  #look(): Look {
    const { pause, timeZone } = readSettings();
    this.#zone = timeZone;
    return { now: Temporal.Now.instant(), pause, filter: this.filter };
  }

  #waitFor(moment: number | undefined): void {
    clearTimeout(this.#timer);
    this.#next = moment;
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
