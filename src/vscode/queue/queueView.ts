import * as vscode from 'vscode';
import { readFilter } from '../../core/queue/filter';
import type { PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import type { IndexSources } from './loadFolder';
import { followPause } from './pauseContext';
import type { IndexedPost, QueueNode } from './queueNode';
import type { QueueTree, Redrawn } from './queueTree';

/** What the view needs. */
export interface QueueViewDeps {
  readonly places: PostPlaces;
  readonly sources: IndexSources;
  readonly dragAndDrop: vscode.TreeDragAndDropController<QueueNode>;
  /** Posts were changed by a command of ours. */
  readonly onDidChangePosts: vscode.Event<readonly vscode.Uri[]>;
}

/** The view of the queue. Until it is shown or started it reads nothing and loads nothing. */
export class QueueView implements vscode.TreeDataProvider<QueueNode>, vscode.Disposable {
  readonly #places: PostPlaces;
  readonly #sources: IndexSources;
  readonly #changed = new vscode.EventEmitter<Redrawn>();
  readonly #shown = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<QueueNode>;
  readonly #listeners: vscode.Disposable;
  #tree: Promise<QueueTree> | undefined;
  #loaded: QueueTree | undefined;
  #filterText = '';
  #selection: readonly QueueNode[] = [];
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  /** The posts were read, or read anew. */
  readonly onDidShow = this.#shown.event;

  constructor({ places, sources, dragAndDrop, onDidChangePosts }: QueueViewDeps) {
    this.#places = places;
    this.#sources = sources;
    this.#view = vscode.window.createTreeView('signpost.queue', {
      treeDataProvider: this,
      canSelectMany: true,
      dragAndDropController: dragAndDrop,
      showCollapseAll: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#view.onDidChangeSelection(({ selection }) => {
        this.#selection = selection;
      }),
      // A watcher can miss something, such as a network folder that was away: who comes back sees what is there.
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#loaded?.refresh();
      }),
      onDidChangePosts((uris) => void this.#loaded?.look(uris)),
      followPause(() => this.#loaded?.show()),
    );
  }

  /** Reads the posts although nobody looks, so that the view's badge tells what needs attention. */
  async start(): Promise<void> {
    await this.getChildren();
  }

  /** Whether the posts were read, so that the view follows them. */
  get isRead(): boolean {
    return this.#loaded !== undefined;
  }

  /** All posts, whatever the view shows of them. */
  async posts(): Promise<readonly IndexedPost[]> {
    return await (await this.#load()).posts();
  }

  /** What is selected in the view; also while the view is drawn anew, when VS Code knows of no selection. */
  get selection(): readonly QueueNode[] {
    return this.#selection;
  }

  /** The filter as it was typed; empty for none. */
  get filterText(): string {
    return this.#filterText;
  }

  /** Shows only what a filter lets through; an empty one shows everything. */
  async filter(text: string): Promise<void> {
    this.#filterText = text.trim();
    const tree = await this.#load();
    tree.filter = this.#filterText === '' ? null : readFilter(this.#filterText);
    await vscode.commands.executeCommand('setContext', 'signpost.isFiltered', tree.filter !== null);
    tree.show();
  }

  /** Shows more rows of a long group. */
  async showMore(group: string | undefined): Promise<void> {
    (await this.#load()).showMore(group);
  }

  /** Brings the view to the front. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand('signpost.queue.focus');
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    (await this.#load()).refresh();
  }

  async getChildren(node?: QueueNode): Promise<QueueNode[]> {
    const tree = await this.#load();
    const children = await tree.getChildren(node);
    if (!node) this.#show(tree);
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
    this.#listeners.dispose();
    this.#view.dispose();
    this.#loaded?.dispose();
    this.#changed.dispose();
    this.#shown.dispose();
  }

  #load(): Promise<QueueTree> {
    this.#tree ??= this.#create();
    return this.#tree;
  }

  async #create(): Promise<QueueTree> {
    const { QueueTree } = await import('./queueTree');
    const tree = new QueueTree(this.#places, this.#sources);
    if (this.#isDisposed) tree.dispose();
    this.#loaded = tree;
    tree.onDidChangeTreeData((nodes) => this.#tell(tree, nodes));
    void vscode.window.withProgress({ location: { viewId: 'signpost.queue' } }, () => tree.posts());
    return tree;
  }

  #tell(tree: QueueTree, nodes: Redrawn): void {
    if (this.#isDisposed) return;
    this.#changed.fire(nodes);
    this.#show(tree);
  }

  #show(tree: QueueTree): void {
    if (this.#isDisposed) return;
    this.#view.badge = badgeOf(tree.attentionCount);
    this.#shown.fire();
    const { pause } = readSettings();
    void import('./viewMessage').then(({ viewMessage }) => {
      const message = viewMessage(pause, this.#filterText, tree.shownCount) ?? '';
      // VS Code takes it for a change of the rows, and gathers those that follow within 200 ms.
      if ((this.#view.message ?? '') !== message) this.#view.message = message;
    });
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
