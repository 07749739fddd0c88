import * as vscode from 'vscode';
import { unthanked } from '../../core/journey/followUps';
import { noteDay } from '../../core/journey/personEdit';
import { thanksPost, thankYouMessage } from '../../core/journey/thanks';
import { Complaint } from '../files/complaint';
import { readLintConfig } from '../folderConfig';
import { newId } from '../newPost/newId';
import { askChoice, askForm, askText, needed } from './form';
import type { Journey } from './journey';
import { openNewPost } from './openPost';
import { askPerson, changePerson, personIn } from './people';
import { feedback } from './reachOut';
import type { PersonEntry } from './snapshot';

interface Form {
  who: PersonEntry;
  way: 'message' | 'post';
  message: string;
}

/** Starts a thank-you, as a message to the clipboard or as an update post, and notes the day of it. */
export async function thank(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  const helpers = snapshot.people.filter(({ person }) => person.relation !== 'helped');
  if (helpers.length === 0) {
    throw new Complaint(vscode.l10n.t('There is nobody to thank yet. Log a conversation first.'));
  }
  const waiting = new Set(unthanked(helpers).map(({ path }) => path));
  const sorted = [...helpers].sort((a, b) => Number(waiting.has(b.path)) - Number(waiting.has(a.path)));
  const person = personIn(snapshot, argument);
  const config = await readLintConfig((person ?? helpers[0])?.uri ?? vscode.Uri.parse('untitled:thanks.md'));
  const form = await askForm<Form>(
    vscode.l10n.t('Thank'),
    {
      who: (place) => askPerson(place, vscode.l10n.t('Whom do you want to thank?'), sorted),
      way: (place) =>
        askChoice<Form['way']>(place, vscode.l10n.t('How?'), [
          {
            label: vscode.l10n.t('A Message'),
            detail: vscode.l10n.t('To the clipboard; you send it.'),
            value: 'message',
          },
          {
            label: vscode.l10n.t('An Update Post'),
            detail: vscode.l10n.t('With what you learned.'),
            value: 'post',
          },
        ]),
      message: async (place, { who, way }) =>
        way === 'post' || !who
          ? { value: '' }
          : askText(place, {
              prompt: vscode.l10n.t('Say what came of it. Enter copies the message; you send it yourself.'),
              value: thankYouMessage(who.person),
              check: (text) => needed(text) ?? feedback(text, config),
            }),
    },
    { ...(person && { who: person }), ...wayIn(argument) },
  );
  if (!form) return;
  const { who, way, message } = form;
  if (way === 'post') {
    const text = thanksPost([who.person], newId());
    if (!(await openNewPost(journey, `thanks ${snapshot.today}`, text))) return;
  } else await vscode.env.clipboard.writeText(message);
  await changePerson(journey, who.uri, (file) => noteDay(file, 'thanked', snapshot.today));
}

/** What another extension passes, such as `{ "uri": …, "way": "post" }`. */
function wayIn(argument: unknown): Partial<Form> {
  if (typeof argument !== 'object' || argument === null) return {};
  const { way, message } = argument as { way?: unknown; message?: unknown };
  if (way === 'post') return { way, message: '' };
  return way === 'message' && typeof message === 'string' ? { way, message } : {};
}
