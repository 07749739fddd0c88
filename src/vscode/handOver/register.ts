import * as vscode from 'vscode';
import { isAllowed } from '../../core/queue/statuses';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { IndexedPost } from '../queue/queueNode';
import type { HandOverDeps } from './handOver';

/** What its commands need. */
export interface RegisterDeps extends HandOverDeps {
  /** All posts, to choose from where none is open. */
  posts(): Promise<Iterable<IndexedPost>>;
}

/** Registers the commands that bring a post to the network; what they need is loaded when they are used. */
export function registerHandOver(deps: RegisterDeps, log: ErrorLog): vscode.Disposable {
  const target = async (args: readonly unknown[]) => (await import('../queue/postTarget')).targetOfCall(args);
  return registerCommands(
    {
      'signpost.copyOutput': async (...args) => {
        const { copyOutput } = await import('./copyOutput');
        await copyOutput(await target(args), deps.files);
      },
      'signpost.handOver': async (...args) => {
        const [{ handOver }, { targetOrChoice }] = await Promise.all([
          import('./handOver'),
          import('../queue/choosePost'),
        ]);
        const uri = await targetOrChoice(args, deps.posts, (status) => isAllowed(status, 'handed-over'));
        if (!uri || !(await handOver(uri, deps))) return;
        // The question waits while the person is at the network; the command is done.
        void vscode.commands.executeCommand('signpost.answerHandOver', uri);
      },
      'signpost.answerHandOver': async (...args) => {
        const { answerHandOver, toAnswer } = await import('./answer');
        await answerHandOver(await target(args), toAnswer(args[1]), deps);
      },
    },
    log,
  );
}
