import * as vscode from 'vscode';
import { journeyFiles } from '../../core/journey/fileKind';
import { comparableName } from '../../core/journey/person';
import { type NewPerson, newPerson } from '../../core/journey/personEdit';
import type { TextEdit } from '../../core/post/edit';
import { FrontMatterNotEditable } from '../../core/post/frontMatterEdit';
import { Complaint } from '../files/complaint';
import { createNamed } from '../files/createNamed';
import { newId } from '../newPost/newId';
import { type Answer, askChoice, askChoiceOrText, type Place } from './form';
import type { Journey } from './journey';
import type { PersonEntry, Snapshot } from './snapshot';
import { wordsOfDay, wordsOfRelation } from './words';

/** Finds a person by the address of their file, by their id, or by name. */
export function findPerson({ people }: Snapshot, called: string): PersonEntry | undefined {
  const name = comparableName(called);
  return (
    people.find(({ path, person }) => path === called || person.id === called) ??
    people.find(({ person }) => comparableName(person.name) === name)
  );
}

/** The person that a menu, a view or another extension passes: an address, or something with a `uri`. */
export function personIn(snapshot: Snapshot, argument: unknown): PersonEntry | undefined {
  if (typeof argument === 'string') return findPerson(snapshot, argument);
  if (argument instanceof vscode.Uri) return findPerson(snapshot, argument.toString());
  if (typeof argument !== 'object' || argument === null || !('uri' in argument)) return undefined;
  return argument.uri instanceof vscode.Uri ? findPerson(snapshot, argument.uri.toString()) : undefined;
}

/** Creates the file of a person in the folder of the journey. */
export async function createPerson(
  journey: Journey,
  folder: vscode.Uri,
  person: Omit<NewPerson, 'id'>,
  more: (file: string) => string = (file) => file,
): Promise<{ readonly uri: vscode.Uri; readonly id: string }> {
  const id = newId();
  const place = vscode.Uri.joinPath(folder, journeyFiles.people);
  const text = more(newPerson({ id, ...person }));
  const uri = await createNamed(place, person.name, '.md', 'person', text, journey.deps.files);
  await journey.refreshed(uri);
  return { uri, id };
}

/** Edits the file of a person. What can't be edited is said with what to do; the file is then as it was. */
export async function changePerson(
  journey: Journey,
  uri: vscode.Uri,
  edit: (file: string) => readonly TextEdit[],
): Promise<void> {
  try {
    await journey.write(uri, edit);
  } catch (error) {
    if (!(error instanceof FrontMatterNotEditable)) throw error;
    const name = vscode.workspace.asRelativePath(uri);
    throw new Complaint(
      vscode.l10n.t(
        'The lines at the top of {0} can not be read, so nothing was changed. Mend them first.',
        name,
      ),
      { title: vscode.l10n.t('Open File'), run: () => vscode.window.showTextDocument(uri) },
      { cause: error },
    );
  }
}

/** Asks for one of the people there are. */
export async function askPerson(
  place: Place,
  question: string,
  people: readonly PersonEntry[],
): Promise<Answer<PersonEntry>> {
  return await askChoice(
    place,
    question,
    people.map((entry) => ({ ...itemOf(entry), value: entry })),
  );
}

/** Asks for one of the people there are, or for the name of a new one. */
export async function askPersonOrName(
  place: Place,
  question: string,
  people: readonly PersonEntry[],
): Promise<Answer<PersonEntry | string>> {
  return await askChoiceOrText<PersonEntry>(
    place,
    question,
    people.map((entry) => ({ ...itemOf(entry), value: entry })),
    (name) => {
      const isKnown = people.some(({ person }) => comparableName(person.name) === comparableName(name));
      if (isKnown) return undefined;
      return { label: vscode.l10n.t('New: {0}', name), iconPath: new vscode.ThemeIcon('person-add') };
    },
  );
}

function itemOf({ person }: PersonEntry): vscode.QuickPickItem {
  const last = person.conversations.at(-1)?.day;
  const known = person.relation ? wordsOfRelation(person.relation) : '';
  return {
    label: person.name,
    description: [person.role ?? '', last ? wordsOfDay(last) : known].filter(Boolean).join(' · '),
    iconPath: new vscode.ThemeIcon('person'),
  };
}
