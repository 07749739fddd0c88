import * as vscode from 'vscode';
import { questionsFor, talkPage } from '../../core/journey/talk';
import { Complaint } from '../files/complaint';
import { askForm, askText, type Place } from './form';
import type { Journey } from './journey';
import { askPerson, personIn } from './people';
import type { PersonEntry } from './snapshot';

interface Form {
  who: PersonEntry;
  minutes: number;
}

/** Opens a page of questions for a conversation that fit its minutes. The page is unsaved, and the writer's to change. */
export async function prepareConversation(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  if (snapshot.people.length === 0) {
    throw new Complaint(vscode.l10n.t('There is nobody to talk to yet. Reach out to somebody first.'));
  }
  const person = personIn(snapshot, argument);
  const minutes = minutesIn(argument);
  const form = await askForm<Form>(
    vscode.l10n.t('Prepare a Conversation'),
    {
      who: (place) => askPerson(place, vscode.l10n.t('With whom?'), snapshot.people),
      minutes: askMinutes,
    },
    { ...(person && { who: person }), ...(minutes !== undefined && { minutes }) },
  );
  if (!form) return;
  const reflection = snapshot.reflections.at(-1) ?? null;
  const questions = questionsFor(form.who.person, form.minutes, reflection, snapshot.people);
  const content = talkPage(form.who.person.name, form.minutes, questions);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}

async function askMinutes(place: Place) {
  const answer = await askText(place, {
    prompt: vscode.l10n.t('How many minutes did you ask for?'),
    value: '15',
    check: (text) =>
      toMinutes(text) === undefined
        ? {
            message: vscode.l10n.t('Type a number of minutes, such as 15.'),
            severity: vscode.InputBoxValidationSeverity.Error,
          }
        : undefined,
  });
  return typeof answer === 'object' ? { value: toMinutes(answer.value) ?? 15 } : answer;
}

function toMinutes(text: string): number | undefined {
  const minutes = Number(text.trim());
  return Number.isInteger(minutes) && minutes >= 5 && minutes <= 240 ? minutes : undefined;
}

function minutesIn(argument: unknown): number | undefined {
  if (typeof argument !== 'object' || argument === null || !('minutes' in argument)) return undefined;
  return toMinutes(String(argument.minutes));
}
