import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { journeyEvents } from '../core/journey/calendar';
import { fileKindOf } from '../core/journey/fileKind';
import type { PersonFile } from '../core/journey/lookup';
import { type OfficeHours, readOfficeHours } from '../core/journey/officeHours';
import { readPerson } from '../core/journey/person';
import type { CalendarContent, OtherEvent } from '../core/queue/calendarInput';
import { Failure } from './failure';

/** The folder of a journey, as in the extension's settings. */
const journeyFolder = 'journey';

/**
 * The folders that hold the journey of some posts: the one that is given, else those in or beside the folders of posts.
 * @throws Failure where the given one is no folder
 */
export async function journeysOf(
  given: readonly string[],
  named: string | undefined,
): Promise<readonly string[]> {
  if (named !== undefined) {
    if (!(await isFolder(named))) throw new Failure(`${named}: there is no such folder. Check the path.`);
    return [named];
  }
  const found = new Map<string, string>();
  for (const place of given.length > 0 ? given : ['.']) {
    if (!(await isFolder(place))) continue;
    for (const folder of [path.join(place, journeyFolder), path.join(place, '..', journeyFolder)])
      if (await isFolder(folder)) found.set(path.resolve(folder), folder);
  }
  return [...found.values()];
}

/**
 * The events of a journey: follow-ups that have a day, and office hours.
 * @throws Failure where one of its files can't be read
 */
export async function eventsOfJourney(
  folder: string,
  zone: string,
  content: CalendarContent,
): Promise<readonly OtherEvent[]> {
  const people: PersonFile[] = [];
  const hours: OfficeHours[] = [];
  try {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.map((file) => file.replaceAll('\\', '/')).sort()) {
      const kind = fileKindOf(name);
      if (kind !== 'person' && kind !== 'office-hours') continue;
      const text = await readFile(path.join(folder, name), 'utf8');
      if (kind === 'person') people.push({ path: name, person: readPerson(text, path.posix.basename(name)) });
      else hours.push(readOfficeHours(text, zone));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`${folder}: the journey could not be read (${reason}).`, { cause: error });
  }
  return journeyEvents(people, hours, zone, content);
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}
