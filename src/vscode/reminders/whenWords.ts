import * as vscode from 'vscode';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How far away a moment ahead is, in few words: `in 5 min`, `in 2 h`, `Tue 9:00`, `Tue 1 Dec`; on this machine's clocks.
 * @param moment in milliseconds since 1970
 */
export function whenWords(moment: number, now: number): string {
  const away = moment - now;
  if (away < minute) return vscode.l10n.t('now');
  if (away < hour) return vscode.l10n.t('in {0} min', Math.round(away / minute));
  if (away < 12 * hour) return vscode.l10n.t('in {0} h', Math.round(away / hour));
  const date = new Date(moment);
  const locale = vscode.env.language;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(date);
  if (away < 6 * day) return `${weekday} ${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  // English has the day before the month here, as in all times.
  if (!/^en\b/i.test(locale)) return format.format(date);
  const month = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
  return `${weekday} ${date.getDate()} ${month}`;
}
