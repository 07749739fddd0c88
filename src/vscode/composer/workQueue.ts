import type { EditMessage } from './fieldChange';

/** What a page asks for, one after the other. What is typed on while an edit of its field waits is made along with it. */
export class WorkQueue {
  readonly #failed: (error: unknown) => void;
  #work: Promise<unknown> = Promise.resolve();
  /** The edit that was asked for last, as long as it waits. */
  #waiting: EditMessage | null = null;

  /** @param failed hears of work that failed; what comes after it is done all the same */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Settles when all is done that was asked for until now. */
  get done(): Promise<unknown> {
    return this.#work;
  }

  add(work: () => Promise<unknown>): void {
    this.#waiting = null;
    this.#work = this.#work.then(work).catch(this.#failed);
  }

  addEdit(message: EditMessage, make: (edit: EditMessage) => Promise<unknown>): void {
    const waiting = this.#waiting;
    if (waiting?.field === message.field && waiting.after === message.before) {
      const { seq, after, caret } = message;
      Object.assign(waiting, { seq, after, caret, isTyped: waiting.isTyped && message.isTyped });
      return;
    }
    const edit = { ...message };
    this.add(() => {
      if (this.#waiting === edit) this.#waiting = null;
      return make(edit);
    });
    this.#waiting = edit;
  }
}
