/** As many are suggested as can be looked through at a glance. */
const most = 8;

/** A list of job titles, as people in the jobs call them. */
export class JobTitles {
  readonly #titles: readonly string[];
  readonly #keys: readonly string[];

  /** @param list one title a line */
  constructor(list: string) {
    this.#titles = list.split('\n').filter((line) => line !== '');
    this.#keys = this.#titles.map((title) => ` ${title.toLowerCase()}`);
  }

  /**
   * The titles that go on as it is typed, best first: those that start so, then those with each typed word at the
   * start of one of theirs; shorter ones before longer ones.
   */
  suggest(query: string): readonly string[] {
    const words = query
      .toLowerCase()
      .split(/[\s,/-]+/)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const start = ` ${words.join(' ')}`;
    const found = this.#titles.flatMap((title, index) => {
      const key = this.#keys[index] ?? '';
      if (!words.every((word) => key.includes(` ${word}`))) return [];
      return [{ title, rank: (key.startsWith(start) ? 0 : 1000) + title.length }];
    });
    found.sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1));
    return found.slice(0, most).map(({ title }) => title);
  }
}
