import * as vscode from 'vscode';
import type { Status } from '../../core/post/frontMatter';
import { isAllowed } from '../../core/queue/statuses';
import { type ErrorLog, registerCommands, runOrShow } from '../files/commands';
import type { Files } from '../files/files';
import type { PostPlaces } from '../home/home';
import { createDragAndDrop } from './dragAndDrop';
import type { IndexSources } from './loadFolder';
import { PostChanges } from './postChanges';
import type { QueueNode } from './queueNode';
import { QueueView } from './queueView';
import type { QueueCommandDeps } from './standing';

/** The queue: its view, its changes and its commands. */
export interface Queue extends vscode.Disposable {
  readonly view: QueueView;
  readonly changes: PostChanges;
  readonly dragAndDrop: vscode.TreeDragAndDropController<QueueNode>;
  /** What its commands work with. */
  readonly deps: QueueCommandDeps;
}

/** What the queue needs. */
export interface RegisterDeps {
  readonly files: Files;
  readonly places: PostPlaces;
  readonly sources: IndexSources;
}

/** Registers the view and the commands of the queue; what they need is loaded when they are used. */
export function registerQueue({ files, places, sources }: RegisterDeps, log: ErrorLog): Queue {
  const changes = new PostChanges(files);
  const deps: QueueCommandDeps = { files, places, changes, posts: () => view.posts() };
  const dragAndDrop = createDragAndDrop(deps, (work) => runOrShow('drop', log, work));
  const view = new QueueView({ places, sources, dragAndDrop, onDidChangePosts: changes.onDidChange });
  const commands = registerCommands({ ...ofOnePost(deps, view), ...ofTheQueue(deps, view) }, log);
  const all = vscode.Disposable.from(commands, view, changes);
  return { view, changes, dragAndDrop, deps, dispose: () => all.dispose() };
}

const text = (argument: unknown) => (typeof argument === 'string' ? argument : undefined);

/** What keybindings of the view pass: it has the focus, so what is selected in it is meant. */
const selection = 'selection';

/** The post that a command is for: passed by a menu, selected in the view, or edited. */
async function target(args: readonly unknown[], view: QueueView): Promise<vscode.Uri> {
  const { targetOfCall } = await import('./postTarget');
  return targetOfCall(withSelection(args, view));
}

function withSelection(args: readonly unknown[], view: QueueView): readonly unknown[] {
  return args[0] === selection ? [view.selection[0] ?? {}] : args;
}

/** The posts that a command is for: all that are selected, where the menu was opened on one of them. */
async function targets(args: readonly unknown[], view: QueueView): Promise<vscode.Uri[]> {
  const { targetOfCall } = await import('./postTarget');
  const [argument, selected] = args;
  const given = argument === selection ? view.selection : [argument];
  const nodes: readonly unknown[] = Array.isArray(selected) && selected.length > 0 ? selected : given;
  const uris = nodes.filter((node) => !isRowOfMany(node)).map((node) => targetOfCall([node]));
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** Whether a row of the view stands for several posts: a group, or those of it that are not shown. */
function isRowOfMany(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'what' in node && 'group' in node;
}

function ofOnePost(deps: QueueCommandDeps, view: QueueView) {
  return {
    'signpost.addToQueue': async (...args: unknown[]) => {
      const [{ addToQueue }, { targetOrChoice }] = await Promise.all([
        import('./addToQueue'),
        import('./choosePost'),
      ]);
      const fits = (status: Status) => isAllowed(status, 'queued');
      const uri = await targetOrChoice(withSelection(args, view), deps.posts, fits);
      if (uri) await addToQueue(uri, text(args[1]), deps);
    },
    'signpost.removeFromQueue': async (...args: unknown[]) => {
      const { removeFromQueue } = await import('./changeStatus');
      await removeFromQueue(await target(args, view), deps);
    },
    'signpost.skipPost': async (...args: unknown[]) => {
      const { skipPost } = await import('./changeStatus');
      await skipPost(await target(args, view), deps);
    },
    'signpost.toggleReady': async (...args: unknown[]) => {
      const { toggleReady } = await import('./changeStatus');
      await toggleReady(await target(args, view), deps);
    },
    'signpost.scheduledThere': async (...args: unknown[]) => {
      const { scheduledThere } = await import('./changeStatus');
      await scheduledThere(await target(args, view), text(args[1]), deps);
    },
    'signpost.markAsPosted': async (...args: unknown[]) => {
      const { markAsPosted } = await import('./changeStatus');
      await markAsPosted(await target(args, view), text(args[1]), deps);
    },
    'signpost.addAddress': async (...args: unknown[]) => {
      const { addAddress } = await import('./changeStatus');
      await addAddress(await target(args, view), text(args[1]), deps);
    },
    'signpost.logNumbers': async (...args: unknown[]) => {
      const { logPostNumbers, toNumbers } = await import('./logNumbers');
      await logPostNumbers(await target(args, view), toNumbers(args[1]), deps);
    },
    'signpost.fixPost': async (...args: unknown[]) => {
      const { fixPost } = await import('./fixPost');
      await fixPost(await target(args, view), deps);
    },
    'signpost.duplicatePost': async (...args: unknown[]) => {
      const { duplicatePost } = await import('./duplicatePost');
      return await duplicatePost(await target(args, view), deps);
    },
    'signpost.moveUp': async (...args: unknown[]) => {
      const { moveStep } = await import('./moveCommands');
      await moveStep(await target(args, view), -1, deps);
    },
    'signpost.moveDown': async (...args: unknown[]) => {
      const { moveStep } = await import('./moveCommands');
      await moveStep(await target(args, view), 1, deps);
    },
    'signpost.shiftLater': async (...args: unknown[]) => {
      const { shiftLater } = await import('./moveCommands');
      await shiftLater(await target(args, view), deps);
    },
  };
}

function ofTheQueue(deps: QueueCommandDeps, view: QueueView) {
  return {
    'signpost.swapTimes': async (...args: unknown[]) => {
      const { swapTimes } = await import('./moveCommands');
      await swapTimes(await targets(args, view), deps);
    },
    'signpost.deletePost': async (...args: unknown[]) => {
      await deps.changes.delete(await targets(args, view));
    },
    'signpost.fillQueue': async () => {
      const { fillQueue } = await import('./moveCommands');
      await fillQueue(deps);
    },
    'signpost.editSlots': async () => {
      const { editSlots } = await import('./editSlots');
      await editSlots();
    },
    'signpost.undoQueueChange': () => deps.changes.undo(),
    'signpost.pauseQueue': async (until: unknown) => {
      const { pauseQueue } = await import('./pauseQueue');
      await pauseQueue(text(until));
    },
    'signpost.resumeQueue': async () => {
      const { resumeQueue } = await import('./pauseQueue');
      await resumeQueue(deps);
    },
    'signpost.filterQueue': async (filter: unknown) => {
      const { filterQueue } = await import('./filterQueue');
      await (typeof filter === 'string' ? view.filter(filter) : filterQueue(view));
    },
    'signpost.clearFilter': () => view.filter(''),
    'signpost.refreshQueue': () => view.refresh(),
    'signpost.showMorePosts': (group: unknown) => view.showMore(text(group)),
  };
}
