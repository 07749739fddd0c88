import * as vscode from 'vscode';
import { followUps, unthanked } from '../../core/journey/followUps';
import { setStepAside } from '../../core/journey/personEdit';
import { thanksPost } from '../../core/journey/thanks';
import { skip } from '../../core/queue/changes';
import { newId } from '../newPost/newId';
import { askChoices, askForm, type Choice } from './form';
import type { Journey } from './journey';
import { openNewPost } from './openPost';
import { changePerson } from './people';
import type { PersonEntry, PostOfJourney, Snapshot } from './snapshot';

/** What ends with the search, as the writer chooses. */
interface Form {
  aside: readonly Aside[];
  thanked: readonly PersonEntry[];
  after: readonly After[];
}

type Aside =
  | { readonly what: 'post'; readonly post: PostOfJourney }
  | { readonly what: 'step'; readonly path: string };
type After = 'update' | 'office-hours';

/**
 * Ends a search well: sets queued asks and open follow-ups aside, lists those who haven't been thanked, starts the
 * update post and offers office hours.
 * @param argument `all` sets everything aside and starts the update post without asking
 */
export async function gotThere(journey: Journey, argument: unknown): Promise<void> {
  const snapshot = await journey.fresh();
  const form = argument === 'all' ? everything(snapshot) : await ask(snapshot);
  if (!form) return;
  for (const aside of form.aside) await setAside(journey, snapshot, aside);
  const { thanked, after } = form;
  if (after.includes('update')) {
    const text = thanksPost(
      thanked.map(({ person }) => person),
      newId(),
    );
    await openNewPost(journey, `got there ${snapshot.today}`, text);
  }
  if (after.includes('office-hours')) await vscode.commands.executeCommand('signpost.offerOfficeHours');
}

function everything(snapshot: Snapshot): Form {
  return {
    aside: asideChoices(snapshot).map(({ value }) => value),
    thanked: unthankedOf(snapshot),
    after: ['update'],
  };
}

async function ask(snapshot: Snapshot): Promise<Form | undefined> {
  const aside = asideChoices(snapshot);
  const helpers = unthankedOf(snapshot);
  return await askForm<Form>(vscode.l10n.t('I Got There'), {
    aside: (place) =>
      aside.length === 0
        ? Promise.resolve({ value: [] })
        : askChoices(place, vscode.l10n.t('Well done. What shall be set aside? Nothing is deleted.'), aside),
    thanked: (place) =>
      helpers.length === 0
        ? Promise.resolve({ value: [] })
        : askChoices(
            place,
            vscode.l10n.t('These helped and have not been thanked. Whom do you thank in your update?'),
            helpers.map((entry) => ({
              label: entry.person.name,
              description: entry.person.role ?? '',
              picked: true,
              value: entry,
            })),
          ),
    after: (place) =>
      askChoices<After>(place, vscode.l10n.t('What comes next?'), [
        { label: vscode.l10n.t('Start the update post, with thanks'), picked: true, value: 'update' },
        { label: vscode.l10n.t('Offer office hours to those who still look'), value: 'office-hours' },
      ]),
  });
}

function asideChoices({ posts, people, today }: Snapshot): readonly Choice<Aside>[] {
  const asks = posts
    .filter(({ status, kind }) => status === 'queued' && (kind === 'ask' || kind === null))
    .sort((a, b) => plannedAt(a) - plannedAt(b));
  return [
    ...asks.map(
      (post): Choice<Aside> => ({
        label: post.title,
        description: vscode.l10n.t('queued ask'),
        picked: true,
        value: { what: 'post', post },
      }),
    ),
    ...followUps(people, today).map(
      ({ path, name, what }): Choice<Aside> => ({
        label: what,
        description: name,
        picked: true,
        value: { what: 'step', path },
      }),
    ),
  ];
}

/** In milliseconds since 1970; a time that can't be read comes last. */
function plannedAt({ time }: PostOfJourney): number {
  return time?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
}

function unthankedOf({ people }: Snapshot): readonly PersonEntry[] {
  const waiting = new Set(unthanked(people).map(({ path }) => path));
  return people.filter(({ path }) => waiting.has(path));
}

async function setAside(journey: Journey, { people, today }: Snapshot, aside: Aside): Promise<void> {
  if (aside.what === 'post') {
    await journey.deps.changes.apply([{ uri: aside.post.uri, operate: skip }]);
    return;
  }
  const entry = people.find(({ path }) => path === aside.path);
  const what = entry?.person.next?.what;
  if (entry && what !== undefined)
    await changePerson(journey, entry.uri, (file) => setStepAside(file, what, today));
}
