import * as vscode from 'vscode';
import { journeyFiles } from '../../core/journey/fileKind';
import { unthanked } from '../../core/journey/followUps';
import { oneLine } from '../../core/journey/list';
import { readRequest, type StockRequest, stockRequest } from '../../core/journey/requests';
import {
  gainedHeading,
  gainsOf,
  gatherThemes,
  type Verdict,
  verdicts,
  writeSilentStock,
  writeStock,
} from '../../core/journey/stock';
import { lint } from '../../core/lint/linter';
import { parsePost } from '../../core/post/post';
import { freeSlug } from '../../core/post/slug';
import { isInside } from '../home/home';
import { askChoice, askChoiceOrText, askForm, askText, type Choice } from './form';
import type { Journey } from './journey';
import type { PostOfJourney, Snapshot } from './snapshot';
import { wordsOfVerdict } from './words';

/**
 * Takes stock: of what people said where there are conversations, else of the silence. Writes it down, opens it, and
 * goes on with what follows from it.
 */
export async function takeStock(journey: Journey, argument: unknown): Promise<vscode.Uri | undefined> {
  const snapshot = await journey.fresh();
  const hasTalked = snapshot.people.some(
    ({ person }) => person.relation !== 'helped' && person.conversations.length > 0,
  );
  return hasTalked
    ? await ofTalks(journey, snapshot, argument)
    : await ofSilence(journey, snapshot, argument);
}

async function ofTalks(
  journey: Journey,
  snapshot: Snapshot,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const request = readRequest(stockRequest, argument) ?? (await ask(snapshot));
  const folder = request && (await journey.folder());
  if (!request || !folder) return undefined;
  const themes = gatherThemes(snapshot.people);
  const text = writeStock({
    ...request,
    day: snapshot.today,
    themes,
    gains: gainsOf(snapshot.people),
    link: (path) => {
      const uri = vscode.Uri.parse(path, true);
      return isInside(folder, uri) ? uri.path.slice(folder.path.length + 1) : path;
    },
  });
  const uri = await keep(journey, snapshot, folder, text);
  const isGiven = readRequest(stockRequest, argument) !== undefined;
  if (!isGiven) await goOn(request.verdict, snapshot);
  return uri;
}

async function ask({ people, reflections, stocks }: Snapshot): Promise<StockRequest | undefined> {
  const aim = stocks.at(-1)?.aim || reflections.at(-1)?.questions.join(' ') || '';
  return await askForm<StockRequest>(vscode.l10n.t('Take Stock'), {
    aim: (place) => askText(place, { prompt: vscode.l10n.t('What did you set out to learn?'), value: aim }),
    surprise: (place) =>
      askChoiceOrText(
        place,
        vscode.l10n.t('What surprised you? Choose from what people said, or type it in your words'),
        surprises(people),
        (typed) => ({
          label: vscode.l10n.t('In my words: {0}', typed),
          iconPath: new vscode.ThemeIcon('edit'),
        }),
      ),
    verdict: (place) =>
      askChoice(
        place,
        vscode.l10n.t('Do you want this path?'),
        verdicts.map((verdict) => ({ ...wordsOfVerdict(verdict), value: verdict })),
      ),
    reason: (place, { verdict }) =>
      askText(place, {
        prompt:
          verdict === 'no'
            ? vscode.l10n.t('What did you gain by finding out?')
            : vscode.l10n.t('Why? One sentence is enough.'),
      }),
  });
}

/** All that people said, by theme, so that the writer has it before the eyes. */
function surprises(people: Snapshot['people']): readonly Choice<string>[] {
  const said = gatherThemes(people).flatMap(({ sayings }) => sayings);
  const distinct = [...new Map(said.map((saying) => [saying.text, saying])).values()];
  return [
    { label: vscode.l10n.t('Nothing in particular'), value: '' },
    ...distinct.map(({ text, name }) => ({
      label: text,
      detail: name,
      iconPath: new vscode.ThemeIcon('quote'),
      value: `${name}: ${text}`,
    })),
  ];
}

async function goOn(verdict: Verdict, snapshot: Snapshot): Promise<void> {
  if (verdict === 'yes') await vscode.commands.executeCommand('signpost.planOfAction');
  else if (verdict === 'adjust') await vscode.commands.executeCommand('signpost.reflect');
  else if (unthanked(snapshot.people).length > 0) await vscode.commands.executeCommand('signpost.thank');
}

/** One next step out of silence. */
export const silentSteps = ['one-person', 'smaller', 'update', 'first-post', 'book-an-hour'] as const;
export type SilentStep = (typeof silentSteps)[number];

/** What a reader could have learned from a post: what, and the words that say it. */
type Reader = readonly (readonly [what: string, words: string | null])[];

interface SilentForm {
  read: true;
  step: SilentStep;
}

