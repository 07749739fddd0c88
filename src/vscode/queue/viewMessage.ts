import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { isPaused, type Pause } from '../../core/queue/pause';
import { machineZone } from '../settings';
import { wordsOfTime } from './words';

/** What stands above the posts: that the queue is paused, or that a filter hides some; undefined for neither. */
export function viewMessage(pause: Pause | null, filter: string, shown: number): string | undefined {
  const lines: string[] = [];
  if (pause && isPaused(pause, Date.now())) {
    lines.push(
      pause.until
        ? vscode.l10n.t(
            'The queue is paused until {0}: no reminders, and nothing turns missed.',
            wordsOfTime(
              Temporal.Instant.fromEpochMilliseconds(pause.until).toZonedDateTimeISO(machineZone()),
            ),
          )
        : vscode.l10n.t('The queue is paused until you resume it: no reminders, and nothing turns missed.'),
    );
  }
  if (filter !== '') {
    lines.push(
      shown === 0
        ? vscode.l10n.t('No post fits “{0}”.', filter)
        : vscode.l10n.t('Only posts that fit “{0}”.', filter),
    );
  }
  return lines.length === 0 ? undefined : lines.join('\n');
}
