import * as vscode from 'vscode';
import { type JourneyPath, paths } from '../core/journey/paths';
import { zoneName } from '../core/post/zoneNames';
import { type Pause, readPause } from '../core/queue/pause';

/** The section of every setting of Signpost. */
export const section = 'signpost';

/**
 * What a person set, with every value checked: what can't be used gives way to its default. What the linter goes by
 * is read by `readLintSettings`, together with the schema.
 */
export interface Settings {
  /** The folder of posts, relative to the workspace folder, with `/`, inside it; never empty. */
  readonly folder: string;
  /** The folder of the journey, likewise. */
  readonly journeyFolder: string;
  /** What brings the person here; null until they said so. */
  readonly path: JourneyPath | null;
  /** The absolute path of the writer's home outside any project, or empty. */
  readonly home: string;
  /** A zone that this machine knows; the machine's own where none is set. */
  readonly timeZone: string;
  /** The writer's name and headline as the preview shows them, or empty. */
  readonly name: string;
  readonly headline: string;
  readonly pause: Pause | null;
}

/** Reads the settings that hold for a resource, or for the window. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const values = vscode.workspace.getConfiguration(section, scope);
  return Object.freeze({
    folder: toFolder(values.get('folder'), 'posts'),
    journeyFolder: toFolder(values.get('journeyFolder'), 'journey'),
    path: paths.find((path) => path === values.get('path')) ?? null,
    home: toHome(values.get('home')),
    timeZone: toTimeZone(values.get('timeZone')),
    name: toLine(values.get('name')),
    headline: toLine(values.get('headline')),
    pause: readPause(values.get('pause')),
  });
}

/** The zone of this machine. */
export function machineZone(): string {
  return zoneName(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Calls the listener whenever a setting of Signpost changed. */
export function onDidChangeSettings(
  listener: (event: vscode.ConfigurationChangeEvent) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener(event);
  });
}

function toLine(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 300) : '';
}

function toFolder(value: unknown, otherwise: string): string {
  const typed = typeof value === 'string' ? value.trim().replaceAll('\\', '/') : '';
  const steps = typed.split('/').filter((step) => step !== '' && step !== '.');
  const leaves = isAbsolute(typed) || steps.includes('..') || steps.length === 0;
  return leaves ? otherwise : steps.join('/');
}

function toHome(value: unknown): string {
  const typed = typeof value === 'string' ? value.trim() : '';
  return isAbsolute(typed) ? typed : '';
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|\\\\|[A-Za-z]:[\\/])/.test(path);
}

function toTimeZone(value: unknown): string {
  const typed = typeof value === 'string' ? value.trim() : '';
  if (typed === '') return machineZone();
  try {
    return zoneName(new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone);
  } catch {
    // No zone of that name on this machine.
    return machineZone();
  }
}
