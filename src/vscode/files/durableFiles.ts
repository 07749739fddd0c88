/** Files of this machine that are changed whole or not at all; only the Node host has them (`src/node`). */
export interface DurableFiles {
  /** Replaces the text of a file, a byte order mark included, by what `change` makes of it. */
  change(path: string, change: (text: string) => string): Promise<void>;
  /** Creates a file and the folders above it; refuses when there is anything of that name. */
  create(path: string, text: string): Promise<void>;
}
