import * as vscode from 'vscode';
import { isPaused } from '../../core/queue/pause';
import type { ErrorLog } from '../files/commands';
import type { Files } from '../files/files';
import type { PostPlaces } from '../home/home';
import type { Queue } from '../queue/register';
import { onDidChangeSettings, readSettings, section } from '../settings';
import { type DueItem, DueStore, dueFileName } from './dueStore';
import { NextItem } from './nextItem';
import { Reminders } from './reminders';
import type { SharedFiles } from './sharedFiles';

/** What reminding needs. */
export interface RemindDeps {
  readonly files: Files;
  readonly places: PostPlaces;
  readonly queue: Queue;
  readonly shared: SharedFiles;
  /** Where the shared files are. */
  readonly sharedFolder: vscode.Uri;
}

/** Reminders as they run, and what tests may do with them. */
export interface Reminding extends vscode.Disposable {
  /** All that is known to be due, in any folder. */
  known(): Promise<readonly DueItem[]>;
  /**
   * Looks at what is due as if it were that moment, in milliseconds since 1970, until what it came to was answered;
   * undefined for now.
   */
  pretend(now: number | undefined): Promise<void>;
  /** What the status bar shows of it. */
  readonly statusText: string | undefined;
}

/** How long the posts are left to settle before what is due is written down, in milliseconds. */
const pause = 300;

/**
 * Reminds of posts in every window, whatever is open in it. At the start it reads the small file that says what is due
 * next; posts are read only when their time has come, or by the view.
 */
export function registerReminders(deps: RemindDeps, log: ErrorLog): Reminding {
  const { files, places, queue, shared, sharedFolder } = deps;
  const store = new DueStore(shared);
  const item = new NextItem();
  let pretended: number | undefined;
  let lastReminder = Promise.resolve();
  const now = () => pretended ?? Date.now();
  const failed = (error: unknown) => log.error(`reminders: ${String(error)}`);
  const lookAt = async (uri: string) => (await import('./dueItems')).lookAt(uri, files);
  const isPausedAt = (now: number) => isPaused(readSettings().pause, now);
  const isOff = () => vscode.workspace.getConfiguration(section).get('linterOnly') === true;
  const reminders = new Reminders({
    store,
    shared,
    now,
    isPaused: (now) => isOff() || isPausedAt(now),
    look: lookAt,
    remind: (items) => {
      lastReminder = remind(items).catch(failed);
    },
    show: (items, now) => item.show(isOff() ? [] : items, now, isPausedAt(now)),
    failed,
  });
  const write = async () => {
    const { dueItemsOf } = await import('./dueItems');
    for (const [folder, items] of dueItemsOf(await queue.view.posts(), places))
      await store.put(folder, items);
    await reminders.start();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void write().catch(failed), pause);
  };
  const remind = async (items: readonly DueItem[]) => {
    const { complain, notify } = await import('./notify');
    await notify(items, {
      files,
      changes: queue.changes,
      now,
      known: () => store.read(),
      done: async (uri) => {
        await store.update(uri, await lookAt(uri));
        if (queue.view.isRead) soon();
        await reminders.start();
      },
    }).catch(complain);
  };
  void reminders.start();
  // Another window may have learned of a post that is due in a minute.
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(sharedFolder, dueFileName),
  );
  const all = vscode.Disposable.from(
    item,
    reminders,
    watcher,
    watcher.onDidCreate(() => void reminders.start()),
    watcher.onDidChange(() => void reminders.start()),
    { dispose: () => clearTimeout(timer) },
    queue.view.onDidShow(soon),
    onDidChangeSettings((event) => {
      const matters = ['signpost.pause', 'signpost.linterOnly'];
      if (matters.some((key) => event.affectsConfiguration(key))) void reminders.start();
    }),
  );
  return {
    known: () => store.read(),
    pretend: async (now) => {
      pretended = now;
      await reminders.start();
      await lastReminder;
    },
    get statusText() {
      return item.text;
    },
    dispose: () => all.dispose(),
  };
}
