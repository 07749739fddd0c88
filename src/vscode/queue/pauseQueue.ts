import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { placeEntry } from '../../core/queue/groups';
import { formatInstant } from '../../core/queue/instantText';
import { fill } from '../../core/queue/moves';
import { readSettings, section } from '../settings';
import { askTime } from './askTime';
import { applyMoves, complaintOf, type QueueCommandDeps, readStanding } from './standing';
import { wordsOfTime } from './words';

/** Pauses the queue until a time, or until the person resumes it. */
export async function pauseQueue(given?: string): Promise<void> {
  const now = Temporal.Now.instant();
  const until = given === undefined ? await askEnd() : given === '' ? null : Temporal.Instant.from(given);
  if (until !== undefined) await setPause({ since: now, until });
}

/** Ends the pause; what it held back is offered new times, in the same order. */
export async function resumeQueue(deps: QueueCommandDeps): Promise<void> {
  const { pause } = readSettings();
  await setPause(null);
  if (!pause) return;
  const standing = await readStanding(deps);
  const late = standing.entries
    .filter((entry) => placeEntry(entry, standing.now).attention === 'missed')
    .filter((entry) => placeEntry(entry, standing.now, { ...pause, until: null }).attention === null)
    .sort((a, b) => (a.time && b.time ? Temporal.ZonedDateTime.compare(a.time, b.time) : 0));
  if (late.length === 0) return;
  const moves = fill(late, standing);
  if (!moves.ok) throw complaintOf(moves.problem);
  const titles = new Map(late.map(({ path, title }) => [path, title ?? path]));
  const lines = moves.moves.map(({ path, to }) =>
    to.status === 'queued' ? `${wordsOfTime(to.time)}: ${titles.get(path)}` : '',
  );
  const go = vscode.l10n.t('Give New Times');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('The time of some posts came in the pause. Give them the next free slots?'),
    { modal: true, detail: lines.join('\n') },
    go,
  );
  if (choice === go) await applyMoves(moves, standing, deps.changes);
}

/** The end that the person chose; null for none, undefined when the question was left. */
async function askEnd(): Promise<Temporal.Instant | null | undefined> {
  const items = [
    { label: vscode.l10n.t('Until I Resume'), end: 'open' as const },
    { label: vscode.l10n.t('Until a Time…'), end: 'time' as const },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Pause Queue'),
    placeHolder: vscode.l10n.t('No reminders, and nothing turns missed meanwhile'),
  });
  if (!item) return undefined;
  if (item.end === 'open') return null;
  const time = await askTime({
    title: vscode.l10n.t('Pause Queue'),
    zone: readSettings().timeZone,
    present: null,
    slots: [],
    promise: '',
  });
  return time?.toInstant();
}

async function setPause(
  pause: { since: Temporal.Instant; until: Temporal.Instant | null } | null,
): Promise<void> {
  const value = pause && {
    since: formatInstant(pause.since),
    ...(pause.until && { until: formatInstant(pause.until) }),
  };
  await vscode.workspace
    .getConfiguration(section)
    .update('pause', value ?? undefined, vscode.ConfigurationTarget.Global);
}
