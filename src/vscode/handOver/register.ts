import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { HandOverDeps } from './handOver';

/** Registers the commands that bring a post to the network; what they need is loaded when they are used. */
export function registerHandOver(deps: HandOverDeps, log: ErrorLog): vscode.Disposable {
  const target = async (args: readonly unknown[]) => (await import('../queue/postTarget')).targetOfCall(args);
  return registerCommands(
    {
      'signpost.copyOutput': async (...args) => {
        const { copyOutput } = await import('./copyOutput');
        await copyOutput(await target(args), deps.files);
      },
      'signpost.handOver': async (...args) => {
        const { handOver } = await import('./handOver');
        const uri = await target(args);
        if (!(await handOver(uri, deps))) return;
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
