import * as vscode from 'vscode';
import { queue, skip } from '../../core/queue/changes';
import { placeEntries } from '../../core/queue/groups';
import { takenBy } from '../../core/queue/moves';
import { freeSlots } from '../../core/queue/slots';
import { readSettings } from '../settings';
import { addToQueue, queueFor } from './addToQueue';
import { markAsPosted, removeFromQueue } from './changeStatus';
import { type QueueCommandDeps, type QueueStanding, readStanding } from './standing';
import { wordsOfTimeProblem } from './timeProblemWords';
import { wordsOfTime } from './words';

interface FixItem extends vscode.QuickPickItem {
  run(): Promise<unknown>;
}

/** Says what a post in "Needs Attention" needs, and does what the person chooses. */
export async function fixPost(uri: vscode.Uri, deps: QueueCommandDeps): Promise<void> {
  const standing = await readStanding(deps);
  const path = standing.entryOf(uri)?.path;
  const entry = placeEntries(standing.entries, standing.now, readSettings().pause).find(
    (one) => one.path === path,
  );
  switch (entry?.attention) {
    case 'missed':
      return await askMissed(uri, deps, standing);
    case 'handed-over':
    case 'unknown':
    case 'scheduled-there-past':
      await vscode.commands.executeCommand('signpost.answerHandOver', uri);
      return;
    case 'repeated-time':
      return await choose(
        vscode.l10n.t('The clocks show this time twice that day. Which one?'),
        [entry.repeated?.earlier, entry.repeated?.later]
          .filter((time) => time !== undefined)
          .map((time) => ({
            label: wordsOfTime(time),
            run: () => deps.changes.apply([{ uri, operate: (values) => queue(values, time) }]),
          })),
      );
    case 'same-time':
      return await choose(
        vscode.l10n.t('Another post waits for the same minute'),
        newTimes(uri, deps, standing),
      );
    case 'unreadable-time':
      return await choose(
        entry.timeProblem?.what === 'not-a-time' || !entry.timeProblem
          ? vscode.l10n.t('“{0}” is no time', entry.at ?? '')
          : wordsOfTimeProblem(entry.timeProblem),
        newTimes(uri, deps, standing),
      );
    case 'no-time':
      return await choose(vscode.l10n.t('It is queued without a time'), newTimes(uri, deps, standing));
    case 'merge-conflict':
      return await openAt(uri, deps, (text) => Math.max(text.search(/^<{7} /m), 0));
    case 'broken-front-matter':
      return await openAt(uri, deps, () => 0);
    default:
      await vscode.commands.executeCommand('signpost.openPost', uri);
  }
}

/** First whether it went out from elsewhere, so that nothing is posted twice; then new times. */
async function askMissed(uri: vscode.Uri, deps: QueueCommandDeps, standing: QueueStanding): Promise<void> {
  await choose(vscode.l10n.t('Its time has passed. Did you post it from somewhere else?'), [
    {
      label: vscode.l10n.t('Yes, It Is Posted'),
      iconPath: new vscode.ThemeIcon('check'),
      run: () => markAsPosted(uri, undefined, deps),
    },
    {
      label: vscode.l10n.t('No, Hand It Over Now'),
      iconPath: new vscode.ThemeIcon('link-external'),
      run: async () => vscode.commands.executeCommand('signpost.handOver', uri),
    },
    {
      label: vscode.l10n.t('No, Give It a New Time…'),
      iconPath: new vscode.ThemeIcon('clock'),
      run: () => choose(vscode.l10n.t('When then?'), newTimes(uri, deps, standing)),
    },
    {
      label: vscode.l10n.t('No, Skip It'),
      iconPath: new vscode.ThemeIcon('circle-slash'),
      run: () => deps.changes.apply([{ uri, operate: skip }]),
    },
  ]);
}

function newTimes(uri: vscode.Uri, deps: QueueCommandDeps, { entries, plan, now }: QueueStanding): FixItem[] {
  const slots = freeSlots(plan, now, takenBy(entries), 3);
  return [
    ...slots.map(({ time }, index) => ({
      label: wordsOfTime(time),
      description: index === 0 ? vscode.l10n.t('next free slot') : '',
      iconPath: new vscode.ThemeIcon('clock'),
      run: () => queueFor(uri, time, deps),
    })),
    {
      label: vscode.l10n.t('Another Time…'),
      iconPath: new vscode.ThemeIcon('edit'),
      run: () => addToQueue(uri, undefined, deps),
    },
    {
      label: vscode.l10n.t('Make It a Draft Again'),
      iconPath: new vscode.ThemeIcon('discard'),
      run: () => removeFromQueue(uri, deps),
    },
  ];
}

async function choose(placeHolder: string, items: readonly FixItem[]): Promise<void> {
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What Now?'),
    placeHolder,
    ignoreFocusOut: true,
  });
  await item?.run();
}

async function openAt(
  uri: vscode.Uri,
  { files }: QueueCommandDeps,
  find: (text: string) => number,
): Promise<void> {
  const line = (await files.read(uri)).slice(0, find(await files.read(uri))).split('\n').length - 1;
  await vscode.window.showTextDocument(uri, {
    selection: new vscode.Range(line, 0, line, 0),
    preview: false,
  });
  await vscode.commands.executeCommand('editor.action.marker.next');
}
