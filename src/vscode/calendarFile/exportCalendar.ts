import * as vscode from 'vscode';
import type { CalendarContent } from '../../core/queue/calendarInput';
import { Complaint } from '../files/complaint';
import type { PostPlaces } from '../home/home';
import type { KeptCalendars } from './keptCalendars';
import { type CalendarDeps, type CalendarTarget, writeCalendar } from './writeCalendar';

/** What exporting needs. */
export interface ExportDeps extends CalendarDeps {
  readonly places: PostPlaces;
  readonly kept: KeptCalendars;
}

/** What another extension or a keybinding gives along. */
export interface GivenExport extends CalendarTarget {
  readonly keep: boolean;
}

/** Writes the queue as a calendar file, asking first what its events may say, and where. */
export async function exportCalendar(given: GivenExport | undefined, deps: ExportDeps): Promise<void> {
  const present = deps.kept.get();
  if (!given && present && !(await askAgain(present.file, deps))) return;
  const target = given ?? (await ask(deps));
  if (!target) return;
  if (deps.kept.isOfOthers(target.uri.toString())) {
    throw new Complaint(
      vscode.l10n.t(
        'Another folder of posts keeps {0} up to date. Choose another file, or each would cancel the other’s events.',
        vscode.workspace.asRelativePath(target.uri),
      ),
    );
  }
  await writeCalendar(target, deps);
  await deps.kept.set(target.keep ? { file: target.uri.toString(), content: target.content } : undefined);
  const written = target.keep
    ? vscode.l10n.t('Calendar written; it is kept up to date from now on.')
    : vscode.l10n.t('Calendar written. Import it into your calendar program.');
  vscode.window.setStatusBarMessage(`$(calendar) ${written}`, 8000);
}

/** Where a file is kept up to date already; true for going on with other answers. */
async function askAgain(file: string, deps: ExportDeps): Promise<boolean> {
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(file, true));
  const items = [
    { label: vscode.l10n.t('Write Another File, or With Other Contents'), goOn: true },
    { label: vscode.l10n.t('Stop Keeping It Up to Date'), goOn: false },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Calendar'),
    placeHolder: vscode.l10n.t('{0} is kept up to date on each change', name),
  });
  if (item && !item.goOn) await deps.kept.set(undefined);
  return item?.goOn === true;
}

async function ask({ places }: ExportDeps): Promise<GivenExport | undefined> {
  const contents: { label: string; detail: string; content: CalendarContent }[] = [
    {
      label: vscode.l10n.t('The Text of the Posts'),
      detail: vscode.l10n.t('You can copy it from the calendar. Whoever sees the calendar can read it.'),
      content: 'text',
    },
    {
      label: vscode.l10n.t('Only That a Post Is Due'),
      detail: vscode.l10n.t('Neither title nor text: for a calendar that others see.'),
      content: 'due',
    },
  ];
  const content = await vscode.window.showQuickPick(contents, {
    title: vscode.l10n.t('Export Calendar (1/3)'),
    placeHolder: vscode.l10n.t('What may the events say?'),
    ignoreFocusOut: true,
  });
  if (!content) return undefined;
  const ways = [
    { label: vscode.l10n.t('Write It Once'), detail: vscode.l10n.t('To import it.'), keep: false },
    {
      label: vscode.l10n.t('Keep It Up to Date'),
      detail: vscode.l10n.t(
        'On each change of the queue, for a synced folder that your calendar subscribes to.',
      ),
      keep: true,
    },
  ];
  const way = await vscode.window.showQuickPick(ways, {
    title: vscode.l10n.t('Export Calendar (2/3)'),
    placeHolder: vscode.l10n.t('Once, or from now on?'),
    ignoreFocusOut: true,
  });
  if (!way) return undefined;
  const folder = places.possibleFolders()[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Calendar (3/3)'),
    filters: { [vscode.l10n.t('Calendars')]: ['ics'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, '..', 'signpost.ics') }),
  });
  return uri && { uri, content: content.content, keep: way.keep };
}
