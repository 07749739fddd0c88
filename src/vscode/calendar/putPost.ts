import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { Complaint } from '../files/complaint';
import { queueFor } from '../queue/addToQueue';
import { readSlotPlan } from '../queue/queueSettings';
import { type QueueCommandDeps, readStanding } from '../queue/standing';
import { wordsOfTime } from '../queue/words';

/** Asks which draft is to be queued for a slot; those that are marked as ready come first. */
export async function putPost(instant: Temporal.Instant, deps: QueueCommandDeps): Promise<void> {
  const time = instant.toZonedDateTimeISO(readSlotPlan().zone);
  const { entries, uriOf } = await readStanding(deps);
  const items = entries
    .filter(({ status, hasBrokenFrontMatter }) => status === 'draft' && !hasBrokenFrontMatter)
    .sort((a, b) => Number(b.isReady) - Number(a.isReady) || (a.path < b.path ? -1 : 1))
    .map(({ path, title, isReady }) => ({
      label: title ?? path,
      description: isReady ? vscode.l10n.t('ready') : '',
      detail: path,
      iconPath: new vscode.ThemeIcon(isReady ? 'verified' : 'edit'),
      uri: uriOf(path),
    }));
  if (items.length === 0) {
    throw new Complaint(vscode.l10n.t('There is no draft to put there. Write one first.'), {
      title: vscode.l10n.t('New Post'),
      run: () => vscode.commands.executeCommand('signpost.newPost'),
    });
  }
  const item = await vscode.window.showQuickPick(items, {
    title: wordsOfTime(time),
    placeHolder: vscode.l10n.t('Which post is to go out then?'),
    matchOnDetail: true,
  });
  if (item?.uri) await queueFor(item.uri, time, deps);
}
