import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { writeList } from '../../core/journey/list';
import { comparableName } from '../../core/journey/person';
import { logConversation, type NewConversation } from '../../core/journey/personEdit';
import { type ConversationRequest, conversationRequest, readRequest } from '../../core/journey/requests';
import { applyEdits } from '../../core/post/edit';
import type { FrontMatterChange } from '../../core/post/frontMatterEdit';
import { newId } from '../newPost/newId';
import {
  type Answer,
  askChoice,
  askForm,
  askText,
  type Choice,
  dayOrNothing,
  needed,
  type Place,
  readTypedDate,
} from './form';
import type { Journey } from './journey';
import { askPersonOrName, changePerson, createPerson, findPerson, personIn } from './people';
import type { PersonEntry, Snapshot } from './snapshot';
import { wordsOfDay, wordsOfRelation } from './words';

/**
 * Logs a conversation: in the person's file, which is made where there is none, and with a file for each whom they
 * named.
 * @param argument the whole conversation, a person, a post that was answered, or nothing: then the person is asked
 * @returns the person's file, or undefined when the form was left
 */
export async function logConversationWith(
  journey: Journey,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const snapshot = await journey.fresh();
  const request = readRequest(conversationRequest, argument) ?? (await ask(snapshot, argument));
  return request && (await save(journey, snapshot, request));
}

/** Logs somebody whom I helped, apart from those who help me. */
export async function logHelped(journey: Journey, argument: unknown): Promise<vscode.Uri | undefined> {
  const snapshot = await journey.fresh();
  const given = readRequest(conversationRequest, argument);
  const helped = { relation: 'helped' as const };
  const request = given ? { ...given, ...helped } : await ask(snapshot, undefined, helped);
  return request && (await save(journey, snapshot, request));
}

async function save(
  journey: Journey,
  snapshot: Snapshot,
  request: ConversationRequest,
): Promise<vscode.Uri | undefined> {
  const { day, named, post } = request;
  const conversation: NewConversation = {
    day,
    learned: writeList(request.learned),
    named,
    next: request.next?.trim() ? { what: request.next, by: request.by } : undefined,
  };
  const known = findPerson(snapshot, request.person);
  const made = known
    ? await addTo(journey, known, conversation, post)
    : await begin(journey, request, conversation);
  if (made && named.length > 0) await addNamed(journey, snapshot, named, made.id);
  return made?.uri;
}

/** The file that a conversation went into, and the id of its person. */
interface Logged {
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** Adds to the file that is there. A file without an id gets one, since others may have to name it. */
async function addTo(
  journey: Journey,
  { uri, person }: PersonEntry,
  conversation: NewConversation,
  post: string | undefined,
): Promise<Logged> {
  const id = person.id ?? newId();
  const also: FrontMatterChange = {
    ...(person.id === null && { id }),
    ...(post !== undefined && !person.answers.includes(post) && { answers: [...person.answers, post] }),
  };
  await changePerson(journey, uri, (file) => logConversation(file, conversation, also));
  return { uri, id };
}

/** Makes the file of a new person. */
async function begin(
  journey: Journey,
  { person: name, role, relation, through, post }: ConversationRequest,
  conversation: NewConversation,
): Promise<Logged | undefined> {
  const folder = await journey.folder();
  if (!folder) return undefined;
  const answers = post === undefined ? undefined : [post];
  return await createPerson(journey, folder, { name, role, relation, through, answers }, (file) =>
    applyEdits(file, logConversation(file, conversation)),
  );
}

/** Everybody who was named becomes a person to contact, unless there is a file already. */
async function addNamed(
  journey: Journey,
  snapshot: Snapshot,
  named: readonly string[],
  through: string,
): Promise<void> {
  const folder = await journey.folder();
  if (!folder) return;
  const seen = new Set<string>();
  for (const name of named) {
    const key = comparableName(name);
    if (key === '' || seen.has(key) || findPerson(snapshot, name)) continue;
    seen.add(key);
    await createPerson(journey, folder, { name, through, next: vscode.l10n.t('Get in touch') });
  }
}

interface Form {
  who: PersonEntry | string;
  how: Pick<ConversationRequest, 'relation' | 'through' | 'post'>;
  day: string;
  learned: readonly string[];
  named: string;
  next: string;
  by: string | undefined;
}

async function ask(
  snapshot: Snapshot,
  argument: unknown,
  how?: Form['how'],
): Promise<ConversationRequest | undefined> {
  const now = snapshot.now.toZonedDateTimeISO(snapshot.zone);
  const person = personIn(snapshot, argument);
  const post = postIn(snapshot, argument);
  const helped = how?.relation === 'helped';
  const title = helped ? vscode.l10n.t('Log Whom I Helped') : vscode.l10n.t('Log a Conversation');
  const form = await askForm<Form>(
    title,
    {
      who: (place) => askPersonOrName(place, vscode.l10n.t('Who was it? Type a name'), snapshot.people),
      how: (place, { who }) =>
        typeof who === 'string' ? askHow(place, snapshot, who) : Promise.resolve({ value: {} }),
      day: async (place) =>
        mapAnswer(
          await askText(place, {
            prompt: vscode.l10n.t('When was it?'),
            value: snapshot.today,
            check: (text) => needed(text) ?? dayOrNothing(text, now),
          }),
          (text) => readTypedDate(text, now) ?? snapshot.today,
        ),
      learned: askSayings,
      named: (place) =>
        askText(place, {
          prompt: vscode.l10n.t(
            'Whom did they name? Each becomes a person to contact. Separate names with commas.',
          ),
          placeholder: vscode.l10n.t('Priya Nair, Omar Haddad'),
        }),
      next: (place) =>
        askText(place, {
          prompt: vscode.l10n.t('What is your next step with them? Leave it empty for none.'),
          placeholder: vscode.l10n.t('Send her the dashboard'),
        }),
      by: async (place, { next }) =>
        next === ''
          ? { value: undefined }
          : mapAnswer(
              await askText(place, {
                prompt: vscode.l10n.t('By when? Leave it empty for no day.'),
                placeholder: vscode.l10n.t('2026-12-01, tomorrow, Tue'),
                check: (text) => dayOrNothing(text, now),
              }),
              (text) => (text === '' ? undefined : readTypedDate(text, now)),
            ),
    },
    { ...nameIn(argument), ...(person && { who: person }), ...(how ? { how } : post && { how: { post } }) },
  );
  if (!form) return undefined;
  const { who, day, learned, named, next, by } = form;
  return {
    person: typeof who === 'string' ? who : who.path,
    ...form.how,
    day,
    learned: [...learned],
    named: named
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean),
    ...(next !== '' && { next }),
    ...(by !== undefined && { by }),
  };
}

