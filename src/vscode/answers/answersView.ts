import * as vscode from 'vscode';
import type { QueueView } from '../queue/queueView';
import type { AnswerNode } from './answerNodes';

/** Rows of posts are to be drawn first; how long this view waits for them, in milliseconds. */
const pause = 100;

/** The view of what came back; it is there once a post is out, and reads nothing before the posts were read. */
export class AnswersView implements vscode.TreeDataProvider<AnswerNode>, vscode.Disposable {
  readonly #queue: QueueView;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #all: vscode.Disposable;
  #nodes: readonly AnswerNode[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(queue: QueueView) {
    this.#queue = queue;
    this.#all = vscode.Disposable.from(
      this.#changed,
      vscode.window.registerTreeDataProvider('signpost.answers', this),
      queue.onDidShow(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#look(), pause);
      }),
    );
  }

  getChildren(node?: AnswerNode): AnswerNode[] {
    return node ? [] : [...this.#nodes];
  }

  getTreeItem(node: AnswerNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label);
    item.iconPath = node.icon;
    if (node.description !== undefined) item.description = node.description;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (node.command) item.command = node.command;
    const label = node.spoken ?? [node.label, node.description].filter(Boolean).join(', ');
    item.accessibilityInformation = { label };
    return item;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#all.dispose();
  }

  async #look(): Promise<void> {
    const { readAnswers } = await import('./readAnswers');
    const nodes = readAnswers(await this.#queue.posts());
    if (this.#isDisposed || JSON.stringify(nodes) === JSON.stringify(this.#nodes)) return;
    this.#nodes = nodes;
    await vscode.commands.executeCommand('setContext', 'signpost.hasPosted', nodes.length > 0);
    this.#changed.fire(undefined);
  }
}
