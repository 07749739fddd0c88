import * as vscode from 'vscode';
import { unthanked } from '../../core/journey/followUps';
import { thanksPost, thankYouMessage } from '../../core/journey/thanks';
import { Complaint } from '../files/complaint';
import { newId } from '../newPost/newId';
import { askChoice, askForm } from './form';
import type { Journey } from './journey';
import { startMessage } from './messages';
import { openNewPost } from './openPost';
import { askPerson, personIn } from './people';
import type { PersonEntry } from './snapshot';

interface Form {
  who: PersonEntry;
  way: 'message' | 'post';
}

/** Starts a thank-you, as a message or as an update post. */
export async function thank(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  const helpers = snapshot.people.filter(({ person }) => person.relation !== 'helped');
  if (helpers.length === 0) {
    throw new Complaint(vscode.l10n.t('There is nobody to thank yet. Log a conversation first.'));
  }
  const waiting = new Set(unthanked(helpers).map(({ path }) => path));
  const sorted = [...helpers].sort((a, b) => Number(waiting.has(b.path)) - Number(waiting.has(a.path)));
  const person = personIn(snapshot, argument);
  const form = await askForm<Form>(
    vscode.l10n.t('Thank'),
    {
      who: (place) => askPerson(place, vscode.l10n.t('Whom do you want to thank?'), sorted),
      way: (place) =>
        askChoice<Form['way']>(place, vscode.l10n.t('How?'), [
          {
            label: vscode.l10n.t('A Message'),
            detail: vscode.l10n.t('You finish and send it.'),
            value: 'message',
          },
          {
            label: vscode.l10n.t('An Update Post'),
            detail: vscode.l10n.t('With what you learned. It counts as thanks once it is posted.'),
            value: 'post',
          },
        ]),
    },
    { ...(person && { who: person }), ...wayIn(argument) },
  );
  if (!form) return;
  const { who, way } = form;
  if (way === 'message') {
    // Its day is noted when it is copied, that of a post when it is out: what was begun has thanked nobody yet.
    await startMessage(journey, who, { thanks: true }, thankYouMessage(who.person));
    return;
  }
  await openNewPost(journey, `thanks ${snapshot.today}`, thanksPost([who.person], newId()));
}

/** What another extension passes, such as `{ "uri": …, "way": "post" }`. */
function wayIn(argument: unknown): Partial<Form> {
  if (typeof argument !== 'object' || argument === null) return {};
  const { way } = argument as { way?: unknown };
  return way === 'post' || way === 'message' ? { way } : {};
}
