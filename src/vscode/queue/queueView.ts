import * as vscode from 'vscode';
import type { PostPlaces } from '../home/home';
import type { IndexedPost, QueueNode } from './queueNode';
import type { QueueTree } from './queueTree';

/** The view of the queue. Until it is shown or started it reads nothing and loads nothing. */
export class QueueView implements vscode.TreeDataProvider<QueueNode>, vscode.Disposable {
  readonly #places: PostPlaces;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<QueueNode>;
  readonly #visibility: vscode.Disposable;
  #tree: Promise<QueueTree> | undefined;
  #loaded: QueueTree | undefined;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(places: PostPlaces) {
    this.#places = places;
    this.#view = vscode.window.createTreeView('signpost.queue', { treeDataProvider: this });
    // A watcher can miss something, such as a network folder that was away: who comes back sees what is there.
    this.#visibility = this.#view.onDidChangeVisibility(({ visible }) => {
      if (visible) this.#loaded?.refresh();
    });
  }

  /** Reads the posts although nobody looks, so that the view's badge tells what needs attention. */
  async start(): Promise<void> {
    await this.getChildren();
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    (await this.#load()).refresh();
  }

  /** All posts, for the journey; `onDidChangeTreeData` tells of changes. */
  async posts(): Promise<Iterable<IndexedPost>> {
    return (await this.#load()).posts();
  }

  async getChildren(node?: QueueNode): Promise<QueueNode[]> {
    const tree = await this.#load();
    const children = await tree.getChildren(node);
    if (!node && !this.#isDisposed) this.#view.badge = badgeOf(tree.attentionCount);
    return children;
  }

  async getTreeItem(node: QueueNode): Promise<vscode.TreeItem> {
    return (await this.#load()).getTreeItem(node);
  }

  async getParent(node: QueueNode): Promise<QueueNode | undefined> {
    return (await this.#load()).getParent(node);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#visibility.dispose();
    this.#view.dispose();
    this.#loaded?.dispose();
    this.#changed.dispose();
  }

  #load(): Promise<QueueTree> {
    this.#tree ??= this.#create();
    return this.#tree;
  }

  async #create(): Promise<QueueTree> {
    const { QueueTree } = await import('./queueTree');
    const tree = new QueueTree(this.#places);
    if (this.#isDisposed) tree.dispose();
    this.#loaded = tree;
    tree.onDidChangeTreeData(() => this.#tell(tree));
    return tree;
  }

  #tell(tree: QueueTree): void {
    if (this.#isDisposed) return;
    this.#changed.fire(undefined);
    // A hidden view asks for nothing, so its badge is brought up to date from here.
    if (!this.#view.visible) {
      void tree.getChildren().then(() => {
        if (!this.#isDisposed) this.#view.badge = badgeOf(tree.attentionCount);
      });
    }
  }
}

function badgeOf(count: number): vscode.ViewBadge | undefined {
  if (count === 0) return undefined;
  const tooltip =
    count === 1
      ? vscode.l10n.t('One post needs attention')
      : vscode.l10n.t('{0} posts need attention', count);
  return { value: count, tooltip };
}
