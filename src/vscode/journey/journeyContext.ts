import * as vscode from 'vscode';
import { fileKindOf, journeyFiles } from '../../core/journey/fileKind';
import type { PostPlaces } from '../home/home';
import type { JourneyFile } from './journeyFile';
import { journeyFolders } from './journeyPlaces';

/** What menus and the palette go by: commands that have nothing to act on are hidden. */
interface JourneyContext {
  readonly hasJourney: boolean;
  readonly hasPeople: boolean;
  readonly hasFollowUps: boolean;
  readonly hasReflection: boolean;
  readonly hasTwoReflections: boolean;
  readonly hasOfficeHours: boolean;
}

let isKnown = false;

/** Tells what there is, as the files have it. */
export function tellJourney(files: readonly JourneyFile[]): void {
  isKnown = true;
  const people = files.flatMap((file) => (file.what === 'person' ? [file.person] : []));
  const reflections = files.flatMap((file) => (file.what === 'reflection' ? file.reflections : []));
  tell({
    hasJourney: files.length > 0,
    hasPeople: people.length > 0,
    hasFollowUps: people.some(({ next }) => next !== null),
    hasReflection: reflections.length > 0,
    hasTwoReflections: reflections.length > 1,
    hasOfficeHours: files.some(({ what }) => what === 'office-hours'),
  });
}

/** Tells what there seems to be, by the names of files alone, until the files are read. */
export async function guessJourney(places: PostPlaces): Promise<void> {
  const folders = journeyFolders(places).map(({ uri }) => uri);
  const names = (await Promise.all(folders.map(namesIn))).flat();
  if (isKnown || names.length === 0) return;
  const hasPeople = names.includes(journeyFiles.people);
  const hasReflection = names.some((name) => fileKindOf(name) === 'reflection');
  tell({
    hasJourney: hasPeople || names.some((name) => fileKindOf(name) !== null),
    hasPeople,
    hasFollowUps: hasPeople,
    hasReflection,
    hasTwoReflections: hasReflection,
    hasOfficeHours: names.includes(journeyFiles.officeHours),
  });
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // Mostly there is no journey yet.
    return [];
  }
}

function tell(context: JourneyContext): void {
  const { executeCommand } = vscode.commands;
  void executeCommand('setContext', 'signpost.hasJourney', context.hasJourney);
  void executeCommand('setContext', 'signpost.hasPeople', context.hasPeople);
  void executeCommand('setContext', 'signpost.hasFollowUps', context.hasFollowUps);
  void executeCommand('setContext', 'signpost.hasReflection', context.hasReflection);
  void executeCommand('setContext', 'signpost.hasTwoReflections', context.hasTwoReflections);
  void executeCommand('setContext', 'signpost.hasOfficeHours', context.hasOfficeHours);
}
