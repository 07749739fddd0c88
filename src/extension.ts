import * as vscode from 'vscode';
import { PostOpener } from './vscode/composer/openPost';
import { registerComposer } from './vscode/composer/register';
import { registerEditor } from './vscode/editor/register';
import { registerExamples } from './vscode/examples/register';
import type { DurableFiles } from './vscode/files/durableFiles';
import { createFiles } from './vscode/files/files';
import { registerHandOver } from './vscode/handOver/register';
import { createPostPlaces } from './vscode/home/home';
import { registerJourney } from './vscode/journey/register';
import { registerNewPost } from './vscode/newPost/register';
import { registerPreview } from './vscode/preview/register';
import { registerQueue } from './vscode/queue/register';

/** What only one of the two hosts has. */
export interface Host {
  readonly durableFiles: DurableFiles | undefined;
  readonly homeDirectory: vscode.Uri | undefined;
}

/** Brings up all features. Returns what tests may look at, in a test run alone. */
export function start(context: vscode.ExtensionContext, { durableFiles, homeDirectory }: Host): unknown {
  const { extensionUri, globalState, workspaceState, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Signpost', { log: true });
  const files = createFiles(durableFiles);
  const places = createPostPlaces();
  const queue = registerQueue({ files, places }, log);
  const editor = registerEditor({ extensionUri, log, onFirstPost: () => void queue.view.start() });
  const openExternal = (address: string) => vscode.env.openExternal(vscode.Uri.parse(address, true));
  const { markAsNew } = editor;
  const opener = new PostOpener(globalState);
  const making = { files, places, workspaceState, homeDirectory, opener, markAsNew };
  const journey = registerJourney({ ...making, posts: queue.view, extensionUri }, log);
  subscriptions.push(
    log,
    places,
    editor,
    queue,
    journey,
    registerNewPost(making, log),
    registerComposer({ extensionUri, editor, opener }, log),
    registerPreview(extensionUri, editor, log),
    registerExamples(extensionUri, log),
    registerHandOver({ files, openExternal }, log),
  );
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { queue: queue.view, journey: journey.view }
    : undefined;
}
