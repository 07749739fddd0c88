import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { HandOverDeps } from './handOver';

/** Registers the commands that bring a post to the network; what they need is loaded when they are used. */
export function registerHandOver(deps: HandOverDeps, log: ErrorLog): vscode.Disposable {
  const target = async (argument: unknown) => (await import('../queue/postTarget')).targetOf(argument);
  return registerCommands(
    {
      'signpost.copyOutput': async (argument) => {
        const { copyOutput } = await import('./copyOutput');
        await copyOutput(await target(argument), deps.files);
      },
      'signpost.handOver': async (argument) => {
        const { handOver } = await import('./handOver');
        const uri = await target(argument);
        if (!(await handOver(uri, deps))) return;
        // The question waits while the person is at the network; the command is done.
        void vscode.commands.executeCommand('signpost.answerHandOver', uri);
      },
      'signpost.answerHandOver': async (argument, given) => {
        const { answerHandOver, toAnswer } = await import('./answer');
        await answerHandOver(await target(argument), toAnswer(given), deps.files);
      },
    },
    log,
  );
}
