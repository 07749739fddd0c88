import * as vscode from 'vscode';
import { applyEdits } from '../../core/post/edit';
import { readFrontMatter } from '../../core/post/frontMatter';
import { editFrontMatter } from '../../core/post/frontMatterEdit';
import { parsePost } from '../../core/post/post';
import type { PostOpener } from '../composer/openPost';
import { Complaint } from '../files/complaint';
import { choosePlace, type PlaceDeps } from '../home/choosePlace';
import { createPost } from './createPost';
import { newId } from './newId';
import { today } from './newPost';

/** What a post from the clipboard needs. */
export interface FromClipboardDeps extends PlaceDeps {
  readonly opener: PostOpener;
}

/**
 * Makes a draft of the text on the clipboard, unchanged. Its kind stays open, so that it is told from the text.
 * @returns its file, or undefined when the person left the question where posts live
 */
export async function newPostFromClipboard(deps: FromClipboardDeps): Promise<vscode.Uri | undefined> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    throw new Complaint(
      vscode.l10n.t('There is no text on the clipboard. Copy the text of your post, then try again.'),
    );
  }
  const folder = await choosePlace(deps);
  if (!folder) return undefined;
  const uri = await createPost(folder, nameOf(text), draftOf(text, newId()), deps.files);
  await deps.opener.open(uri);
  return uri;
}

/** The text with a draft's front matter; that of a text that has one already is kept. */
export function draftOf(text: string, id: string): string {
  const { yaml, problems } = readFrontMatter(text);
  if (yaml && problems.length === 0) {
    return applyEdits(
      text,
      editFrontMatter(text, { status: 'draft', id, at: undefined, receipt: undefined }),
    );
  }
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return ['---', 'status: draft', `id: ${id}`, '---', text].join(lineEnd);
}

/** A name from the first words that a reader sees. */
function nameOf(text: string): string {
  const words = parsePost(text).output.text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.length > 0 ? words.slice(0, 6).join(' ') : `post ${today()}`;
}