async function ofSilence(
  journey: Journey,
  snapshot: Snapshot,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const given = silentSteps.find((step) => step === argument);
  const post = lastPosted(snapshot);
  const reader = post ? await whatAReaderLearns(journey, post) : [];
  const step = given ?? (await askSilentStep(reader));
  const folder = step && (await journey.folder());
  if (!step || !folder) return undefined;
  const next = wordsOfSilentStep(step).label;
  const uri = await keep(journey, snapshot, folder, writeSilentStock({ day: snapshot.today, reader, next }));
  if (given === undefined) await startSilentStep(step, post);
  return uri;
}

/** Shows what a reader could have learned, where a post is out, then asks for the one next step. */
async function askSilentStep(reader: Reader): Promise<SilentStep | undefined> {
  const isOut = reader.length > 0;
  const steps = silentSteps.filter((step) =>
    isOut ? step !== 'first-post' : step !== 'smaller' && step !== 'update',
  );
  const form = await askForm<SilentForm>(
    vscode.l10n.t('Take Stock'),
    {
      read: (place) =>
        askChoice(
          place,
          vscode.l10n.t('What a reader could learn from your last post. Enter goes on.'),
          reader.map(([what, words]) => ({
            label: what,
            detail: words === null ? vscode.l10n.t('nothing yet') : oneLine(words),
            value: true,
          })),
        ),
      step: (place) =>
        askChoice(
          place,
          isOut
            ? vscode.l10n.t(
                'Silence is more often about the post, the day or the audience than about you. One next step:',
              )
            : vscode.l10n.t('No post is out yet, so nobody could answer. One next step:'),
          steps.map((step) => ({ ...wordsOfSilentStep(step), value: step })),
        ),
    },
    isOut ? {} : { read: true },
  );
  return form?.step;
}

function wordsOfSilentStep(step: SilentStep): { readonly label: string; readonly detail: string } {
  switch (step) {
    case 'one-person':
      return {
        label: vscode.l10n.t('Send the ask to one person by name'),
        detail: vscode.l10n.t('One who reads it because it is for them.'),
      };
    case 'smaller':
      return {
        label: vscode.l10n.t('Make the ask smaller'),
        detail: vscode.l10n.t('In a copy of your post: one that takes a line to answer.'),
      };
    case 'update':
      return {
        label: vscode.l10n.t('Post an update'),
        detail: vscode.l10n.t('What you learned since, and what you do next.'),
      };
    case 'first-post':
      return {
        label: vscode.l10n.t('Post a first ask'),
        detail: vscode.l10n.t('Where you stand, where you want to go, and one question.'),
      };
    case 'book-an-hour':
      return {
        label: vscode.l10n.t('Book somebody’s office hour'),
        detail: vscode.l10n.t(
          'Search the network for “office hours” and your field. Who offers one wants to be asked.',
        ),
      };
  }
}

async function startSilentStep(step: SilentStep, post: PostOfJourney | undefined): Promise<void> {
  const { executeCommand } = vscode.commands;
  if (step === 'one-person') await executeCommand('signpost.reachOut');
  else if (step === 'smaller' && post) await executeCommand('signpost.duplicatePost', post.uri);
  else if (step === 'update') await executeCommand('signpost.newPost', { kind: 'update' });
  else if (step === 'first-post') await executeCommand('signpost.newPost', { kind: 'ask' });
}

function lastPosted({ posts }: Snapshot): PostOfJourney | undefined {
  const posted = posts.filter(({ isPosted }) => isPosted);
  return posted
    .sort((a, b) => (a.postedAt?.epochMilliseconds ?? 0) - (b.postedAt?.epochMilliseconds ?? 0))
    .at(-1);
}

/** Where the writer stands, wants to go and what is asked, as a reader could take it from a post. */
async function whatAReaderLearns({ deps }: Journey, { uri }: PostOfJourney): Promise<Reader> {
  const file = await deps.files.read(uri);
  const { parts } = lint(parsePost(file)).subject.understanding;
  const words = (name: string) => {
    const part = parts.find((one) => one.name === name);
    return part ? file.slice(part.range.start, part.range.end).trim() || null : null;
  };
  return [
    [vscode.l10n.t('where you stand'), words('situation')],
    [vscode.l10n.t('where you want to go'), words('target')],
    [vscode.l10n.t('what you ask'), words('ask')],
  ];
}

/** Writes a stock, never over one of the same day, and opens it: at what was gained, where it says so. */
async function keep(
  journey: Journey,
  { today, stocks }: Snapshot,
  folder: vscode.Uri,
  text: string,
): Promise<vscode.Uri> {
  const taken = new Set(stocks.map(({ uri }) => uri.toString()));
  const place = (day: string) => vscode.Uri.joinPath(folder, journeyFiles.stock(day));
  const uri = place(freeSlug(today, (day) => taken.has(place(day).toString())));
  await journey.create(uri, text);
  const line = Math.max(0, text.split('\n').indexOf(`## ${gainedHeading}`));
  await vscode.window.showTextDocument(uri, {
    preview: false,
    selection: new vscode.Range(line, 0, line, 0),
  });
  return uri;
}
