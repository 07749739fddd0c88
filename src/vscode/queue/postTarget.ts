import * as vscode from 'vscode';
import { postExtension } from '../../core/post/slug';
import { activePost } from '../editor/activePost';
import { isPost } from '../editor/postDocuments';
import { Complaint } from '../files/complaint';

/**
 * The post that a command is for, from all that it was called with.
 * @throws Complaint when there is none, or when the view passes a post that it has just drawn anew, which comes as
 * nothing: that must not become the one in the editor
 */
export function targetOfCall(args: readonly unknown[]): vscode.Uri {
  const [argument, more] = args;
  if (args.length > 0 && argument === undefined && (more === undefined || Array.isArray(more))) {
    throw new Complaint(vscode.l10n.t('The list of posts changed just now. Nothing was done; try again.'));
  }
  return targetOf(argument);
}

/**
 * The post that a command is for: what a menu, the tree or another extension passes, else the one in the active
 * editor.
 * @throws Complaint when there is none
 */
export function targetOf(argument: unknown): vscode.Uri {
  const given = uriIn(argument);
  if (given) {
    if (given.path.endsWith(postExtension) || isOpenPost(given)) return given;
    throw noPost();
  }
  const document = activePost();
  if (document) return document.uri;
  throw noPost();
}

function uriIn(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument !== 'object' || argument === null) return undefined;
  // Menus of a page pass what stands in it, as text.
  if ('signpostPost' in argument && typeof argument.signpostPost === 'string')
    return vscode.Uri.parse(argument.signpostPost, true);
  return 'uri' in argument && argument.uri instanceof vscode.Uri ? argument.uri : undefined;
}

function isOpenPost(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString() && isPost(document),
  );
}

/** Says that a command is for posts, and what to do. */
export function noPost(): Complaint {
  return new Complaint(
    vscode.l10n.t('This is for posts: files that end in .post.md. Open one, or make one with New Post.'),
  );
}
