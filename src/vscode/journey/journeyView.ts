import * as vscode from 'vscode';
import { onDidChangeSettings, readSettings } from '../settings';
import type { Journey } from './journey';
import type { JourneyNode, SectionNode } from './journeyNode';

/** How often a view that is left open looks whether something has become due, in milliseconds. */
const lookAgain = 10 * 60_000;

/** What the view needs once it shows something. */
interface Loaded {
  readonly journey: Journey;
  readonly nodes: typeof import('./journeyNodes');
  readonly items: typeof import('./journeyItem');
}

/** The view of the journey. Until it is shown it reads nothing and loads nothing. */
export class JourneyView implements vscode.TreeDataProvider<JourneyNode>, vscode.Disposable {
  readonly #load: () => Promise<Journey>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<JourneyNode>;
  readonly #listeners: vscode.Disposable;
  #loading: Promise<Loaded> | undefined;
  #sections: readonly SectionNode[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param load gives the journey, with the first call */
  constructor(load: () => Promise<Journey>, tick: (node: JourneyNode, isDone: boolean) => Promise<void>) {
    this.#load = load;
    this.#view = vscode.window.createTreeView('signpost.journey', {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeCheckboxState(async ({ items }) => {
        for (const [node, state] of items) await tick(node, state === vscode.TreeItemCheckboxState.Checked);
      }),
      // A watcher can miss something: who comes back sees what is there.
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) void this.#loading?.then(({ journey }) => journey.reload());
      }),
      onDidChangeSettings((event) => {
        if (event.affectsConfiguration('signpost.path')) this.#changed.fire(undefined);
      }),
    );
  }

  async getChildren(node?: JourneyNode): Promise<JourneyNode[]> {
    if (node) return node.what === 'section' ? [...node.children] : [];
    const { path } = readSettings();
    // Without a path the view's welcome asks for one.
    if (path === null) return [];
    const { journey, nodes } = await this.#start();
    this.#sections = nodes.toSections(await journey.snapshot(), path);
    if (!this.#isDisposed) this.#view.badge = badgeOf(nodes.dueCount(this.#sections));
    return [...this.#sections];
  }

  async getTreeItem(node: JourneyNode): Promise<vscode.TreeItem> {
    return (await this.#start()).items.toTreeItem(node);
  }

  getParent(node: JourneyNode): JourneyNode | undefined {
    return this.#sections.find(({ children }) => children.includes(node));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearInterval(this.#timer);
    this.#listeners.dispose();
  }

  #start(): Promise<Loaded> {
    this.#loading ??= this.#create();
    return this.#loading;
  }

  async #create(): Promise<Loaded> {
    const [journey, nodes, items] = await Promise.all([
      this.#load(),
      import('./journeyNodes'),
      import('./journeyItem'),
    ]);
    const tell = () => {
      if (!this.#isDisposed) this.#changed.fire(undefined);
    };
    journey.onDidChange(tell);
    if (!this.#isDisposed) this.#timer = setInterval(tell, lookAgain);
    return { journey, nodes, items };
  }
}

function badgeOf(count: number): vscode.ViewBadge | undefined {
  if (count === 0) return undefined;
  const tooltip =
    count === 1 ? vscode.l10n.t('One thing is due') : vscode.l10n.t('{0} things are due', count);
  return { value: count, tooltip };
}