/** What was learned, one saying after the other, until an empty one. */
async function askSayings(place: Place): Promise<Answer<readonly string[]>> {
  const sayings: string[] = [];
  for (;;) {
    const answer = await askText(place, {
      prompt:
        sayings.length === 0
          ? vscode.l10n.t('What did you learn, in their words? Tag it with #themes if you like.')
          : vscode.l10n.t('Noted: {0}. Anything else? Leave it empty to go on.', sayings.length),
      placeholder: vscode.l10n.t('SAS stands in every advert. #sas'),
    });
    if (answer === undefined || answer === 'back') {
      if (answer === 'back' && sayings.length > 0) sayings.pop();
      else return answer;
    } else if (answer.value === '') return { value: sayings };
    else sayings.push(answer.value);
  }
}

async function askHow(place: Place, snapshot: Snapshot, name: string): Promise<Answer<Form['how']>> {
  const posted = snapshot.posts
    .filter(({ isPosted }) => isPosted)
    .sort((a, b) => (b.postedAt?.epochMilliseconds ?? 0) - (a.postedAt?.epochMilliseconds ?? 0));
  const choices: Choice<Form['how']>[] = [
    ...posted.map(({ id, path, title, postedAt }) => ({
      label: vscode.l10n.t('They answered: {0}', title),
      description: postedAt ? wordsOfDay(dayOf(postedAt, snapshot.zone)) : '',
      iconPath: new vscode.ThemeIcon('comment'),
      value: { post: id ?? nameOfPost(path) },
    })),
    ...snapshot.people.map(({ person, path }) => ({
      label: vscode.l10n.t('Through {0}', person.name),
      iconPath: new vscode.ThemeIcon('references'),
      value: { through: person.id ?? path.slice(path.lastIndexOf('/') + 1) },
    })),
    ...(['worked-with', 'met', 'stranger', 'helped'] as const).map((relation) => ({
      label: capitalised(wordsOfRelation(relation)),
      iconPath: new vscode.ThemeIcon(relation === 'helped' ? 'heart' : 'person'),
      value: { relation },
    })),
  ];
  return await askChoice(place, vscode.l10n.t('How did you and {0} come together?', name), choices);
}

/** Somebody without a file whom the network shows: a name, and the id of the person who named them. */
function nameIn(argument: unknown): Partial<Form> {
  if (typeof argument !== 'object' || argument === null || !('name' in argument)) return {};
  const { name, through } = argument as { name: unknown; through?: unknown };
  if (typeof name !== 'string' || name.trim() === '') return {};
  return { who: name, how: typeof through === 'string' ? { through } : {} };
}

/** The id of the post that a menu passes: whose answers are logged. */
function postIn({ posts }: Snapshot, argument: unknown): string | undefined {
  const given =
    typeof argument === 'object' && argument !== null && 'uri' in argument ? argument.uri : argument;
  if (!(given instanceof vscode.Uri)) return undefined;
  const post = posts.find(({ path }) => path === given.toString());
  return post && (post.id ?? nameOfPost(post.path));
}

function nameOfPost(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function dayOf(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function mapAnswer<T, R>(answer: Answer<T>, map: (value: T) => R): Answer<R> {
  return answer === undefined || answer === 'back' ? answer : { value: map(answer.value) };
}
