import * as vscode from 'vscode';
import { Complaint } from './complaint';

/** Where errors that are no complaint are written. */
export interface ErrorLog {
  error(message: string): void;
  show(): void;
}

/** Handlers of commands by id. They get what menus, keys and other extensions pass, so anything at all. */
export type CommandHandlers = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** Registers commands. What a handler throws becomes one message to the person. */
export function registerCommands(handlers: CommandHandlers, log: ErrorLog): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([id, handle]) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          return await handle(...args);
        } catch (error) {
          void show(error, id, log);
          return undefined;
        }
      }),
    ),
  );
}

/** Does some work that no command started, such as a drop. What it throws becomes one message to the person. */
export async function runOrShow(id: string, log: ErrorLog, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void show(error, id, log);
  }
}

async function show(error: unknown, id: string, log: ErrorLog): Promise<void> {
  // The person said no to a question on the way: that is no error.
  if (error instanceof vscode.CancellationError) return;
  if (error instanceof Complaint) {
    const { message, remedy } = error;
    const choice = await vscode.window.showErrorMessage(message, ...(remedy ? [remedy.title] : []));
    if (remedy && choice === remedy.title) await remedy.run();
    return;
  }
  log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const showLog = vscode.l10n.t('Show Log');
  const said = vscode.l10n.t(
    'Signpost met an error of its own and did not finish. Your posts stay as they are. The log has the details.',
  );
  if ((await vscode.window.showErrorMessage(said, showLog)) === showLog) log.show();
}
