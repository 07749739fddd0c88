import * as vscode from 'vscode';
import { journeyFiles } from '../../core/journey/fileKind';
import { unthanked } from '../../core/journey/followUps';
import { readRequest, type StockRequest, stockRequest } from '../../core/journey/requests';
import { gatherThemes, type Verdict, verdicts, writeSilentStock, writeStock } from '../../core/journey/stock';
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
      description: name,
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
export const silentSteps = ['one-person', 'smaller', 'update', 'book-an-hour'] as const;
export type SilentStep = (typeof silentSteps)[number];

async function ofSilence(
  journey: Journey,
  snapshot: Snapshot,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const given = silentSteps.find((step) => step === argument);
  const step = given ?? (await askSilentStep());
  const folder = step && (await journey.folder());
  if (!step || !folder) return undefined;
  const post = lastPosted(snapshot);
  const reader = post ? await whatAReaderLearns(journey, post) : [];
  const next = wordsOfSilentStep(step).label;
  const uri = await keep(journey, snapshot, folder, writeSilentStock({ day: snapshot.today, reader, next }));
  if (given === undefined) await startSilentStep(step);
  return uri;
}

async function askSilentStep(): Promise<SilentStep | undefined> {
  const answer = await askChoice(
    { title: vscode.l10n.t('Take Stock'), step: 1, total: 1 },
    vscode.l10n.t(
      'Silence is more often about the post, the day or the audience than about you. One next step:',
    ),
    silentSteps.map((step) => ({ ...wordsOfSilentStep(step), value: step })),
  );
  return typeof answer === 'object' ? answer.value : undefined;
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
        detail: vscode.l10n.t('One that takes a line to answer.'),
      };
    case 'update':
      return {
        label: vscode.l10n.t('Post an update'),
        detail: vscode.l10n.t('What you learned since, and what you do next.'),
      };
    case 'book-an-hour':
      return {
        label: vscode.l10n.t('Book somebody’s office hour'),
        detail: vscode.l10n.t('Who offers one wants to be asked.'),
      };
  }
}

async function startSilentStep(step: SilentStep): Promise<void> {
  if (step === 'one-person') await vscode.commands.executeCommand('signpost.reachOut');
  else if (step === 'smaller') await vscode.commands.executeCommand('signpost.newPost', { kind: 'ask' });
  else if (step === 'update') await vscode.commands.executeCommand('signpost.newPost', { kind: 'update' });
}

function lastPosted({ posts }: Snapshot): PostOfJourney | undefined {
  const posted = posts.filter(({ isPosted }) => isPosted);
  return posted
    .sort((a, b) => (a.postedAt?.epochMilliseconds ?? 0) - (b.postedAt?.epochMilliseconds ?? 0))
    .at(-1);
}

/** Where the writer stands, wants to go and what is asked, as a reader could take it from a post. */
async function whatAReaderLearns(
  { deps }: Journey,
  { uri }: PostOfJourney,
): Promise<readonly (readonly [string, string | null])[]> {
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

/** Writes a stock, never over one of the same day, and opens it. */
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
  await vscode.window.showTextDocument(uri, { preview: false });
  return uri;
}
