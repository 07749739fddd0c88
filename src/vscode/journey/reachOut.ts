import * as vscode from 'vscode';
import { checkMessage, writeMessage } from '../../core/journey/message';
import { type Relation, relations } from '../../core/journey/person';
import { isUnsure } from '../../core/journey/reflectionAnswers';
import type { LintConfig } from '../../core/lint/config';
import { network } from '../../core/post/limits';
import { messageOf, numberInWords } from '../editor/words';
import { readLintConfig } from '../folderConfig';
import { askChoice, askForm, askText, needed } from './form';
import type { Journey } from './journey';
import { askPersonOrName, createPerson, personIn } from './people';
import type { PersonEntry, Snapshot } from './snapshot';
import { wordsOfRelation } from './words';

interface Form {
  who: PersonEntry | string;
  relation: Relation;
  known: string;
  title: string;
  question: string;
  minutes: number | null;
  message: string;
}

/**
 * Starts a message to one person in the writer's words, counts and checks it while it is written, and puts it on the
 * clipboard.
 */
export async function reachOut(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  const folder = (await journey.begunFolders())[0] ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const config = await readLintConfig(folder ? vscode.Uri.joinPath(folder, 'message.md') : untitled);
  const form = await ask(snapshot, argument, config);
  if (!form) return;
  const { who, relation, message } = form;
  await vscode.env.clipboard.writeText(message);
  const count = numberInWords(message.length);
  vscode.window.setStatusBarMessage(`$(clippy) ${vscode.l10n.t('Copied: {0} characters', count)}`, 5000);
  if (typeof who === 'string') await rememberPerson(journey, who, relation);
}

const untitled = vscode.Uri.parse('untitled:message.md');

/** How long a message is, what it fits, and what its words say to a reader: what the box shows below it. */
export function feedback(message: string, config: LintConfig): vscode.InputBoxValidationMessage {
  const { length, fitsNote, fitsPaidNote, fitsMessage, findings } = checkMessage(message, config);
  const severities = vscode.InputBoxValidationSeverity;
  const count = numberInWords(length);
  const { invitationNote, paidInvitationNote, messageLength } = network;
  const size = fitsNote
    ? vscode.l10n.t('{0} of {1}: fits the note of an invitation.', count, invitationNote)
    : fitsPaidNote
      ? vscode.l10n.t(
          '{0} of {1}: too long for the note of an invitation ({2} with a paid account); it fits a message.',
          count,
          invitationNote,
          paidInvitationNote,
        )
      : fitsMessage
        ? vscode.l10n.t(
            '{0} of {1}: too long for the note of an invitation ({2}); it fits a message to somebody you are connected with.',
            count,
            numberInWords(messageLength),
            invitationNote,
          )
        : vscode.l10n.t('{0} of {1}: too long for a message. Cut it.', count, numberInWords(messageLength));
  const [first] = findings;
  const severity = fitsMessage
    ? first || !fitsNote
      ? severities.Warning
      : severities.Info
    : severities.Error;
  return { message: first ? `${messageOf(first)} ${size}` : size, severity };
}

async function ask(snapshot: Snapshot, argument: unknown, config: LintConfig): Promise<Form | undefined> {
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
      message: (place, { who, known = '', title = '', question = '', minutes = null }) =>
        askText(place, {
          prompt: vscode.l10n.t('Your message. Enter copies it; you send it yourself.'),
          value: writeMessage({
            name: typeof who === 'string' ? who : (who?.person.name ?? ''),
            who: known,
            title,
            question,
            minutes,
          }),
          check: (text) => needed(text) ?? feedback(text, config),
        }),
    },
    { ...(person && { who: person, relation: person.person.relation ?? 'met' }) },
  );
}

/** Somebody new is written down, with the answer to wait for as the next step, if the writer likes. */
async function rememberPerson(journey: Journey, name: string, relation: Relation): Promise<void> {
  const keep = vscode.l10n.t('Keep {0} in My Journey', name);
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('The message is on the clipboard. Paste it at the network and send it yourself.'),
    keep,
  );
  if (choice !== keep) return;
  const folder = await journey.folder();
  if (folder)
    await createPerson(journey, folder, { name, relation, next: vscode.l10n.t('Look for the answer') });
}
