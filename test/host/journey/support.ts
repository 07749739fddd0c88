import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { JourneyNode } from '../../../src/vscode/journey/journeyNode';
import { until, untilSo } from '../editor/posts';
import { remove } from '../queue/support';

/** A place in the folder of the journey of the workspace. */
export function inJourney(...steps: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests run in a folder');
  return vscode.Uri.joinPath(folder.uri, 'journey', ...steps);
}

export async function writeFile(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/**
 * Makes the folder of people, and waits until VS Code tells of files in it. Where folders come one inside the other at
 * once, it may never begin to look at the inner one, so that is made again then.
 */
export async function makePeople(): Promise<void> {
  const folder = inJourney('people');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.probe'));
  let isTold = false;
  const listener = watcher.onDidCreate(() => (isTold = true));
  let count = 0;
  await untilSo(
    async () => {
      if (count % 10 === 0) {
        if ((await namesIn()).includes('people')) await remove(folder);
        await vscode.workspace.fs.createDirectory(folder);
      } else await writeFile(vscode.Uri.joinPath(folder, `${count}.probe`), '');
      count++;
      return isTold;
    },
    async () => 'VS Code tells of no file in the folder of people',
  ).finally(() => {
    listener.dispose();
    watcher.dispose();
  });
}

/** The names of the files in a folder of the journey; none where there is no folder. */
export async function namesIn(...steps: readonly string[]): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(inJourney(...steps));
    return entries.map(([name]) => name).sort();
  } catch {
    return [];
  }
}

/** Closes all editors and deletes the journey. VS Code keeps documents for a while, so each test has names of its own. */
export async function forgetJourney(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  if ((await namesIn()).length > 0) await remove(inJourney());
}

/** Deletes the posts that commands of the journey made, once after all. */
export async function forgetPosts(): Promise<void> {
  const posts = vscode.Uri.joinPath(inJourney(), '..', 'posts');
  for (const [name] of await vscode.workspace.fs.readDirectory(posts)) {
    if (/^(?:thanks|got-there|from-reflection|office-hours)-/.test(name))
      await remove(vscode.Uri.joinPath(posts, name));
  }
}

export function run<T>(command: string, ...args: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand(`signpost.${command}`, ...args);
}

async function journeyView(): Promise<vscode.TreeDataProvider<JourneyNode>> {
  const extension = vscode.extensions.getExtension<{ journey: vscode.TreeDataProvider<JourneyNode> }>(
    'signpost.signpost',
  );
  assert.ok(extension);
  return (await extension.activate()).journey;
}

type Shown = Record<string, string[]>;

/** What the view shows: each section with its rows. */
export async function shown(): Promise<Shown> {
  const view = await journeyView();
  const sections: Shown = {};
  for (const section of (await view.getChildren()) ?? []) {
    const rows = (await view.getChildren(section)) ?? [];
    sections[String((await view.getTreeItem(section)).label)] = await Promise.all(
      rows.map(async (row) => {
        const { label, description } = await view.getTreeItem(row);
        return description ? `${label} | ${description}` : String(label);
      }),
    );
  }
  return sections;
}

/** Every row, with the words that a screen reader speaks. */
export async function rows(): Promise<{ node: JourneyNode; item: vscode.TreeItem }[]> {
  const view = await journeyView();
  const all: { node: JourneyNode; item: vscode.TreeItem }[] = [];
  for (const section of (await view.getChildren()) ?? []) {
    const nodes = [section, ...((await view.getChildren(section)) ?? [])];
    for (const node of nodes) all.push({ node, item: await view.getTreeItem(node) });
  }
  return all;
}

/** Waits until the view shows this, looking again whenever it says that it changed. */
export async function untilShows(condition: (shown: Shown) => boolean): Promise<Shown> {
  const view = await journeyView();
  let last: Shown = {};
  let found: Shown | undefined;
  const looked = new vscode.EventEmitter<void>();
  const look = async () => {
    last = await shown();
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

/** Does something, waits until the view shows it, and tells which of its sections were drawn anew by then. */
export async function drawnUntil(
  act: () => Promise<unknown>,
  condition: (shown: Shown) => boolean,
): Promise<ReadonlySet<string>> {
  const drawn = new Set<string>();
  const listener = (await journeyView()).onDidChangeTreeData?.((nodes) => {
    for (const node of [nodes].flat()) drawn.add(node?.what === 'section' ? node.section : 'everything');
  });
  await act();
  await untilShows((found) => condition(found) && drawn.size > 0);
  listener?.dispose();
  return drawn;
}

/** Sets what brings the person here. */
export async function setPath(path: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('signpost').update('path', path, vscode.ConfigurationTarget.Global);
}
