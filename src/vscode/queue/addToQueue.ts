import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { readPlannedTime } from '../../core/post/plannedTime';
import { queue, snooze } from '../../core/queue/changes';
import { takenBy } from '../../core/queue/moves';
import { accept } from '../../core/queue/ready';
import { freeSlots } from '../../core/queue/slots';
import { isAllowed, statusOf } from '../../core/queue/statuses';
import { Complaint } from '../files/complaint';
import { isInside, type PostPlaces } from '../home/home';
import { readSettings } from '../settings';
import { askTime, readNow } from './askTime';
import { decide } from './beforeQueued';
import { parseSound } from './soundPost';
import { type QueueCommandDeps, readStanding } from './standing';
import { wordsOfTimeProblem } from './timeProblemWords';
import { wordsOfChangeProblem, wordsOfTime } from './words';

/** How many free slots are offered. */
const offeredSlots = 10;

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
  const { values } = parseSound(uri, await deps.files.read(uri)).frontMatter;
  const from = statusOf(values);
  if (!isAllowed(from, 'queued')) {
    throw new Complaint(wordsOfChangeProblem({ what: 'not-allowed', from, to: 'queued' }));
  }
  const zone = readSettings(uri).timeZone;
  const present = values.at === undefined ? undefined : readPlannedTime(values.at, zone);
  const time =
    typed === undefined ? await ask(zone, present?.ok ? present.time : null, deps) : readGiven(typed, zone);
  if (time) await queueFor(uri, time, deps);
}

/** Queues a post for a time, once what is to be said of it was said. */
export async function queueFor(
  uri: vscode.Uri,
  time: Temporal.ZonedDateTime,
  deps: QueueCommandDeps,
): Promise<void> {
  const post = parseSound(uri, await deps.files.read(uri));
  const decision = await decide(uri, post, time, deps);
  if (!decision) return;
  if (decision.what === 'rest') return await letRest(uri, deps);
  const { accepted } = decision;
  const output = post.output.text;
  await deps.changes.apply([
    {
      uri,
      operate: (now) => {
        const queued = queue(now, time);
        if (!queued.ok || accepted.length === 0) return queued;
        return { ok: true, change: { ...queued.change, accepted: accept(now, accepted, output) } };
      },
    },
  ]);
  const shown = vscode.l10n.t('Queued: {0}', wordsOfTime(time));
  vscode.window.setStatusBarMessage(`$(clock) ${shown}`, 5000);
}

/** Asks for a time, the next free slots first. */
async function ask(zone: string, present: Temporal.ZonedDateTime | null, deps: QueueCommandDeps) {
  const { entries, plan, now } = await readStanding(deps);
  return await askTime({
    title: vscode.l10n.t('Add to Queue'),
    zone,
    present,
    slots: freeSlots(plan, now, takenBy(entries), offeredSlots),
    promise: vscode.l10n.t('Signpost reminds you here and you press Post. It never posts by itself.'),
  });
}

/** The post stays a draft, and tomorrow a reminder asks to read it again. */
async function letRest(uri: vscode.Uri, { changes }: QueueCommandDeps): Promise<void> {
  const until = Temporal.Now.zonedDateTimeISO(readSettings(uri).timeZone).add({ days: 1 });
  await changes.apply([{ uri, operate: (values) => snooze(values, until.toInstant()) }]);
  vscode.window.setStatusBarMessage(
    `$(bell) ${vscode.l10n.t('It rests until {0}; then you are asked to read it again.', wordsOfTime(until))}`,
    8000,
  );
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
