import * as vscode from 'vscode';
import type { Post } from '../../core/post/post';

/** What a clipboard can't carry, as things to do by hand at the network. */
export function leftBehind(post: Post): readonly string[] {
  const attachments = (post.frontMatter.values.attachments ?? []).map(({ file, alt }) =>
    alt
      ? vscode.l10n.t('Add {0}, with the alt text “{1}”', file, alt)
      : vscode.l10n.t('Add {0}; it has no alt text yet', file),
  );
  const mentions = mentionsIn(post.output.text).map((mention) =>
    vscode.l10n.t('Type {0} again and choose the person, or they will not be notified', mention),
  );
  return [...attachments, ...mentions];
}

/** Names with `@` that aren't part of an address, each once. */
export function mentionsIn(output: string): readonly string[] {
  const mention = /(?<![\p{L}\p{N}._%+-])@\p{L}[\p{L}\p{M}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2}/gu;
  return [...new Set(output.match(mention))];
}
