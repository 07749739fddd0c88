import * as vscode from 'vscode';
import type { DueItem } from './dueStore';
import { whenWords } from './whenWords';

/** The item of the status bar: what is next and when, and how many posts were missed. */
export class NextItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('signpost.next', vscode.StatusBarAlignment.Left, -10);

  constructor() {
    this.#item.name = vscode.l10n.t('Signpost: Next Post');
    this.#item.command = 'signpost.queue.focus';
  }

  /** The text that is shown; undefined while there is none. */
  text: string | undefined;

  /** Shows what is next of what is known, by time; hides where nothing waits. */
  show(items: readonly DueItem[], now: number, isPaused: boolean): void {
    const posts = items.filter(({ about }) => about === 'post');
    const next = posts.find(({ due }) => due >= now);
    const missed = posts.filter(({ due }) => due < now);
    this.text = textFor(next, missed.length, now, isPaused);
    if (this.text === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = this.text;
    this.#item.tooltip = tooltipFor(next, missed, now);
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function textFor(
  next: DueItem | undefined,
  missed: number,
  now: number,
  isPaused: boolean,
): string | undefined {
  if (!next && missed === 0) return undefined;
  if (isPaused) return `$(debug-pause) ${vscode.l10n.t('Paused')}`;
  const parts = [
    missed > 0 ? `$(bell-dot) ${vscode.l10n.t('{0} missed', missed)}` : '',
    next ? `$(clock) ${whenWords(next.due, now)}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function tooltipFor(next: DueItem | undefined, missed: readonly DueItem[], now: number): string {
  const lines = missed.map(({ title }) => vscode.l10n.t('Missed: {0}', title));
  if (next) lines.push(vscode.l10n.t('Next post: {0}, {1}', next.title, whenWords(next.due, now)));
  return lines.join('\n');
}
