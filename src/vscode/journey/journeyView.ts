import * as vscode from 'vscode';
import { onDidChangeSettings, readSettings } from '../settings';
import type { Journey } from './journey';
import type { JourneyNode, SectionNode } from './journeyNode';
import type { ShownSections } from './shownSections';

/** How often a view that is left open looks whether something has become due, in milliseconds. */
const lookAgain = 10 * 60_000;

/** What the view needs once it shows something. */
interface Loaded {
  readonly journey: Journey;
  readonly nodes: typeof import('./journeyNodes');
  readonly items: typeof import('./journeyItem');
  readonly shown: ShownSections;
}

/** The view of the journey. Until it is shown it reads nothing and loads nothing. */
export class JourneyView implements vscode.TreeDataProvider<JourneyNode>, vscode.Disposable {
  readonly #load: () => Promise<Journey>;
  readonly #changed = new vscode.EventEmitter<SectionNode[] | undefined>();
  readonly #view: vscode.TreeView<JourneyNode>;
  readonly #listeners: vscode.Disposable;
  #loading: Promise<Loaded> | undefined;
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
    // Without a path the view's welcome asks for one.
    if (readSettings().path === null) return [];
    const loaded = await this.#start();
    await this.#look(loaded);
    return [...loaded.shown.all];
  }

  async getTreeItem(node: JourneyNode): Promise<vscode.TreeItem> {
    return (await this.#start()).items.toTreeItem(node);
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
    const [journey, nodes, items, { ShownSections }] = await Promise.all([
      this.#load(),
      import('./journeyNodes'),
      import('./journeyItem'),
      import('./shownSections'),
    ]);
    const loaded = { journey, nodes, items, shown: new ShownSections() };
    const tell = () => void this.#update(loaded);
    journey.onDidChange(tell);
    if (!this.#isDisposed) this.#timer = setInterval(tell, lookAgain);
    return loaded;
  }

  async #update(loaded: Loaded): Promise<void> {
    await this.#look(loaded);
    const changed = loaded.shown.changed();
    if (!this.#isDisposed && changed?.length !== 0) this.#changed.fire(changed);
  }

  /** Takes in what is there now. */
  async #look({ journey, nodes, shown }: Loaded): Promise<void> {
    const snapshot = await journey.snapshot();
    const { path } = readSettings();
    shown.take(path === null ? [] : nodes.toSections(snapshot, path));
    if (!this.#isDisposed) this.#view.badge = badgeOf(nodes.dueCount(shown.all));
  }
}

function badgeOf(count: number): vscode.ViewBadge | undefined {
  if (count === 0) return undefined;
  const tooltip =
    count === 1 ? vscode.l10n.t('One thing is due') : vscode.l10n.t('{0} things are due', count);
  return { value: count, tooltip };
}
