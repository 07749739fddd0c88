import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { QueueCommandDeps } from '../queue/standing';
import type { ViewLog } from '../webviews/channel';
import type { CalendarPanel } from './calendarPanel';

const viewType = 'signpost.calendar';

/** What the calendar needs. */
export interface CalendarDeps extends QueueCommandDeps {
  readonly extensionUri: vscode.Uri;
  /** The posts were read, or read anew. */
  readonly onDidShow: vscode.Event<void>;
}

/** Registers the calendar of the queue, which comes back when VS Code starts again; it is loaded when it is shown. */
export function registerCalendar(deps: CalendarDeps, log: ErrorLog & ViewLog): vscode.Disposable {
  let open: CalendarPanel | undefined;
  const show = async (panel: vscode.WebviewPanel) => {
    const { CalendarPanel } = await import('./calendarPanel');
    open?.dispose();
    open = new CalendarPanel(panel, deps, log, () => {
      open = undefined;
    });
  };
  return vscode.Disposable.from(
    registerCommands(
      {
        'signpost.openCalendar': async () => {
          if (open) open.reveal();
          else {
            const title = vscode.l10n.t('Post Calendar');
            await show(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active));
          }
        },
      },
      log,
    ),
    vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: show }),
    { dispose: () => open?.dispose() },
  );
}
