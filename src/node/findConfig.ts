import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { configFileName } from '../core/lint/config';
import { codeOf } from './fileProblem';

/** The text of a config file, and its absolute path. */
export interface FoundConfig {
  readonly path: string;
  readonly text: string;
}

/** Finds config files, each folder looked at once. */
export class ConfigFinder {
  readonly #found = new Map<string, Promise<FoundConfig | null>>();

  /**
   * The config file for what stands in a folder: the nearest one, in the folder itself or above it.
   * @throws what the file system throws when there is one that can't be read.
   */
  find(folder: string): Promise<FoundConfig | null> {
    const absolute = path.resolve(folder);
    const known = this.#found.get(absolute);
    if (known) return known;
    const found = this.#look(absolute);
    this.#found.set(absolute, found);
    return found;
  }

  async #look(folder: string): Promise<FoundConfig | null> {
    const file = path.join(folder, configFileName);
    try {
      return { path: file, text: await readFile(file, 'utf8') };
    } catch (error) {
      if (!isAbsent(error)) throw Object.assign(error instanceof Error ? error : new Error(), { path: file });
    }
    const above = path.dirname(folder);
    return above === folder ? null : this.find(above);
  }
}

/** A folder of that name is no config file either. */
function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '');
}
