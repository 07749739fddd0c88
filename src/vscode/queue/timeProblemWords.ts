import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { cityOf } from '../../core/queue/describe';
import type { TypedTimeProblem } from '../../core/queue/typedTime';
import { wordsOfTime } from './words';

/** Why what was typed is no time to queue a post for, and what to type. */
export function wordsOfTimeProblem(problem: TypedTimeProblem): string {
  switch (problem.what) {
    case 'not-understood':
      return vscode.l10n.t('Type a time like “tomorrow 9:00”, “Tue 14:30” or “2026-12-01 9:00”.');
    case 'no-clock':
      return vscode.l10n.t('Add the time of day, such as 9:00.');
    case 'impossible-date':
      return vscode.l10n.t('The calendar has no {0}. Type another day.', wordsOfDate(problem));
    case 'impossible-clock':
      return vscode.l10n.t('No clock shows {0}. Type a time from 0:00 to 23:59.', problem.text);
    case 'unknown-zone':
      return vscode.l10n.t('There is no time zone “{0}”. Type one like America/New_York.', problem.zone);
    case 'skipped':
      return vscode.l10n.t(
        'The clocks in {0} skip {1} on that day. Type {2} or {3} instead.',
        cityOf(problem.after.timeZoneId),
        clockOf(problem.local),
        clockOf(problem.before),
        clockOf(problem.after),
      );
    case 'wrong-offset':
      return vscode.l10n.t(
        '{0} is not {1} from UTC on that day. Leave {1} out, or type the time that you mean: {2} or {3}.',
        cityOf(problem.byClock.timeZoneId),
        problem.offset,
        wordsOfTime(problem.byClock),
        wordsOfTime(problem.byOffset),
      );
    case 'past':
      return vscode.l10n.t('{0} is over. Type a time ahead.', wordsOfTime(problem.time));
    case 'repeated':
      return vscode.l10n.t(
        'The clocks show this time twice on that day. Choose one: {0} or {1}.',
        wordsOfTime(problem.earlier),
        wordsOfTime(problem.later),
      );
    case 'other-weekday':
      return vscode.l10n.t(
        '{0} is a {1}. Leave out the day of the week, or correct the date.',
        wordsOfDate(problem.date),
        weekdayOf(problem.date),
      );
  }
}

/** A date that the calendar may not have, so no date is made of it. */
function wordsOfDate({ year, month, day }: { year: number | null; month: number; day: number }): string {
  if (month < 1 || month > 12) return [year, month, day].filter((part) => part !== null).join('-');
  const name = new Temporal.PlainDate(2028, month, 1).toLocaleString(vscode.env.language, { month: 'long' });
  return [day, name, year].filter((part) => part !== null).join(' ');
}

function weekdayOf(date: Temporal.PlainDate): string {
  return date.toLocaleString(vscode.env.language, { weekday: 'long' });
}

function clockOf({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
