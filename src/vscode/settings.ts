import * as vscode from 'vscode';
import { type LintConfig, type RuleLevel, ruleLevels } from '../core/lint/config';
import { network } from '../core/post/limits';

/** The section of every setting of Signpost. */
const section = 'signpost';

/** The largest `signpost.limit`. */
const highestLimit = 10_000;

/** What a person set, with every value checked: what can't be used gives way to its default. */
export interface Settings {
  /** The folder of posts, relative to the workspace folder, with `/`, inside it; never empty. */
  readonly folder: string;
  /** The absolute path of the writer's home outside any project, or empty. */
  readonly home: string;
  /** Levels that differ from the rules' own, by rule id; ids of no rule are harmless. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Words and phrases that no word rule may flag. */
  readonly allowedWords: readonly string[];
  /** The longest output, in UTF-16 units: 1 to 10,000. */
  readonly limit: number;
  /** A zone that this machine knows; the machine's own where none is set. */
  readonly timeZone: string;
}

/** Reads the settings that hold for a resource, or for the window. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const values = vscode.workspace.getConfiguration(section, scope);
  return Object.freeze({
    folder: toFolder(values.get('folder')),
    home: toHome(values.get('home')),
    rules: toRules(values.get('rules')),
    allowedWords: toWords(values.get('allowedWords')),
    limit: toLimit(values.get('limit')),
    timeZone: toTimeZone(values.get('timeZone')),
  });
}

/** What the linter gets of the settings. */
export function toLintConfig(settings: Settings): LintConfig {
  const { rules, allowedWords, limit, timeZone } = settings;
  return { rules, allowedWords, limit, timeZone };
}

/** Calls the listener whenever a setting of Signpost changed. */
export function onDidChangeSettings(
  listener: (event: vscode.ConfigurationChangeEvent) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener(event);
  });
}

function toFolder(value: unknown): string {
  const typed = typeof value === 'string' ? value.trim().replaceAll('\\', '/') : '';
  const steps = typed.split('/').filter((step) => step !== '' && step !== '.');
  const leaves = isAbsolute(typed) || steps.includes('..') || steps.length === 0;
  return leaves ? 'posts' : steps.join('/');
}

function toHome(value: unknown): string {
  const typed = typeof value === 'string' ? value.trim() : '';
  return isAbsolute(typed) ? typed : '';
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|\\\\|[A-Za-z]:[\\/])/.test(path);
}

function toRules(value: unknown): Settings['rules'] {
  if (typeof value !== 'object' || value === null) return {};
  const levels: readonly unknown[] = ruleLevels;
  return Object.fromEntries(Object.entries(value).filter(([, level]) => levels.includes(level)));
}

function toWords(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const words = value.filter((word): word is string => typeof word === 'string');
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

function toLimit(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return network.postLength;
  return Math.min(Math.max(Math.round(value), 1), highestLimit);
}

function toTimeZone(value: unknown): string {
  const typed = typeof value === 'string' ? value.trim() : '';
  const machine = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (typed === '') return machine;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    // No zone of that name on this machine.
    return machine;
  }
}
