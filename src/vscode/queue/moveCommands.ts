import * as vscode from 'vscode';
import type { PostEntry } from '../../core/queue/entry';
import { fill, moveBy, queueOf, shiftFrom, swap } from '../../core/queue/moves';
import { Complaint } from '../files/complaint';
import {
  applyMoves,
  complaintOf,
  type QueueCommandDeps,
  type QueueStanding,
  readStanding,
  rearrange,
} from './standing';
import { wordsOfTime } from './words';

/** Changes places with the queued post before (-1) or after (1) it. */
export async function moveStep(uri: vscode.Uri, step: -1 | 1, deps: QueueCommandDeps): Promise<void> {
  await rearrange(deps, (standing) => moveBy(entryFor(uri, standing), step, standing));
}

/** Moves a queued post and all after it to later slots. */
export async function shiftLater(uri: vscode.Uri, deps: QueueCommandDeps): Promise<void> {
  await rearrange(deps, (standing) => shiftFrom(entryFor(uri, standing), standing));
}

/** Swaps the times of two posts; with one, the person is asked for the other. */
export async function swapTimes(uris: readonly vscode.Uri[], deps: QueueCommandDeps): Promise<void> {
  const standing = await readStanding(deps);
  const [first, second] = uris.map((uri) => entryFor(uri, standing));
  if (!first || uris.length > 2) throw new Complaint(vscode.l10n.t('Select one or two posts to swap.'));
  const other = second ?? (await askOther(first, standing));
  if (other) await applyMoves(swap(first, other), standing, deps.changes);
}

/** Shows which ready drafts it would place where, and does so when the person agrees. */
export async function fillQueue(deps: QueueCommandDeps): Promise<void> {
  const standing = await readStanding(deps);
  const ready = standing.entries
    .filter(({ status, isReady }) => status === 'draft' && isReady)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  if (ready.length === 0) {
    throw new Complaint(
      vscode.l10n.t(
        'No draft is marked as ready. Choose Mark as Ready on a draft that you would post as it stands.',
      ),
    );
  }
  const moves = fill(ready, standing);
  if (!moves.ok) throw complaintOf(moves.problem);
  const titles = new Map(ready.map(({ path, title }) => [path, title ?? path]));
  const lines = moves.moves.map(({ path, to }) =>
    to.status === 'queued' ? `${wordsOfTime(to.time)}: ${titles.get(path)}` : '',
  );
  const go = vscode.l10n.t('Fill Queue');
  const choice = await vscode.window.showInformationMessage(
    lines.length === 1
      ? vscode.l10n.t('Queue one ready draft?')
      : vscode.l10n.t('Queue {0} ready drafts?', lines.length),
    { modal: true, detail: lines.join('\n') },
    go,
  );
  if (choice === go) await applyMoves(moves, standing, deps.changes);
}

function entryFor(uri: vscode.Uri, standing: QueueStanding): PostEntry {
  const entry = standing.entryOf(uri);
  if (entry) return entry;
  throw new Complaint(
    vscode.l10n.t('{0} is not among the posts of this window.', vscode.workspace.asRelativePath(uri)),
  );
}

async function askOther(first: PostEntry, { entries, now }: QueueStanding): Promise<PostEntry | undefined> {
  const others = queueOf(entries, now).filter(({ path }) => path !== first.path);
  const items = others.map((entry) => ({
    label: entry.title ?? entry.path,
    description: wordsOfTime(entry.time),
    entry,
  }));
  if (items.length === 0) throw complaintOf({ what: 'not-queued' });
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Swap Times'),
    placeHolder: vscode.l10n.t('With which post?'),
  });
  return item?.entry;
}
