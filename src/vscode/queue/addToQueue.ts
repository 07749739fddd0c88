import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { readPlannedTime } from '../../core/post/plannedTime';
import type { Post } from '../../core/post/post';
import { queue } from '../../core/queue/changes';
import { isAllowed, statusOf } from '../../core/queue/statuses';
import { Complaint } from '../files/complaint';
import type { Files } from '../files/files';
import { isInside, type PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import { askTime, readNow } from './askTime';
import { changePost, parseSound } from './soundPost';
import { asList, errorsOf } from './standsAgainst';
import { wordsOfTimeProblem } from './timeProblemWords';
import { wordsOfChangeProblem, wordsOfTime } from './words';

/** What the commands of the queue need. */
export interface QueueCommandDeps {
  readonly files: Files;
  readonly places: PostPlaces;
}

/**
 * Queues a post for a time, or moves it to another one.
 * @param typed the time as a person types it; without it the person is asked
 */
export async function addToQueue(
  uri: vscode.Uri,
  typed: string | undefined,
  deps: QueueCommandDeps,
): Promise<void> {
  refuseUnseen(uri, deps.places);
  const post = parseSound(uri, await deps.files.read(uri));
  const { values } = post.frontMatter;
  const from = statusOf(values);
  if (!isAllowed(from, 'queued')) {
    throw new Complaint(wordsOfChangeProblem({ what: 'not-allowed', from, to: 'queued' }));
  }
  if (!(await confirm(uri, post))) return;
  const zone = readSettings(uri).timeZone;
  const present = values.at === undefined ? undefined : readPlannedTime(values.at, zone);
  const time =
    typed === undefined ? await askTime(zone, present?.ok ? present.time : null) : readGiven(typed, zone);
  if (!time) return;
  await changePost(uri, deps.files, (now) => queue(now, time));
  const shown = vscode.l10n.t('Queued: {0}', wordsOfTime(time));
  vscode.window.setStatusBarMessage(`$(clock) ${shown}`, 5000);
}

function readGiven(typed: string, zone: string): Temporal.ZonedDateTime {
  const read = readNow(typed, zone);
  if (!read.ok) throw new Complaint(wordsOfTimeProblem(read.problem));
  return read.time;
}

/** A post that the view never reads would be queued and forgotten. */
function refuseUnseen(uri: vscode.Uri, places: PostPlaces): void {
  if (uri.scheme === 'untitled') {
    throw new Complaint(
      vscode.l10n.t(
        'This post is not saved yet. Save it in your folder of posts, as a file that ends in .post.md.',
      ),
      {
        title: vscode.l10n.t('Save As…'),
        run: () => vscode.commands.executeCommand('workbench.action.files.saveAs'),
      },
    );
  }
  const folders = places.possibleFolders();
  if (folders.some((folder) => isInside(folder.uri, uri))) return;
  const names = folders.map((folder) => vscode.workspace.asRelativePath(folder.uri)).join(', ');
  throw new Complaint(
    names === ''
      ? vscode.l10n.t(
          'Signpost does not know yet where your posts live, so it could not remind you. Use New Post once.',
        )
      : vscode.l10n.t(
          'Signpost reads posts in {0} and would not see this one when its time comes. Move the file there, then queue it.',
          names,
        ),
  );
}

async function confirm(uri: vscode.Uri, post: Post): Promise<boolean> {
  const errors = await errorsOf(uri, post);
  if (errors.length === 0) return true;
  const anyway = vscode.l10n.t('Queue Anyway');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('This post has errors. Queue it all the same?'),
    { modal: true, detail: asList(errors) },
    anyway,
  );
  return choice === anyway;
}
