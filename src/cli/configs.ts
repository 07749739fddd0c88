import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ConfigValues, type LintConfig, mergeConfig } from '../core/lint/config';
import type { PlacedConfigProblem } from '../core/lint/configProblem';
import { ConfigFinder, type FoundConfig } from '../node/findConfig';
import { Failure } from './failure';
import { type LintValues, machineZone, readLintOptions } from './options';
import { positionsOf } from './positions';

/** The configuration of each post: its config file, and the options over it. */
export class Configs {
  readonly #options: ConfigValues;
  readonly #given: string | undefined;
  readonly #finder = new ConfigFinder();
  readonly #read = new Map<string | undefined, Promise<LintConfig>>();

  /** @throws Failure for a value that an option can't have. */
  constructor(values: LintValues) {
    this.#options = readLintOptions(values);
    this.#given = values.config;
  }

  /**
   * The configuration for a path as given, or for `-`, which stands in the current folder.
   * @throws Failure when its config file can't be read, or has problems: a line for each.
   */
  async of(input: string): Promise<LintConfig> {
    if (this.#given !== undefined) return this.#once(this.#given, () => readGiven(this.#given ?? ''));
    const found = await this.#find(input);
    return this.#once(found?.path, async () => found);
  }

  #once(file: string | undefined, find: () => Promise<FoundConfig | null>): Promise<LintConfig> {
    const known = this.#read.get(file);
    if (known) return known;
    const config = find().then((found) => this.#toConfig(found));
    this.#read.set(file, config);
    return config;
  }

  async #find(input: string): Promise<FoundConfig | null> {
    try {
      return await this.#finder.find(input === '-' ? '.' : path.dirname(input));
    } catch (error) {
      throw unreadable(error);
    }
  }

  async #toConfig(found: FoundConfig | null): Promise<LintConfig> {
    if (!found) return mergeConfig({}, this.#options, machineZone());
    // Schemas load only where there is a file for them.
    const { readConfigFile } = await import('../core/lint/configFile');
    const { values, problems } = readConfigFile(found.text);
    if (problems.length > 0) throw new Failure(await linesOf(found, problems));
    return mergeConfig(values, this.#options, machineZone());
  }
}

async function linesOf({ path: file, text }: FoundConfig, problems: readonly PlacedConfigProblem[]) {
  const { wordsOfConfigProblem } = await import('../core/lint/configMessages');
  const shown = path.relative('.', file).replaceAll('\\', '/');
  const positionAt = positionsOf(text);
  const lines = problems.map((problem) => {
    const { line, character } = positionAt(problem.range.start);
    return `${shown}:${line + 1}:${character + 1}: ${wordsOfConfigProblem(problem)}`;
  });
  return lines.join('\n');
}

async function readGiven(file: string): Promise<FoundConfig> {
  try {
    return { path: path.resolve(file), text: await readFile(file, 'utf8') };
  } catch (error) {
    throw unreadable(Object.assign(error instanceof Error ? error : new Error(), { path: file }));
  }
}

function unreadable(error: unknown): Failure {
  const { message, path: file = '' } = error as Error & { path?: string };
  return new Failure(`${file}: it could not be read (${message}).`, { cause: error });
}
