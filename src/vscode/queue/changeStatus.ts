import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { isAddress, markPosted, unqueue } from '../../core/queue/changes';
import { isAllowed, statusOf } from '../../core/queue/statuses';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { changePost, parseSound } from './soundPost';
import { wordsOfChangeProblem, wordsOfStatus } from './words';

/** Takes a post out of the queue: it is a draft again and has no time. */
export async function removeFromQueue(uri: vscode.Uri, files: Files): Promise<void> {
  await changePost(uri, files, (values) => {
    const status = statusOf(values);
    if (status !== 'queued') {
      throw new Complaint(vscode.l10n.t('This post is not in the queue: it is {0}.', wordsOfStatus(status)));
    }
    return unqueue(values);
  });
}

/**
 * Marks a post that went out some other way.
 * @param given its address, empty for none; without it the person is asked
 */
export async function markAsPosted(uri: vscode.Uri, given: string | undefined, files: Files): Promise<void> {
  const from = statusOf(parseSound(uri, await files.read(uri)).frontMatter.values);
  if (!isAllowed(from, 'posted')) {
    throw new Complaint(wordsOfChangeProblem({ what: 'not-allowed', from, to: 'posted' }));
  }
  const address = given ?? (await askAddress());
  if (address === undefined) return;
  await changePost(uri, files, (values) =>
    markPosted(values, Temporal.Now.instant(), address.trim() || undefined),
  );
}

/** Asks for the address of a post at the network; empty for none, undefined when the person left the question. */
export async function askAddress(): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: vscode.l10n.t('Address of the Post'),
    prompt: vscode.l10n.t(
      'Paste the address of the post if you like, so that you find it again. Or just press Enter.',
    ),
    placeHolder: 'https://www.linkedin.com/feed/update/…',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const trimmed = text.trim();
      if (trimmed === '' || isAddress(trimmed)) return undefined;
      return wordsOfChangeProblem({ what: 'not-an-address', text: trimmed });
    },
  });
}
