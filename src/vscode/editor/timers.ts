/** A timer for each key; a new one for a key takes the place of the one that runs. */
export class Timers<Key> {
  readonly #running = new Map<Key, ReturnType<typeof setTimeout>>();

  /** Calls `run` once `milliseconds` have passed without another call for the key. */
  start(key: Key, milliseconds: number, run: () => void): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#running.delete(key);
      run();
    }, milliseconds);
    this.#running.set(key, timer);
  }

  cancel(key: Key): void {
    clearTimeout(this.#running.get(key));
    this.#running.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#running.keys()]) this.cancel(key);
  }
}
