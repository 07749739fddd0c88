import * as vscode from 'vscode';
import { AnswersView } from './vscode/answers/answersView';
import { registerCalendar } from './vscode/calendar/register';
import { registerCalendarFile } from './vscode/calendarFile/register';
import { PostOpener } from './vscode/composer/openPost';
import { registerComposer } from './vscode/composer/register';
import { registerEditor } from './vscode/editor/register';
import { registerExamples } from './vscode/examples/register';
import { createFiles } from './vscode/files/files';
import { registerHandOver } from './vscode/handOver/register';
import { createPostPlaces } from './vscode/home/home';
import type { Host } from './vscode/host';
import { registerJourney } from './vscode/journey/register';
import { registerNewPost } from './vscode/newPost/register';
import { registerPreview } from './vscode/preview/register';
import { registerQueue } from './vscode/queue/register';
import { registerReminders } from './vscode/reminders/register';
import { inMemento } from './vscode/reminders/sharedFiles';

/** Brings up all features. Returns what tests may look at, in a test run alone. */
export function start(context: vscode.ExtensionContext, host: Host): unknown {
  const { durableFiles, homeDirectory, folders } = host;
  const { extensionUri, globalStorageUri, workspaceState, globalState, subscriptions } = context;
  const shared = host.sharedFiles(globalStorageUri) ?? inMemento(globalState);
  const log = vscode.window.createOutputChannel('Signpost', { log: true });
  const files = createFiles(durableFiles);
  const places = createPostPlaces();
  const queue = registerQueue({ files, places, sources: { folders, shared } }, log);
  const { view, changes, dragAndDrop } = queue;
  const reminders = registerReminders({ files, places, queue, shared, sharedFolder: globalStorageUri }, log);
  const posts = () => view.posts();
  const editor = registerEditor({ extensionUri, log, posts, onFirstPost: () => void view.start() });
  const openExternal = (address: string) => vscode.env.openExternal(vscode.Uri.parse(address, true));
  const opener = new PostOpener(globalState);
  const making = { files, places, workspaceState, homeDirectory, opener, markAsNew: editor.markAsNew };
  const journey = registerJourney({ ...making, posts: view, changes, extensionUri }, log);
  subscriptions.push(
    log,
    places,
    editor,
    queue,
    reminders,
    new AnswersView(view),
    registerCalendar({ ...queue.deps, extensionUri, onDidShow: view.onDidShow }, log),
    registerCalendarFile({ files, places, view, globalState, journey }, log),
    journey,
    registerNewPost(making, log),
    registerComposer({ extensionUri, editor, opener }, log),
    registerPreview(extensionUri, editor, log),
    registerExamples(extensionUri, log),
    registerHandOver({ files, changes, openExternal, posts }, log),
  );
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { editor, queue: view, dragAndDrop, reminders, journey: journey.view }
    : undefined;
}
