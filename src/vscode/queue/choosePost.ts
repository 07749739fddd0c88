import * as vscode from 'vscode';
import type { Status } from '../../core/post/frontMatter';
import { activePost } from '../editor/activePost';
import { noPost, targetOfCall } from './postTarget';
import type { IndexedPost } from './queueNode';

/**
 * The post that a command is for. Where it was called with nothing and no post is open, as from the walkthrough, the
 * person is asked for one.
 * @param fits whether the command can go on from a status
 * @returns undefined when the question was left
 * @throws Complaint when there is none
 */
export async function targetOrChoice(
  args: readonly unknown[],
  posts: () => Promise<Iterable<IndexedPost>>,
  fits: (status: Status) => boolean,
): Promise<vscode.Uri | undefined> {
  if (args.length > 0 || activePost()) return targetOfCall(args);
  return await choosePost(await posts(), fits);
}

/**
 * Asks for one of the posts that fit.
 * @returns undefined when the question was left
 * @throws Complaint when there is none
 */
export async function choosePost(
  posts: Iterable<IndexedPost>,
  fits: (status: Status) => boolean,
): Promise<vscode.Uri | undefined> {
  const items = [...posts].flatMap((post) => {
    if (post.what === 'unreadable' || !fits(post.entry.status)) return [];
    const file = vscode.workspace.asRelativePath(post.uri);
    return [{ label: post.entry.title ?? file, description: file, uri: post.uri }];
  });
  if (items.length === 0) throw noPost();
  const placeHolder = vscode.l10n.t('With which post?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.uri;
}
