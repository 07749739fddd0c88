/** What suggestions need of the composer. */
export interface SuggestionHost {
  suggest(query: string): void;
  chosen(title: string): void;
  changed(): void;
}

/** The titles that are suggested while one is typed, and the one that the arrow keys have reached. */
export class Suggestions {
  readonly #host: SuggestionHost;
  #query = '';
  titles: readonly string[] = [];
  active = -1;

  constructor(host: SuggestionHost) {
    this.#host = host;
  }

  ask(query: string): void {
    this.#query = query;
    if (query.trim().length > 1) this.#host.suggest(query);
    else this.close();
  }

  received(query: string, titles: readonly string[]): void {
    if (query !== this.#query) return;
    this.titles = titles.filter((title) => title !== query);
    this.active = -1;
    this.#host.changed();
  }

  key(event: KeyboardEvent): void {
    const { key } = event;
    if (this.titles.length === 0) {
      if (key === 'ArrowDown') this.ask((event.target as HTMLInputElement).value);
      return;
    }
    const title = this.titles[this.active];
    if (key === 'ArrowDown') this.#move(1);
    else if (key === 'ArrowUp') this.#move(-1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && title !== undefined) this.#choose(title);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The mouse must not take the focus from the text field. */
  chooseByMouse(event: MouseEvent, title: string): void {
    event.preventDefault();
    this.#choose(title);
  }

  close(): void {
    this.#query = '';
    if (this.titles.length === 0) return;
    this.titles = [];
    this.active = -1;
    this.#host.changed();
  }

  #choose(title: string): void {
    this.close();
    this.#host.chosen(title);
  }

  #move(by: number): void {
    const count = this.titles.length;
    this.active = this.active < 0 && by < 0 ? count - 1 : (this.active + by + count) % count;
    this.#host.changed();
  }
}
