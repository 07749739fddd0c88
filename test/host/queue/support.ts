import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { Complaint } from '../../../src/vscode/files/complaint';
import { createFiles } from '../../../src/vscode/files/files';
import { createPostPlaces } from '../../../src/vscode/home/home';
import { PostChanges } from '../../../src/vscode/queue/postChanges';
import type { QueueNode } from '../../../src/vscode/queue/queueNode';
import type { QueueView } from '../../../src/vscode/queue/queueView';
import type { QueueCommandDeps } from '../../../src/vscode/queue/standing';
import type { Reminding } from '../../../src/vscode/reminders/register';
import { until } from '../editor/posts';

/** A post without any error. */
export const soundPost = `---
kind: free
targetTitle: Clinical Data Analyst # settled
status: draft
---
In March the hotel where I ran the front desk closed.

Thank you, Ann.
`;

/** The same with another front matter. */
export function postWith(frontMatter: string, text = 'In March the hotel closed.\n'): string {
  return `---\n${frontMatter}\n---\n${text}`;
}

/** The place of a file among the posts of the workspace. */
export function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  return vscode.Uri.joinPath(folder.uri, 'posts', name);
}

/** Closes all editors without asking; unsaved changes of the active one are dropped. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function write(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileNamed(name);
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export async function onDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function remove(...uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris) await vscode.workspace.fs.delete(uri, { recursive: true });
}

interface Shown {
  readonly queue: QueueView;
  readonly dragAndDrop: vscode.TreeDragAndDropController<QueueNode>;
  readonly reminders: Reminding;
}

/** What the extension that runs shows to tests. */
export async function signpost(): Promise<Shown> {
  const extension = vscode.extensions.getExtension<Shown>('signpost.signpost');
  assert.ok(extension);
  return await extension.activate();
}

/** The view of the extension that runs. */
export async function queueView(): Promise<QueueView> {
  return (await signpost()).queue;
}

/** What the view shows: each group with its count, and its posts. */
export async function shownIn(view: vscode.TreeDataProvider<QueueNode>): Promise<Record<string, string[]>> {
  const shown: Record<string, string[]> = {};
  for (const group of (await view.getChildren()) ?? []) {
    const children = (await view.getChildren(group)) ?? [];
    shown[String((await view.getTreeItem(group)).label)] = await Promise.all(
      children.map(async (child) => {
        const { label, description } = await view.getTreeItem(child);
        return description ? `${label} | ${description}` : `${label}`;
      }),
    );
  }
  return shown;
}

type Groups = Record<string, string[]>;

/** Waits until the view shows this, looking again whenever the view says that it changed. */
export async function untilShown(wanted: Groups | ((shown: Groups) => boolean)): Promise<Groups> {
  const condition =
    typeof wanted === 'function' ? wanted : (shown: Groups) => isDeepStrictEqual(shown, wanted);
  const view = await queueView();
  let last: Groups = {};
  let found: Groups | undefined;
  const looked = new vscode.EventEmitter<void>();
  const look = async () => {
    last = await shownIn(view);
    if (condition(last)) found ??= last;
    looked.fire();
  };
  const listener = view.onDidChangeTreeData?.(look);
  try {
    await look();
    await until(() => found !== undefined, looked.event);
  } catch (error) {
    throw new Error(`the view shows ${JSON.stringify(last, undefined, 1)}`, { cause: error });
  } finally {
    listener?.dispose();
    looked.dispose();
  }
  return found ?? last;
}

/** What the commands of the queue need, on the view of the extension that runs. */
export function commandDeps(): QueueCommandDeps & vscode.Disposable {
  const files = createFiles(undefined);
  const places = createPostPlaces();
  const changes = new PostChanges(files);
  const posts = async () => await (await signpost()).queue.posts();
  return { files, places, changes, posts, dispose: () => vscode.Disposable.from(places, changes).dispose() };
}

/** Rejects with a complaint that says this; the bundles of tests have a class of their own. */
export function complains(message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.equal((error as Complaint).name, 'Complaint', String(error));
    assert.match((error as Complaint).message, message);
    return true;
  };
}

type Dialog = 'showWarningMessage' | 'showErrorMessage' | 'showInformationMessage';

/** VS Code shows no dialog in a test run: answers those of one kind, and keeps what they said. */
export async function answering(
  dialog: Dialog,
  choice: string | undefined,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const said: string[] = [];
  const original = vscode.window[dialog];
  const answer = async (message: string, ...rest: unknown[]) => {
    const [options] = rest as { detail?: string }[];
    said.push([message, options?.detail].filter(Boolean).join('\n'));
    return choice;
  };
  Object.assign(vscode.window, { [dialog]: answer });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { [dialog]: original });
  }
  return said;
}

/**
 * Chooses entries of the lists that are shown, one after the other, by their labels; undefined leaves a list.
 * @returns what each list offered
 */
export async function picking(
  labels: readonly (string | undefined)[],
  work: () => PromiseLike<unknown>,
): Promise<string[][]> {
  const offered: string[][] = [];
  const left = [...labels];
  const original = vscode.window.showQuickPick;
  const pick = async (items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>) => {
    const shown = await items;
    offered.push(shown.map(({ label }) => label));
    const label = left.shift();
    return shown.find((item) => item.label === label);
  };
  Object.assign(vscode.window, { showQuickPick: pick });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showQuickPick: original });
  }
  assert.deepEqual(left, [], 'each list was shown');
  return offered;
}

/** Chooses the entry at a place of the next list that is shown; undefined leaves the list. */
export async function choosing<T>(index: number | undefined, work: () => Promise<T>): Promise<T> {
  const original = vscode.window.showQuickPick;
  const shown = new Promise<void>((resolve) => {
    const show = (...args: Parameters<typeof original>) => {
      resolve();
      return original(...args);
    };
    Object.assign(vscode.window, { showQuickPick: show });
  });
  try {
    const working = work();
    await shown;
    // Whatever comes back from the window shows that the list has arrived there.
    await vscode.commands.getCommands(true);
    for (let step = 0; step < (index ?? 0); step++) {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    const end = index === undefined ? 'closeQuickOpen' : 'acceptSelectedQuickOpenItem';
    await vscode.commands.executeCommand(`workbench.action.${end}`);
    return await working;
  } finally {
    Object.assign(vscode.window, { showQuickPick: original });
  }
}
