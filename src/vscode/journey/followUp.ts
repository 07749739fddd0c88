import * as vscode from 'vscode';
import { followUps } from '../../core/journey/followUps';
import { finishStep, noteDay } from '../../core/journey/personEdit';
import { Complaint } from '../files/complaint';
import { askChoice } from './form';
import type { Journey } from './journey';
import { askPerson, changePerson, personIn } from './people';
import type { PersonEntry, Snapshot } from './snapshot';
import { wordsOfDay } from './words';

/** Takes the next step with a person off the list, and keeps it as a line of what was done. */
export async function followUpDone(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  const entry = personIn(snapshot, argument) ?? (await chooseStep(snapshot));
  if (!entry) return;
  const { next } = entry.person;
  if (!next) {
    throw new Complaint(vscode.l10n.t('There is no next step with {0} to be done with.', entry.person.name));
  }
  await changePerson(journey, entry.uri, (file) => finishStep(file, next.what, snapshot.today));
}

/** Notes that a person heard what came of what they gave. */
export async function heardOutcome(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  const waiting = snapshot.people.filter(({ person }) => person.heard === null);
  const title = vscode.l10n.t('They Heard What Came of It');
  const entry = personIn(snapshot, argument) ?? (await choose(title, waiting, snapshot));
  if (entry) await changePerson(journey, entry.uri, (file) => noteDay(file, snapshot.today, 'heard'));
}

/** Asks which step is done, those that are due first; undefined when the question was left. */
async function chooseStep({ people, today }: Snapshot): Promise<PersonEntry | undefined> {
  const steps = followUps(people, today);
  if (steps.length === 0) throw nobody(people);
  const answer = await askChoice(
    { title: vscode.l10n.t('Follow-Up Done'), step: 1, total: 1 },
    vscode.l10n.t('Which step is done?'),
    steps.map(({ path, name, what, by }) => ({
      label: what,
      description: [name, by === null ? '' : wordsOfDay(by)].filter(Boolean).join(' · '),
      value: path,
    })),
  );
  return typeof answer === 'object' ? people.find(({ path }) => path === answer.value) : undefined;
}

/** Asks for a person; undefined when the question was left. Says so where there is nobody. */
async function choose(
  title: string,
  people: readonly PersonEntry[],
  { people: all }: Snapshot,
): Promise<PersonEntry | undefined> {
  if (people.length === 0) throw nobody(all);
  const answer = await askPerson({ title, step: 1, total: 1 }, vscode.l10n.t('Who is it?'), people);
  return typeof answer === 'object' ? answer.value : undefined;
}

function nobody(all: Snapshot['people']): Complaint {
  return new Complaint(
    all.length === 0
      ? vscode.l10n.t('There is nobody here yet. Log a conversation first.')
      : vscode.l10n.t('There is nobody for whom this is open.'),
  );
}
