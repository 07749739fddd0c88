import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { queue, skip, unqueue } from '../../core/queue/changes';
import type { PostEntry } from '../../core/queue/entry';
import type { Move, MoveProblem, Moves, Standing } from '../../core/queue/moves';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import type { PostPlaces } from '../home/home';
import type { PostChange, PostChanges } from './postChanges';
import type { IndexedPost } from './queueNode';
import { readSlotPlan } from './queueSettings';
import { wordsOfChangeProblem, wordsOfGroup } from './words';

/** What the commands of the queue need. */
export interface QueueCommandDeps {
  readonly files: Files;
  readonly places: PostPlaces;
  readonly changes: PostChanges;
  /** All posts that the view knows. */
  posts(): Promise<readonly IndexedPost[]>;
}

/** The queue as it stands now, with the file of each entry. */
export interface QueueStanding extends Standing {
  uriOf(path: string): vscode.Uri | undefined;
  entryOf(uri: vscode.Uri): PostEntry | undefined;
}

/** Reads how the queue stands. */
export async function readStanding({ posts }: Pick<QueueCommandDeps, 'posts'>): Promise<QueueStanding> {
  const known = (await posts()).filter((post) => post.what === 'post');
  const uris = new Map(known.map(({ entry, uri }) => [entry.path, uri]));
  const entries = new Map(known.map(({ entry, uri }) => [uri.toString(), entry]));
  return {
    entries: known.map(({ entry }) => entry),
    plan: readSlotPlan(),
    now: Temporal.Now.instant(),
    uriOf: (path) => uris.get(path),
    entryOf: (uri) => entries.get(uri.toString()),
  };
}

/**
 * Moves posts, as the queue stands when it is their turn.
 * @throws Complaint when it comes to nothing, or can't be written
 */
export async function rearrange(
  deps: QueueCommandDeps,
  move: (standing: QueueStanding) => Moves,
): Promise<void> {
  await deps.changes.inTurn(async () => {
    const standing = await readStanding(deps);
    await applyMoves(move(standing), standing, deps.changes);
  });
}

/**
 * Writes what a move came to.
 * @throws Complaint when it came to nothing, or can't be written
 */
export async function applyMoves(moves: Moves, standing: QueueStanding, changes: PostChanges): Promise<void> {
  if (!moves.ok) throw complaintOf(moves.problem);
  await changes.apply(moves.moves.flatMap((move) => toChange(move, standing)));
}

function toChange({ path, to }: Move, standing: QueueStanding): PostChange[] {
  const uri = standing.uriOf(path);
  if (!uri) return [];
  return [
    {
      uri,
      operate: (values) => {
        if (to.status === 'queued') return queue(values, to.time);
        return to.status === 'draft' ? unqueue(values) : skip(values);
      },
    },
  ];
}

/** Why nothing was moved. */
export function complaintOf(problem: MoveProblem): Complaint {
  switch (problem.what) {
    case 'not-allowed': {
      const words = wordsOfChangeProblem(problem);
      return new Complaint(problem.title === null ? words : `${problem.title}: ${words}`);
    }
    case 'no-place':
      return new Complaint(
        vscode.l10n.t(
          'Posts come to “{0}” by what you do with them, not by moving them there.',
          wordsOfGroup(problem.group),
        ),
      );
    case 'no-slot':
      return new Complaint(vscode.l10n.t('There is no free slot. Add one to your slots, then try again.'), {
        title: vscode.l10n.t('Edit Slots'),
        run: () => vscode.commands.executeCommand('signpost.editSlots'),
      });
    case 'not-queued':
      return new Complaint(vscode.l10n.t('Only posts that wait in the queue can change places.'));
  }
}
