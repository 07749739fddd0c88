import * as vscode from 'vscode';
import { writeMessage } from '../../core/journey/message';
import { type Relation, relations } from '../../core/journey/person';
import { isUnsure } from '../../core/journey/reflectionAnswers';
import { messageRequest, readRequest } from '../../core/journey/requests';
import { askChoice, askForm, askText, needed } from './form';
import type { Journey } from './journey';
import { startMessage } from './messages';
import { askPersonOrName, findPerson, personIn } from './people';
import type { PersonEntry, Snapshot } from './snapshot';
import { wordsOfRelation } from './words';

interface Form {
  who: PersonEntry | string;
  relation: Relation;
  known: string;
  title: string;
  question: string;
  minutes: number | null;
}

/** Starts a message to one person in the writer's words, and opens it to be finished and copied. */
export async function reachOut(journey: Journey, argument: unknown): Promise<vscode.Uri | undefined> {
  const snapshot = await journey.fresh();
  const request = readRequest(messageRequest, argument);
  const form = request
    ? { ...request, who: findPerson(snapshot, request.person) ?? request.person }
    : await ask(snapshot, argument);
  if (!form) return undefined;
  const { who, relation, known, title, question, minutes } = form;
  const name = typeof who === 'string' ? who : who.person.name;
  const text = writeMessage({ name, who: known, title, question, minutes });
  return await startMessage(journey, who, typeof who === 'string' ? { relation } : {}, text);
}

async function ask(snapshot: Snapshot, argument: unknown): Promise<Form | undefined> {
  const person = personIn(snapshot, argument);
  const reflection = snapshot.reflections.at(-1);
  const aim = reflection?.titles.find((title) => !isUnsure(title)) ?? '';
  const question = reflection?.questions.find((one) => !isUnsure(one)) ?? '';
  const people = snapshot.people.filter(({ person }) => person.relation !== 'helped');
  return await askForm<Form>(
    vscode.l10n.t('Reach Out'),
    {
      who: (place) => askPersonOrName(place, vscode.l10n.t('To whom? Type a name'), people),
      relation: (place, { who }) =>
        typeof who === 'string'
          ? askChoice(
              place,
              vscode.l10n.t('Whom did you work with, whom did you meet, who does the job you want?'),
              relations
                .filter((relation) => relation !== 'helped')
                .map((relation) => ({ label: wordsOfRelation(relation), value: relation })),
            )
          : Promise.resolve({ value: who?.person.relation ?? 'met' }),
      known: (place) =>
        askText(place, {
          prompt: vscode.l10n.t('Who are you to them? One sentence.'),
          placeholder: vscode.l10n.t('we met at the R meetup in Leeds'),
        }),
      title: (place) =>
        askText(place, {
          prompt: vscode.l10n.t('Which title do you aim at?'),
          placeholder: vscode.l10n.t('Clinical Data Analyst'),
          value: aim,
        }),
      question: (place) =>
        askText(place, {
          prompt: vscode.l10n.t('One question that they can answer'),
          placeholder: vscode.l10n.t('Which would you learn first in my place, SAS or R?'),
          value: question,
          check: needed,
        }),
      minutes: (place) =>
        askChoice(place, vscode.l10n.t('How long a talk do you ask for?'), [
          { label: vscode.l10n.t('None: a line in answer is enough'), value: null },
          ...[10, 15, 20].map((minutes) => ({
            label: vscode.l10n.t('{0} minutes', minutes),
            value: minutes,
          })),
        ]),
    },
    { ...(person && { who: person, relation: person.person.relation ?? 'met' }) },
  );
}
