import * as vscode from 'vscode';
import type { PostEntry } from '../../core/queue/entry';
import type { QueueNode } from './queueNode';
import type { QueueCommandDeps } from './standing';

/** How posts travel inside the view. */
const mime = 'application/vnd.code.tree.signpost.queue';

/** Moves posts that are dragged in the view. What can't be done is said; nothing is loaded before a drop. */
export function createDragAndDrop(
  deps: QueueCommandDeps,
  run: (work: () => Promise<void>) => Promise<void>,
): vscode.TreeDragAndDropController<QueueNode> {
  return {
    dragMimeTypes: ['text/uri-list'],
    dropMimeTypes: [mime],
    handleDrag: (nodes, data) => {
      const uris = nodes.flatMap((node) => ('uri' in node ? [node.uri.toString()] : []));
      data.set(mime, new vscode.DataTransferItem(uris));
      data.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
    },
    handleDrop: (target, data) =>
      run(async () => {
        const dragged: unknown = data.get(mime)?.value;
        if (!target || !Array.isArray(dragged)) return;
        await dropPosts(
          dragged.filter((uri) => typeof uri === 'string'),
          target,
          deps,
        );
      }),
  };
}

/** Drops posts, given by their addresses, on a node. */
export async function dropPosts(
  dragged: readonly string[],
  target: QueueNode,
  deps: QueueCommandDeps,
): Promise<void> {
  const [{ drop }, { rearrange }] = await Promise.all([
    import('../../core/queue/moves'),
    import('./standing'),
  ]);
  if (target.what === 'unreadable') return;
  const onto = target.what === 'post' ? { post: target.entry } : { group: target.group };
  await rearrange(deps, (standing) => {
    const entries = dragged
      .map((uri) => standing.entryOf(vscode.Uri.parse(uri, true)))
      .filter((entry): entry is PostEntry => entry !== undefined);
    return entries.length === 0 ? { ok: true, moves: [] } : drop(entries, onto, standing);
  });
}
