import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { Days } from '../../core/queue/calendarView';
import { type CalendarFromPage, type CalendarToPage, calendarProtocol } from '../../protocol/calendar';
import { type ErrorLog, runOrShow } from '../files/commands';
import { addToQueue } from '../queue/addToQueue';
import { onDidChangeSettings, readSettings } from '../settings';
import { openChannel, type ViewChannel, type ViewLog } from '../webviews/channel';
import { showView } from '../webviews/showView';
import { type CalendarMove, type Moved, movePost } from './movePost';
import { putPost } from './putPost';
import type { CalendarDeps } from './register';
import { shownCalendar } from './shownCalendar';
import { calendarWords } from './words';

/** More days than a page ever shows. */
const mostDays = 62;

/** The calendar of the queue in a panel. What it shows is sent anew with every change of the posts. */
export class CalendarPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: CalendarDeps;
  readonly #log: ErrorLog;
  readonly #channel: ViewChannel<CalendarToPage>;
  readonly #disposable: vscode.Disposable;
  #days: Days | undefined;
  #isShowing = false;
  #isStale = false;

  constructor(panel: vscode.WebviewPanel, deps: CalendarDeps, log: ErrorLog & ViewLog, closed: () => void) {
    this.#panel = panel;
    this.#deps = deps;
    this.#log = log;
    this.#channel = openChannel(
      panel.webview,
      calendarProtocol,
      (message) => void runOrShow('calendar', log, () => this.#receive(message)),
      log,
    );
    this.#disposable = vscode.Disposable.from(
      this.#channel,
      deps.onDidShow(() => this.#showSoon()),
      onDidChangeSettings(() => this.#showSoon()),
      panel.onDidDispose(() => {
        closed();
        this.dispose();
      }),
    );
    panel.iconPath = new vscode.ThemeIcon('calendar');
    showView(panel.webview, deps.extensionUri, 'calendar', panel.title);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async #receive(message: CalendarFromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#channel.send({
          type: 'init',
          words: calendarWords(),
          language: vscode.env.language,
          zone: readSettings().timeZone,
        });
      case 'days':
        this.#days = readDays(message);
        return this.#showSoon();
      case 'open':
        await vscode.commands.executeCommand('signpost.openPost', vscode.Uri.parse(message.key, true));
        return;
      case 'move':
        return await this.#move(message);
      case 'choose':
        return await addToQueue(vscode.Uri.parse(message.key, true), undefined, this.#deps);
      case 'put':
        return await putPost(Temporal.Instant.from(message.instant), this.#deps);
      case 'do':
        return await this.#do(message.what);
    }
  }

  /** What the page shows of a move before it is done is put right where it isn't done. */
  async #move(move: CalendarMove): Promise<void> {
    let moved: Moved | undefined;
    try {
      moved = await movePost(move, this.#deps);
    } finally {
      if (!moved) this.#showSoon();
      this.#channel.send({ type: 'moved', key: move.key, day: moved?.day ?? null });
    }
    if (moved) this.#channel.send({ type: 'said', text: moved.text });
  }

  async #do(what: Extract<CalendarFromPage, { type: 'do' }>['what']): Promise<void> {
    switch (what) {
      case 'undo':
        await this.#deps.changes.undo();
        return this.#channel.send({ type: 'said', text: vscode.l10n.t('The last change is taken back.') });
      case 'resume':
        return void (await vscode.commands.executeCommand('signpost.resumeQueue'));
      case 'show-queue':
        return void (await vscode.commands.executeCommand('signpost.queue.focus'));
      case 'edit-slots':
        return void (await vscode.commands.executeCommand('signpost.editSlots'));
    }
  }

  /** Changes that come while one is shown are shown together after it; a hidden page asks when it is back. */
  #showSoon(): void {
    if (this.#isShowing) this.#isStale = true;
    else if (this.#panel.visible) void runOrShow('calendar', this.#log, () => this.#show());
  }

  async #show(): Promise<void> {
    this.#isShowing = true;
    try {
      do {
        this.#isStale = false;
        const posts = await this.#deps.posts();
        if (this.#days) this.#channel.send(shownCalendar(posts, this.#days, this.#deps.changes.canUndo));
      } while (this.#isStale);
    } finally {
      this.#isShowing = false;
    }
  }
}

/** The days that a page asks for; undefined where they are none. */
function readDays(asked: { readonly from: string; readonly until: string }): Days | undefined {
  try {
    const from = Temporal.PlainDate.from(asked.from);
    const until = Temporal.PlainDate.from(asked.until);
    const { days } = from.until(until);
    return days > 0 && days <= mostDays ? { from, until } : undefined;
  } catch {
    return undefined;
  }
}
