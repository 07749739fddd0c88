import * as vscode from 'vscode';
import type { CalendarWord } from '../../protocol/calendar';

/** The words of the page. */
export function calendarWords(): Record<CalendarWord, string> {
  return {
    title: vscode.l10n.t('Post Calendar'),
    timesIn: vscode.l10n.t('Times in {0}'),
    today: vscode.l10n.t('Today'),
    earlier: vscode.l10n.t('Earlier'),
    later: vscode.l10n.t('Later'),
    form: vscode.l10n.t('Show as'),
    month: vscode.l10n.t('Month'),
    week: vscode.l10n.t('Week'),
    list: vscode.l10n.t('List'),
    undo: vscode.l10n.t('Undo'),
    resume: vscode.l10n.t('Resume Queue'),
    showQueue: vscode.l10n.t('Show in the Queue'),
    editSlots: vscode.l10n.t('Edit Slots'),
    noSlots: vscode.l10n.t('You have no weekly times yet. With some, free slots stand here.'),
    keys: vscode.l10n.t(
      'Arrows: from one to the next · Enter: open · Alt+arrows: a day or a week earlier or later · Shift+Alt+arrows: the free slot before or after · M: choose a time · Menu key: all else',
    ),
    reading: vscode.l10n.t('Reading your posts…'),
    slot: vscode.l10n.t('free slot'),
    hours: vscode.l10n.t('Hours'),
    putPost: vscode.l10n.t('Put a Post Here…'),
    move: vscode.l10n.t('Move…'),
    more: vscode.l10n.t('{0} more'),
    moreOfDay: vscode.l10n.t('{0} more posts on this day are in the queue.'),
    moreThanFit: vscode.l10n.t('Some days have more posts than are shown here.'),
    nothing: vscode.l10n.t('Nothing is planned here, and nothing went out.'),
  };
}
