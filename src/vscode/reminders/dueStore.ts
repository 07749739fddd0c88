import type { SharedFiles } from './sharedFiles';

/** A post of which there is something to remind. Moments are milliseconds since 1970. */
export interface DueItem {
  /** The address of its file. */
  readonly uri: string;
  readonly title: string;
  readonly due: number;
  /** What the reminder is about: to post it, whether it appeared at the network, or to read it again. */
  readonly about: 'post' | 'appeared' | 'rested';
}

/** The file that says when the next posts are due, by the addresses of their folders. */
export const dueFileName = 'due.json';
/** More than a person ever has ahead; the nearest are kept. */
const mostItems = 500;

type Folders = Record<string, readonly DueItem[]>;

/** Knows what is due next in every folder of posts that any window has read, without reading a post. */
export class DueStore {
  readonly #files: SharedFiles;

  constructor(files: SharedFiles) {
    this.#files = files;
  }

  /** All that is known, by time; what is due at one moment by its address, so that every list has it in one order. */
  async read(): Promise<readonly DueItem[]> {
    return Object.values(parse(await this.#files.read(dueFileName)))
      .flat()
      .sort(inOrder);
  }

  /** Replaces what is known of a folder. */
  async put(folder: string, items: readonly DueItem[]): Promise<void> {
    const nearest = [...items].sort(inOrder).slice(0, mostItems);
    await this.#change((folders) => ({ ...folders, [folder]: nearest }));
  }

  /** Replaces what is known of one post, in whichever folder it is; undefined forgets it. */
  async update(uri: string, item: DueItem | undefined): Promise<void> {
    await this.#change((folders) =>
      Object.fromEntries(
        Object.entries(folders).map(([folder, items]) => {
          if (!items.some((other) => other.uri === uri)) return [folder, items];
          const others = items.filter((other) => other.uri !== uri);
          return [folder, item ? [...others, item] : others];
        }),
      ),
    );
  }

  async #change(change: (folders: Folders) => Folders): Promise<void> {
    const before = parse(await this.#files.read(dueFileName));
    // Windows look at the same posts, so mostly another one has written it already.
    if (JSON.stringify(change(before)) === JSON.stringify(before)) return;
    await this.#files.change(dueFileName, (text) => JSON.stringify(change(parse(text))));
  }
}

function inOrder(a: DueItem, b: DueItem): number {
  return a.due - b.due || (a.uri < b.uri ? -1 : 1);
}

/** What a file says; one that can't be read says nothing, and is written anew with the next change. */
function parse(text: string | undefined): Folders {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).map(([folder, items]) => [
        folder,
        Array.isArray(items) ? items.filter(isItem) : [],
      ]),
    );
  } catch {
    return {};
  }
}

function isItem(value: unknown): value is DueItem {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, title, due, about } = value as Partial<Record<keyof DueItem, unknown>>;
  const isKnown = about === 'post' || about === 'appeared' || about === 'rested';
  return typeof uri === 'string' && typeof title === 'string' && typeof due === 'number' && isKnown;
}
