import * as vscode from 'vscode';
import { parsePost } from '../../core/post/post';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { parseSound } from '../queue/soundPost';

/** Puts the exact output of a post on the clipboard. */
export async function copyOutput(uri: vscode.Uri, files: Files): Promise<void> {
  const text = await files.read(uri);
  const post = parsePost(text);
  // A wrong value changes nothing about the output; front matter without an end would become part of it.
  if (post.frontMatter.problems.some(({ what }) => what !== 'value')) parseSound(uri, text);
  const output = outputOf(post.output.text);
  await vscode.env.clipboard.writeText(output);
  const count = output.length.toLocaleString(vscode.env.language);
  vscode.window.setStatusBarMessage(`$(clippy) ${vscode.l10n.t('Copied: {0} characters', count)}`, 5000);
}

/** An output that there is something to do with. Throws a Complaint for an empty one. */
export function outputOf(output: string): string {
  if (output !== '') return output;
  throw new Complaint(vscode.l10n.t('There is nothing to post yet. Write your text below the front matter.'));
}
