import * as vscode from 'vscode';
import { registerEditor } from './vscode/editor/register';
import type { DurableFiles } from './vscode/files/durableFiles';
import { createFiles } from './vscode/files/files';
import { registerHandOver } from './vscode/handOver/register';
import { createPostPlaces } from './vscode/home/home';
import { registerJourney } from './vscode/journey/register';
import { registerNewPost } from './vscode/newPost/register';
import { registerQueue } from './vscode/queue/register';

/** What only one of the two hosts has. */
export interface Host {
  readonly durableFiles: DurableFiles | undefined;
  readonly homeDirectory: vscode.Uri | undefined;
}

/** Brings up all features. Returns what tests may look at, in a test run alone. */
export function start(context: vscode.ExtensionContext, { durableFiles, homeDirectory }: Host): unknown {
  const { extensionUri, workspaceState, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Signpost', { log: true });
  const files = createFiles(durableFiles);
  const places = createPostPlaces();
  const queue = registerQueue({ files, places }, log);
  const editor = registerEditor({ extensionUri, log, onFirstPost: () => void queue.view.start() });
  const openExternal = (address: string) => vscode.env.openExternal(vscode.Uri.parse(address, true));
  const { markAsNew } = editor;
  const making = { files, places, workspaceState, homeDirectory, markAsNew };
  const journey = registerJourney({ ...making, posts: queue.view, extensionUri }, log);
  subscriptions.push(
    log,
    places,
    editor,
    queue,
    journey,
    registerNewPost(making, log),
    registerHandOver({ files, openExternal }, log),
  );
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { queue: queue.view, journey: journey.view }
    : undefined;
}
