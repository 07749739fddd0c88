import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { resolveLocalTime } from '../../core/post/localTime';
import { wordsOfTime } from './words';

/** How many days can be picked; a time further away is typed. */
const days = 60;

/** Asks for a day, then for a time of that day, for whoever would rather choose than type. */
export async function pickDay(title: string, zone: string): Promise<Temporal.ZonedDateTime | undefined> {
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const dates = Array.from({ length: days }, (_, ahead) => now.toPlainDate().add({ days: ahead }));
  const date = await vscode.window.showQuickPick(
    dates.map((one) => ({
      label: one.toLocaleString(vscode.env.language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
      one,
    })),
    { title, placeHolder: vscode.l10n.t('On which day?'), ignoreFocusOut: true },
  );
  if (!date) return undefined;
  const time = await vscode.window.showQuickPick(timesOf(date.one, now), {
    title,
    placeHolder: vscode.l10n.t('At what time? Any other can be typed in the first step'),
    ignoreFocusOut: true,
  });
  return time?.time;
}

/** Each half hour from 7:00 to 21:30 that is ahead; times that the clocks skip that day aren't among them. */
function timesOf(date: Temporal.PlainDate, now: Temporal.ZonedDateTime) {
  const items: { label: string; time: Temporal.ZonedDateTime }[] = [];
  for (let minute = 7 * 60; minute < 22 * 60; minute += 30) {
    const clock = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
    const found = resolveLocalTime(date.toPlainDateTime(clock), now.timeZoneId);
    if (found.what === 'skipped') continue;
    const times = found.what === 'once' ? [found.time] : [found.earlier, found.later];
    for (const time of times) {
      if (Temporal.ZonedDateTime.compare(time, now) > 0) items.push({ label: wordsOfTime(time), time });
    }
  }
  return items;
}
