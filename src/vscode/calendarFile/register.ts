import * as vscode from 'vscode';
import { type ErrorLog, registerCommands } from '../files/commands';
import type { Files } from '../files/files';
import type { PostPlaces } from '../home/home';
import type { QueueView } from '../queue/queueView';
import type { GivenExport } from './exportCalendar';
import { KeptCalendars } from './keptCalendars';
import type { CalendarDeps } from './writeCalendar';

/** What calendar files need. */
export interface CalendarFileDeps {
  readonly files: Files;
  readonly places: PostPlaces;
  readonly view: QueueView;
  readonly globalState: vscode.Memento;
  /** Follow-ups and office hours, and the event of their changes. */
  readonly journey: {
    calendarEvents: CalendarDeps['others'];
    readonly view: { readonly onDidChangeTreeData: vscode.Event<unknown> };
  };
}

/** How long the queue is left to settle before a file that is kept up to date is written, in milliseconds. */
const pause = 1_000;

/** Registers Export Calendar, and keeps the file up to date that the person asked for. */
export function registerCalendarFile(
  { files, places, view, globalState, journey }: CalendarFileDeps,
  log: ErrorLog,
): vscode.Disposable {
  const kept = new KeptCalendars(globalState, places);
  const deps = { files, places, kept, posts: () => view.posts(), others: journey.calendarEvents };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    const target = kept.get();
    if (!target) return;
    const { writeCalendar } = await import('./writeCalendar');
    await writeCalendar({ uri: vscode.Uri.parse(target.file, true), content: target.content }, deps);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void write().catch((error: unknown) => log.error(`calendar: ${String(error)}`)),
      pause,
    );
  };
  const commands = registerCommands(
    {
      'signpost.exportCalendar': async (given) => {
        const { exportCalendar } = await import('./exportCalendar');
        await exportCalendar(toExport(given), deps);
      },
    },
    log,
  );
  return vscode.Disposable.from(commands, view.onDidShow(soon), journey.view.onDidChangeTreeData(soon), {
    dispose: () => clearTimeout(timer),
  });
}

/** As `{ "uri": …, "content": "due", "keep": true }`. */
function toExport(given: unknown): GivenExport | undefined {
  if (typeof given !== 'object' || given === null || !('uri' in given)) return undefined;
  const { uri, content, keep } = given as { uri: unknown; content?: unknown; keep?: unknown };
  if (!(uri instanceof vscode.Uri)) return undefined;
  return { uri, content: content === 'due' ? 'due' : 'text', keep: keep === true };
}
