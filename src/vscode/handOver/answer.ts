import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { readFrontMatter } from '../../core/post/frontMatter';
import { type Answer, answer } from '../../core/queue/changes';
import { statusAfterNotPosted } from '../../core/queue/statuses';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { askAddress } from '../queue/changeStatus';
import type { PostChanges } from '../queue/postChanges';
import { changeOf, parseSound } from '../queue/soundPost';
import { askPostedText } from './pasteText';
import { withText } from './plainText';

/** What came of a hand-over, with the text as it was posted where it was changed. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly text?: string;
}

/**
 * Writes down what came of a hand-over.
 * @param given the answer, when it is known already; else the person is asked
 */
export async function answerHandOver(
  uri: vscode.Uri,
  given: GivenAnswer | undefined,
  { files, changes }: { readonly files: Files; readonly changes: PostChanges },
): Promise<void> {
  const { values, output } = await readAwaiting(uri, files);
  const said = given ?? (await ask(statusAfterNotPosted(values), output));
  if (!said) return;
  const { text } = said;
  await changes.apply([
    {
      uri,
      operate: (now) => answer(now, said.answer, Temporal.Now.instant()),
      ...(text !== undefined && {
        thenEdit: (answered) => withText(answered, readFrontMatter(answered).bodyStart, text),
      }),
    },
  ]);
}

/** What another extension or a keybinding passes, such as `{ "outcome": "posted", "address": "https://…" }`. */
export function toAnswer(argument: unknown): GivenAnswer | undefined {
  if (typeof argument !== 'object' || argument === null || !('outcome' in argument)) return undefined;
  const { outcome, address, text } = argument as { outcome: unknown; address?: unknown; text?: unknown };
  const given = typeof address === 'string' && address.trim() !== '' ? { address } : {};
  switch (outcome) {
    case 'posted':
      return { answer: { outcome, ...given } };
    case 'posted-with-changes':
      return typeof text === 'string'
        ? { answer: { outcome, ...given }, text: withoutEmpty(text) }
        : undefined;
    case 'not-posted':
    case 'unknown':
      return { answer: { outcome } };
    default:
      return undefined;
  }
}

/** An empty text would delete what was written. */
function withoutEmpty(text: string): string {
  if (text.trim() !== '') return text;
  throw new Complaint(
    vscode.l10n.t('The text is empty, so the post keeps its own. Copy the text as it was posted.'),
  );
}

async function readAwaiting(uri: vscode.Uri, files: Files) {
  const post = parseSound(uri, await files.read(uri));
  const { values } = post.frontMatter;
  // Asked for its objections alone: whether an answer is awaited at all.
  changeOf(answer(values, { outcome: 'not-posted' }, Temporal.Now.instant()));
  return { values, output: post.output.text };
}

interface AnswerItem extends vscode.QuickPickItem {
  complete(): Promise<GivenAnswer | undefined>;
}

async function ask(afterNotPosted: 'queued' | 'draft', output: string): Promise<GivenAnswer | undefined> {
  const item = await vscode.window.showQuickPick<AnswerItem>(items(afterNotPosted, output), {
    title: vscode.l10n.t('What Came of It?'),
    placeHolder: vscode.l10n.t('Paste the text at the network and press Post there, then say what happened'),
    ignoreFocusOut: true,
  });
  return await item?.complete();
}

function items(afterNotPosted: 'queued' | 'draft', output: string): AnswerItem[] {
  return [
    {
      label: vscode.l10n.t('Posted'),
      description: vscode.l10n.t('as it stands in the file'),
      iconPath: new vscode.ThemeIcon('check'),
      complete: () => posted('posted'),
    },
    {
      label: vscode.l10n.t('Posted With Changes'),
      description: vscode.l10n.t('the file takes the text as it was posted'),
      iconPath: new vscode.ThemeIcon('edit'),
      complete: async () => {
        const text = await askPostedText(output);
        return text === undefined ? undefined : await posted('posted-with-changes', text);
      },
    },
    {
      label: vscode.l10n.t('Not Posted'),
      description:
        afterNotPosted === 'queued' ? vscode.l10n.t('back into the queue') : vscode.l10n.t('a draft again'),
      iconPath: new vscode.ThemeIcon('discard'),
      complete: async () => ({ answer: { outcome: 'not-posted' } }),
    },
    {
      label: vscode.l10n.t('I Don’t Know'),
      description: vscode.l10n.t('it stays in Needs Attention'),
      iconPath: new vscode.ThemeIcon('question'),
      complete: async () => ({ answer: { outcome: 'unknown' } }),
    },
  ];
}

async function posted(
  outcome: 'posted' | 'posted-with-changes',
  text?: string,
): Promise<GivenAnswer | undefined> {
  const typed = await askAddress();
  if (typed === undefined) return undefined;
  const address = typed.trim();
  return { answer: { outcome, ...(address && { address }) }, ...(text !== undefined && { text }) };
}
