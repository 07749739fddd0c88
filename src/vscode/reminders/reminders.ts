import type * as vscode from 'vscode';
import type { DueItem, DueStore } from './dueStore';
import type { SharedFiles } from './sharedFiles';

/** What reminding needs; time and what is shown come in, so that tests can stand in for them. */
export interface RemindersDeps {
  readonly store: DueStore;
  readonly shared: SharedFiles;
  /** Milliseconds since 1970. */
  now(): number;
  isPaused(now: number): boolean;
  /** What the file of a post says now; undefined when there is nothing to remind of any more. */
  look(uri: string): Promise<DueItem | undefined>;
  /** Shows one reminder, of one post or of several. */
  remind(items: readonly DueItem[]): void;
  /** What is known, after each look at it. */
  show(items: readonly DueItem[], now: number): void;
  /** Something failed in the background. */
  failed(error: unknown): void;
}

/** How often the clock and what is known are looked at, in milliseconds: other windows and programs change both. */
const longestWait = 30_000;
/** After a longer silence the machine has slept, or its clock has jumped: what came due meanwhile isn't fired late. */
const longestGap = 90_000;

/**
 * Reminds of posts at their time. Of several windows exactly one reminds: the one that takes the moment first. What
 * came due while none was open, or while the machine slept, is left to "Needs Attention".
 */
export class Reminders implements vscode.Disposable {
  readonly #deps: RemindersDeps;
  #last: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: Promise<readonly DueItem[]> = Promise.resolve([]);
  #isDisposed = false;

  constructor(deps: RemindersDeps) {
    this.#deps = deps;
    this.#last = deps.now();
  }

  /** Looks at what is due now, and again in time for what is due next. */
  async start(): Promise<void> {
    const items = await this.tick();
    if (this.#isDisposed) return;
    const now = this.#deps.now();
    const next = Math.min(...items.map(({ due }) => due).filter((due) => due > now));
    const wait = Math.min(Math.max(next - now, 1), longestWait);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), wait);
  }

  /** Looks once, and reminds of what came due since the look before, once that is through; returns what is known. */
  tick(): Promise<readonly DueItem[]> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<readonly DueItem[]> {
    const { store, now, isPaused, show, failed } = this.#deps;
    try {
      const items = await store.read();
      const moment = now();
      const since = this.#last;
      this.#last = moment;
      const isAwake = moment >= since && moment - since <= longestGap;
      if (isAwake && !isPaused(moment)) {
        await this.#remindOf(items.filter(({ due }) => due > since && due <= moment));
      }
      show(items, moment);
      return items;
    } catch (error) {
      failed(error);
      return [];
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  /** Those that stand in their files as they are known, and whose moment no other window has taken. */
  async #remindOf(due: readonly DueItem[]): Promise<void> {
    const { store, shared, look, remind } = this.#deps;
    const taken: DueItem[] = [];
    for (const moment of new Set(due.map((item) => item.due))) {
      const standing: DueItem[] = [];
      for (const item of due.filter((other) => other.due === moment)) {
        const now = await look(item.uri);
        if (now && now.due === moment) standing.push(now);
        else await store.update(item.uri, now);
      }
      if (standing.length > 0 && (await shared.claim(`${moment}`))) taken.push(...standing);
    }
    if (taken.length > 0 && !this.#isDisposed) remind(taken);
  }
}
