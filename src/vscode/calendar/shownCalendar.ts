import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import {
  countWithoutPlace,
  type Days,
  type PlacedPost,
  postsBetween,
  postsFor,
  slotsBetween,
} from '../../core/queue/calendarView';
import { cityOf, formatClock } from '../../core/queue/describe';
import { placeEntries, type QueueEntry } from '../../core/queue/groups';
import { formatInstant } from '../../core/queue/instantText';
import type { Slot } from '../../core/queue/slots';
import { awaitsAnswer, isAllowed } from '../../core/queue/statuses';
import type { PostLook, ShownDays, ShownPost, ShownSlot } from '../../protocol/calendar';
import { contextOf, notesOf } from '../queue/queueItem';
import type { IndexedPost } from '../queue/queueNode';
import { readSlotPlan } from '../queue/queueSettings';
import { viewMessage } from '../queue/viewMessage';
import { wordsOfAttention, wordsOfStatus, wordsOfTime } from '../queue/words';
import { readSettings } from '../settings';

/** How many posts a day shows; the others are counted. */
const mostOfDay = 15;

/** What the page shows of some days. */
export function shownCalendar(posts: readonly IndexedPost[], days: Days, canUndo: boolean): ShownDays {
  const now = Temporal.Now.instant();
  const { pause } = readSettings();
  const plan = readSlotPlan();
  const known = posts.filter((post) => post.what === 'post');
  const uris = new Map(known.map(({ entry, uri }) => [entry.path, uri]));
  const entries = placeEntries(
    postsFor(
      known.map(({ entry }) => entry),
      days,
      plan.zone,
    ),
    now,
    pause,
  );
  const { shown, leftOut } = firstOfDays(postsBetween(entries, days, plan.zone));
  return {
    type: 'show',
    zone: plan.zone,
    place: cityOf(plan.zone),
    from: days.from.toString(),
    until: days.until.toString(),
    posts: shown.map((post) => toShown(post, uris.get(post.entry.path), plan.zone)),
    leftOut,
    slots: slotsBetween(entries, days, plan, now).map(toShownSlot),
    hasSlots: plan.slots.length > 0,
    paused: viewMessage(pause, '', posts.length) ?? null,
    lost: wordsOfLost(countWithoutPlace(entries) + posts.length - known.length),
    canUndo,
  };
}

function firstOfDays(posts: readonly PlacedPost[]) {
  const counts = new Map<string, number>();
  const shown = posts.filter(({ time }) => {
    const day = time.toPlainDate().toString();
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return count <= mostOfDay;
  });
  const full = [...counts].filter(([, count]) => count > mostOfDay);
  return { shown, leftOut: Object.fromEntries(full.map(([day, count]) => [day, count - mostOfDay])) };
}

function toShown({ entry, time }: PlacedPost, uri: vscode.Uri | undefined, zone: string): ShownPost {
  const isElsewhere = entry.postedAt === null && entry.time !== null && entry.time.timeZoneId !== zone;
  return {
    key: uri?.toString() ?? '',
    local: time.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    time: formatClock(time, vscode.env.language),
    title: entry.title ?? entry.path,
    look: lookOf(entry),
    notes: [
      entry.attention ? wordsOfAttention(entry.attention) : wordsOfStatus(entry.status),
      ...notesOf(entry, zone),
      ...(isElsewhere && entry.time ? [wordsOfTime(entry.time)] : []),
    ],
    canMove: canMove(entry),
    context: contextOf(entry),
  };
}

/** What awaits an answer, is out or is broken stays where it is. */
function canMove({ status, hasBrokenFrontMatter, hasConflict }: QueueEntry): boolean {
  return isAllowed(status, 'queued') && !awaitsAnswer(status) && !hasBrokenFrontMatter && !hasConflict;
}

function lookOf({ attention, status }: QueueEntry): PostLook {
  switch (attention) {
    case 'missed':
      return 'missed';
    case 'handed-over':
    case 'unknown':
    case 'scheduled-there-past':
      return 'question';
    case null:
      if (status === 'scheduled-there' || status === 'posted' || status === 'skipped') return status;
      return 'queued';
    default:
      return 'attention';
  }
}

function toShownSlot({ time, oddity }: Slot): ShownSlot {
  return {
    instant: formatInstant(time.toInstant()),
    local: time.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    time: formatClock(time, vscode.env.language),
    note: wordsOfOddity(oddity),
  };
}

function wordsOfOddity(oddity: Slot['oddity']): string {
  if (oddity === 'skipped') return vscode.l10n.t('the clocks are set forward that night');
  return oddity === 'repeated' ? vscode.l10n.t('the first of two, the clocks are set back') : '';
}

function wordsOfLost(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? vscode.l10n.t('One post needs attention and has no day here.')
    : vscode.l10n.t('{0} posts need attention and have no day here.', count);
}
