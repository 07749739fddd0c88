import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { queue } from '../../core/queue/changes';
import { freeSlots, minuteOf } from '../../core/queue/slots';
import { Complaint } from '../files/complaint';
import { type StatusDeps, skipPost, snoozePost } from '../queue/changeStatus';
import { readSlotPlan } from '../queue/queueSettings';
import { complaintOf } from '../queue/standing';
import { wordsOfTime } from '../queue/words';
import { machineZone } from '../settings';
import type { DueItem } from './dueStore';

/** What acting on a reminder needs. */
export interface NotifyDeps extends StatusDeps {
  /** Milliseconds since 1970. */
  now(): number;
  /** All that is known to be due in any folder. */
  known(): Promise<readonly DueItem[]>;
  /** Something was done with a post, so what is known of it is read anew. */
  done(uri: string): Promise<void>;
}

interface Action {
  readonly title: string;
  run(): Thenable<unknown>;
}

/** Shows one message for what is due. Do Not Disturb holds for it as for every message. */
export async function notify(items: readonly DueItem[], deps: NotifyDeps): Promise<void> {
  const [only, ...others] = items;
  if (!only) return;
  if (others.length === 0) return await offer(only, deps);
  const show = vscode.l10n.t('Show Them');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} posts are due', items.length),
    show,
  );
  if (choice === show) await list(items, deps);
}

async function offer(item: DueItem, deps: NotifyDeps): Promise<void> {
  const actions = actionsFor(item, deps);
  const choice = await vscode.window.showInformationMessage(
    sentenceFor(item),
    ...actions.map(({ title }) => title),
  );
  await run(
    actions.find(({ title }) => title === choice),
    item,
    deps,
  );
}

/** The list of what is due: one is chosen, then what to do with it. */
async function list(items: readonly DueItem[], deps: NotifyDeps): Promise<void> {
  const post = await vscode.window.showQuickPick(
    items.map((item) => ({ label: item.title, description: wordsOfMoment(item.due), item })),
    { title: vscode.l10n.t('Posts That Are Due'), ignoreFocusOut: true },
  );
  if (!post) return;
  const action = await vscode.window.showQuickPick(
    actionsFor(post.item, deps).map((one) => ({ label: one.title, one })),
    { title: post.item.title, ignoreFocusOut: true },
  );
  await run(action?.one, post.item, deps);
  const left = items.filter(({ uri }) => uri !== post.item.uri);
  if (left.length > 0) await list(left, deps);
}

async function run(action: Action | undefined, { uri }: DueItem, deps: NotifyDeps): Promise<void> {
  if (!action) return;
  try {
    await action.run();
  } finally {
    await deps.done(uri);
  }
}

function sentenceFor({ title, about }: DueItem): string {
  switch (about) {
    case 'post':
      return vscode.l10n.t('It is time for your post “{0}”.', title);
    case 'appeared':
      return vscode.l10n.t('“{0}” was to appear at the network now. Did it?', title);
    case 'rested':
      return vscode.l10n.t('You let “{0}” rest. Read it again: does it still say what you mean?', title);
  }
}

function actionsFor(item: DueItem, deps: NotifyDeps): readonly Action[] {
  const uri = vscode.Uri.parse(item.uri, true);
  const command = (id: string) => () => vscode.commands.executeCommand(`signpost.${id}`, uri);
  const open: Action = { title: vscode.l10n.t('Open'), run: command('openPost') };
  switch (item.about) {
    case 'post':
      return [
        { title: vscode.l10n.t('Hand Over'), run: command('handOver') },
        { title: vscode.l10n.t('Snooze…'), run: () => snooze(uri, item, deps) },
        open,
        { title: vscode.l10n.t('Skip'), run: () => skipPost(uri, deps) },
      ];
    case 'appeared':
      return [{ title: vscode.l10n.t('Answer…'), run: command('answerHandOver') }, open];
    case 'rested':
      return [open, { title: vscode.l10n.t('Add to Queue…'), run: command('addToQueue') }];
  }
}

/** How long a reminder sleeps; the last choice moves the post itself. */
async function snooze(uri: vscode.Uri, item: DueItem, deps: NotifyDeps): Promise<void> {
  const now = Temporal.Instant.fromEpochMilliseconds(deps.now()).toZonedDateTimeISO(machineZone());
  const due = Temporal.Instant.fromEpochMilliseconds(item.due).toZonedDateTimeISO(machineZone());
  const tomorrow = now.add({ days: 1 }).withPlainTime(due.toPlainTime());
  const later = (time: Temporal.ZonedDateTime) => () => snoozePost(uri, time.toInstant(), deps);
  const choice = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('15 Minutes'), run: later(now.add({ minutes: 15 })) },
      { label: vscode.l10n.t('An Hour'), run: later(now.add({ hours: 1 })) },
      {
        label: vscode.l10n.t('Tomorrow at the Same Time'),
        description: wordsOfTime(tomorrow),
        run: later(tomorrow),
      },
      {
        label: vscode.l10n.t('Next Free Slot'),
        description: vscode.l10n.t('the post moves there'),
        run: () => toNextSlot(uri, deps),
      },
    ],
    { title: vscode.l10n.t('Snooze'), placeHolder: item.title, ignoreFocusOut: true },
  );
  await choice?.run();
}

async function toNextSlot(uri: vscode.Uri, { changes, known, now }: NotifyDeps): Promise<void> {
  const taken = new Set((await known()).map(({ due }) => minuteOf({ epochMilliseconds: due })));
  const slot = freeSlots(readSlotPlan(), Temporal.Instant.fromEpochMilliseconds(now()), taken, 1)[0];
  if (!slot) throw complaintOf({ what: 'no-slot' });
  await changes.apply([{ uri, operate: (values) => queue(values, slot.time) }]);
}

function wordsOfMoment(moment: number): string {
  return wordsOfTime(Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(machineZone()));
}

/** Shows what went wrong with something that a reminder offered. */
export async function complain(error: unknown): Promise<void> {
  if (!(error instanceof Complaint)) throw error;
  await vscode.window.showErrorMessage(error.message);
}
