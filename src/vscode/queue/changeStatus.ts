import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { fingerprintOf } from '../../core/post/fingerprint';
import { readPlannedTime } from '../../core/post/plannedTime';
import {
  isAddress,
  markPosted,
  scheduleThere,
  setAddress,
  skip,
  snooze,
  unqueue,
} from '../../core/queue/changes';
import { isReady } from '../../core/queue/ready';
import { isAllowed, statusOf } from '../../core/queue/statuses';
import { Complaint } from '../files/complaint';
import { readSettings } from '../settings';
import { askTime, readNow } from './askTime';
import { parseSound } from './soundPost';
import type { QueueCommandDeps } from './standing';
import { wordsOfTimeProblem } from './timeProblemWords';
import { wordsOfChangeProblem, wordsOfStatus } from './words';

/** What changing a status needs. */
export type StatusDeps = Pick<QueueCommandDeps, 'files' | 'changes'>;

/** Takes a post out of the queue: it is a draft again and has no time. */
export async function removeFromQueue(uri: vscode.Uri, { changes }: StatusDeps): Promise<void> {
  await changes.apply([
    {
      uri,
      operate: (values) => {
        const status = statusOf(values);
        if (status !== 'queued' && status !== 'skipped') {
          throw new Complaint(
            vscode.l10n.t('This post is not in the queue: it is {0}.', wordsOfStatus(status)),
          );
        }
        return unqueue(values);
      },
    },
  ]);
}

/** Lets the time of a queued post pass on purpose. */
export async function skipPost(uri: vscode.Uri, { changes }: StatusDeps): Promise<void> {
  await changes.apply([{ uri, operate: skip }]);
}

/** Reminds of a post again later; it keeps its place. */
export async function snoozePost(
  uri: vscode.Uri,
  until: Temporal.Instant,
  { changes }: StatusDeps,
): Promise<void> {
  await changes.apply([{ uri, operate: (values) => snooze(values, until) }]);
}

/** Marks the exact text of a draft as ready, or takes the mark away. */
export async function toggleReady(uri: vscode.Uri, { files, changes }: StatusDeps): Promise<void> {
  const post = parseSound(uri, await files.read(uri));
  const output = post.output.text;
  if (output === '') {
    throw new Complaint(vscode.l10n.t('There is nothing to post yet. Write your text first.'));
  }
  const mark = isReady(post) ? undefined : fingerprintOf(output);
  await changes.apply([
    {
      uri,
      operate: (_, text) => {
        if (parseSound(uri, text).output.text !== output) {
          throw new Complaint(vscode.l10n.t('The text changed meanwhile, so it was not marked. Try again.'));
        }
        return { ok: true, change: { ready: mark } };
      },
    },
  ]);
}

/**
 * Writes down that a post was given to the network's own scheduler.
 * @param typed the time there, as a person types it; without it the person is asked
 */
export async function scheduledThere(
  uri: vscode.Uri,
  typed: string | undefined,
  { files, changes }: StatusDeps,
): Promise<void> {
  const { values } = parseSound(uri, await files.read(uri)).frontMatter;
  const from = statusOf(values);
  if (!isAllowed(from, 'scheduled-there')) {
    throw new Complaint(wordsOfChangeProblem({ what: 'not-allowed', from, to: 'scheduled-there' }));
  }
  const zone = readSettings(uri).timeZone;
  const time = typed === undefined ? await askThere(zone, values.at) : readGiven(typed, zone);
  if (!time) return;
  await changes.apply([{ uri, operate: (now) => scheduleThere(now, time, Temporal.Now.instant()) }]);
}

async function askThere(zone: string, at: string | undefined): Promise<Temporal.ZonedDateTime | undefined> {
  const present = at === undefined ? undefined : readPlannedTime(at, zone);
  const isAhead = present?.ok && present.time.epochMilliseconds > Date.now();
  return await askTime({
    title: vscode.l10n.t('Scheduled at the Network'),
    zone,
    present: null,
    slots: isAhead ? [{ time: present.time, oddity: null }] : [],
    promise: vscode.l10n.t('The time that you gave there. Signpost asks then whether it appeared.'),
  });
}

function readGiven(typed: string, zone: string): Temporal.ZonedDateTime {
  const read = readNow(typed, zone);
  if (!read.ok) throw new Complaint(wordsOfTimeProblem(read.problem));
  return read.time;
}

/**
 * Marks a post that went out some other way.
 * @param given its address, empty for none; without it the person is asked
 */
export async function markAsPosted(
  uri: vscode.Uri,
  given: string | undefined,
  { files, changes }: StatusDeps,
): Promise<void> {
  const from = statusOf(parseSound(uri, await files.read(uri)).frontMatter.values);
  if (!isAllowed(from, 'posted')) {
    throw new Complaint(wordsOfChangeProblem({ what: 'not-allowed', from, to: 'posted' }));
  }
  const address = given ?? (await askAddress());
  if (address === undefined) return;
  await changes.apply([
    { uri, operate: (values) => markPosted(values, Temporal.Now.instant(), address.trim() || undefined) },
  ]);
}

/** Completes the receipt of a post that is out with its address. */
export async function addAddress(
  uri: vscode.Uri,
  given: string | undefined,
  { changes }: StatusDeps,
): Promise<void> {
  const address = given ?? (await askAddress());
  if (address?.trim()) await changes.apply([{ uri, operate: (values) => setAddress(values, address) }]);
}

/** Asks for the address of a post at the network; empty for none, undefined when the person left the question. */
export async function askAddress(): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: vscode.l10n.t('Address of the Post'),
    prompt: vscode.l10n.t(
      'Paste the address of the post if you like, so that you find it again. Or just press Enter.',
    ),
    placeHolder: 'https://www.linkedin.com/feed/update/…',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const trimmed = text.trim();
      if (trimmed === '' || isAddress(trimmed)) return undefined;
      return wordsOfChangeProblem({ what: 'not-an-address', text: trimmed });
    },
  });
}
