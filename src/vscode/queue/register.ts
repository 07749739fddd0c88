import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { QueueCommandDeps } from './addToQueue';
import { QueueView } from './queueView';

/** The queue: its view and its commands. */
export interface Queue extends vscode.Disposable {
  readonly view: QueueView;
}

/** Registers the view and the commands of the queue; what they need is loaded when they are used. */
export function registerQueue(deps: QueueCommandDeps, log: ErrorLog): Queue {
  const view = new QueueView(deps.places);
  const target = async (argument: unknown) => (await import('./postTarget')).targetOf(argument);
  const text = (argument: unknown) => (typeof argument === 'string' ? argument : undefined);
  const commands = registerCommands(
    {
      'signpost.addToQueue': async (argument, time) => {
        const { addToQueue } = await import('./addToQueue');
        await addToQueue(await target(argument), text(time), deps);
      },
      'signpost.removeFromQueue': async (argument) => {
        const { removeFromQueue } = await import('./changeStatus');
        await removeFromQueue(await target(argument), deps.files);
      },
      'signpost.markAsPosted': async (argument, address) => {
        const { markAsPosted } = await import('./changeStatus');
        await markAsPosted(await target(argument), text(address), deps.files);
      },
      'signpost.refreshQueue': () => view.refresh(),
    },
    log,
  );
  return { view, dispose: () => vscode.Disposable.from(commands, view).dispose() };
}
