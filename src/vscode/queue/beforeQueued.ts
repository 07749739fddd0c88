import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { type Post, parsePost } from '../../core/post/post';
import { type Candidate, type Concern, concernsOf, postsNear } from '../../core/queue/concerns';
import { isAccepted } from '../../core/queue/ready';
import { type QueueCommandDeps, readStanding } from './standing';
import { asList, standsAgainst } from './standsAgainst';
import { wordsOfTime } from './words';

/** What the person decided about a post that is to be queued. */
export type Decision =
  /** Queue it; the names of the checks that were accepted for its text. */
  { readonly what: 'queue'; readonly accepted: readonly string[] } | { readonly what: 'rest' };

/**
 * Says what is worth a thought before a post is queued for a time, where there is anything.
 * @returns undefined when the person left the question
 */
export async function decide(
  uri: vscode.Uri,
  post: Post,
  time: Temporal.ZonedDateTime,
  deps: QueueCommandDeps,
): Promise<Decision | undefined> {
  const concerns = await concernsFor(uri, post, time, deps);
  if (concerns.length === 0) return { what: 'queue', accepted: [] };
  const anyway = vscode.l10n.t('Queue Anyway');
  const rest = vscode.l10n.t('Let It Rest Until Tomorrow');
  const mayRest = concerns.some(({ what }) => what === 'strong-feelings');
  const choice = await vscode.window.showWarningMessage(
    questionFor(concerns),
    { modal: true, detail: asList(concerns.flatMap(wordsOfConcern)) },
    anyway,
    ...(mayRest ? [rest] : []),
  );
  if (choice === rest) return { what: 'rest' };
  return choice === anyway ? { what: 'queue', accepted: concerns.map(({ what }) => what) } : undefined;
}

async function concernsFor(
  uri: vscode.Uri,
  post: Post,
  time: Temporal.ZonedDateTime,
  deps: QueueCommandDeps,
): Promise<readonly Concern[]> {
  const standing = await readStanding(deps);
  const { values } = post.frontMatter;
  const output = post.output.text;
  const path = standing.entryOf(uri)?.path ?? vscode.workspace.asRelativePath(uri);
  const candidate: Candidate = { path, values, output, time };
  const near = postsNear(standing.entries, candidate);
  const others = await Promise.all(
    near.map(async (entry) => ({ entry, output: await outputOf(standing.uriOf(entry.path), deps) })),
  );
  const { errors, hasStrongFeelings } = await standsAgainst(uri, post);
  const found: Concern[] = [];
  if (errors.length > 0) found.push({ what: 'errors', messages: errors });
  if (hasStrongFeelings) found.push({ what: 'strong-feelings' });
  return [
    ...found.filter(({ what }) => !isAccepted(values, what, output)),
    ...concernsOf(candidate, others, standing.now),
  ];
}

async function outputOf(uri: vscode.Uri | undefined, { files }: QueueCommandDeps): Promise<string> {
  if (!uri) return '';
  try {
    return parsePost(await files.read(uri)).output.text;
  } catch {
    // It went away meanwhile: nothing to compare with.
    return '';
  }
}

function questionFor(concerns: readonly Concern[]): string {
  if (concerns.every(({ what }) => what === 'errors'))
    return vscode.l10n.t('This post has errors. Queue it all the same?');
  return vscode.l10n.t('Queue this post?');
}

function wordsOfConcern(concern: Concern): readonly string[] {
  switch (concern.what) {
    case 'errors':
      return concern.messages;
    case 'strong-feelings':
      return [
        vscode.l10n.t(
          'The text is written with strong feelings. Many are glad to have slept on such a post.',
        ),
      ];
    case 'repetition':
      return [wordsOfRepetition(concern)];
    case 'same-day':
      return [
        vscode.l10n.t(
          'Another post is planned for the same day: {0}, {1}.',
          nameOf(concern.other),
          wordsOfTime(concern.other.time),
        ),
      ];
    case 'soon':
      return [
        concern.minutes <= 0
          ? vscode.l10n.t('Its time comes within a minute.')
          : vscode.l10n.t('Its time comes within {0} minutes.', concern.minutes + 1),
      ];
  }
}

function wordsOfRepetition({ likeness, other, isClose }: Concern & { what: 'repetition' }): string {
  const when = wordsOfTime(other.time);
  const same = likeness === 'same';
  if (other.isOut) {
    const said = same
      ? vscode.l10n.t('You posted the same text on {0}.', when)
      : vscode.l10n.t('You posted nearly the same text on {0}.', when);
    return isClose ? vscode.l10n.t('{0} Readers will notice: it is less than a week apart.', said) : said;
  }
  const said = same
    ? vscode.l10n.t('The same text is queued for {0}.', when)
    : vscode.l10n.t('Nearly the same text is queued for {0}.', when);
  return isClose ? vscode.l10n.t('{0} Readers will notice: it is less than a week apart.', said) : said;
}

function nameOf({ title, path }: { readonly title: string | null; readonly path: string }): string {
  return title ?? path;
}
