import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { LocalTime } from '../../core/post/localTime';
import { type CalendarTarget, timeAfter } from '../../core/queue/calendarMoves';
import { momentOf, onClocks } from '../../core/queue/calendarView';
import { queue } from '../../core/queue/changes';
import type { PostEntry } from '../../core/queue/entry';
import { takenBy } from '../../core/queue/moves';
import { minuteOf } from '../../core/queue/slots';
import { isAllowed, statusOf } from '../../core/queue/statuses';
import type { CalendarFromPage, ShownTarget } from '../../protocol/calendar';
import { Complaint } from '../files/complaint';
import { queueFor } from '../queue/addToQueue';
import { chooseMoment } from '../queue/askTime';
import { complaintOf, type QueueCommandDeps, type QueueStanding, readStanding } from '../queue/standing';
import { wordsOfTime } from '../queue/words';

/** What was done: in words, and the day on which the post stands now. */
export interface Moved {
  readonly text: string;
  readonly day: string;
}

/** A move as the page asks for it. */
export type CalendarMove = Extract<CalendarFromPage, { type: 'move' }>;

/**
 * Moves a post on the calendar, by the same way as all changes of the queue.
 * @returns undefined where nothing was done, or the person was asked and may have said no
 * @throws Complaint where the post may not be moved, or isn't what the person saw any more
 */
export async function movePost(
  { key, seen, to }: CalendarMove,
  deps: QueueCommandDeps,
): Promise<Moved | undefined> {
  const uri = vscode.Uri.parse(key, true);
  const standing = await readStanding(deps);
  const entry = standing.entryOf(uri);
  if (!entry?.time || !isSeenAt(entry, seen, standing)) throw changedMeanwhile(uri);
  if (!isAllowed(entry.status, 'queued')) {
    throw complaintOf({ what: 'not-allowed', from: entry.status, to: 'queued', title: entry.title });
  }
  const time = await timeFor(entry, entry.time, toTarget(to), standing);
  if (!time || (entry.status === 'queued' && time.equals(entry.time))) return undefined;
  if (time.epochMilliseconds < Date.now()) {
    throw new Complaint(vscode.l10n.t('{0} is over. Choose a time ahead.', wordsOfTime(time)));
  }
  if (entry.status !== 'queued') {
    await queueFor(uri, time, deps);
    return undefined;
  }
  await deps.changes.inTurn(() => moveQueued(uri, entry, time, deps));
  const day = time.withTimeZone(standing.plan.zone).toPlainDate().toString();
  return { text: wordsOfMove(entry, time, standing), day };
}

async function moveQueued(
  uri: vscode.Uri,
  entry: PostEntry,
  time: Temporal.ZonedDateTime,
  { changes }: QueueCommandDeps,
): Promise<void> {
  await changes.apply([
    {
      uri,
      operate: (values) => {
        const isAsSeen = statusOf(values) === entry.status && values.at === entry.at;
        if (!isAsSeen) throw changedMeanwhile(uri);
        return queue(values, time);
      },
    },
  ]);
}

async function timeFor(
  entry: PostEntry,
  time: Temporal.ZonedDateTime,
  target: CalendarTarget,
  { entries, plan, now }: QueueStanding,
): Promise<Temporal.ZonedDateTime | undefined> {
  const taken = takenBy(entries, new Set([entry.path]));
  const found: LocalTime | null = timeAfter(time, target, { plan, taken, now });
  if (!found) throw complaintOf({ what: 'no-slot' });
  return found.what === 'once' ? found.time : await chooseMoment(entry.title ?? entry.path, found);
}

function isSeenAt(entry: PostEntry, seen: string, { plan }: QueueStanding): boolean {
  const moment = momentOf(entry);
  if (moment === null) return false;
  return onClocks(moment, plan.zone).toPlainDateTime().toString({ smallestUnit: 'minute' }) === seen;
}

function toTarget(to: ShownTarget): CalendarTarget {
  if (to.what === 'slot') return { what: 'slot', instant: Temporal.Instant.from(to.instant) };
  return to.what === 'clock' ? { what: 'clock', local: Temporal.PlainDateTime.from(to.local) } : to;
}

function wordsOfMove(entry: PostEntry, time: Temporal.ZonedDateTime, { entries }: QueueStanding): string {
  const title = entry.title ?? entry.path;
  const taken = takenBy(entries, new Set([entry.path]));
  return taken.has(minuteOf(time))
    ? vscode.l10n.t('Moved to {0}: {1}. Another post waits for the same minute.', wordsOfTime(time), title)
    : vscode.l10n.t('Moved to {0}: {1}', wordsOfTime(time), title);
}

function changedMeanwhile(uri: vscode.Uri): Complaint {
  return new Complaint(
    vscode.l10n.t(
      '{0} changed meanwhile, so it was not moved. Look at it, then try again.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}
