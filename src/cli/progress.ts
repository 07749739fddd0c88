/** Fewer files than this are done before anybody would look. */
const worthShowing = 50;

/** How far a long run is, on one line of a terminal; nothing in a pipe. */
export class Progress {
  readonly #total: number;
  readonly #isShown: boolean;
  #done = 0;

  constructor(total: number) {
    this.#total = total;
    this.#isShown = process.stderr.isTTY === true && total >= worthShowing;
  }

  step(): void {
    this.#done++;
    if (this.#isShown) process.stderr.write(`\r${this.#done} of ${this.#total} posts`);
  }

  clear(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
  }
}
