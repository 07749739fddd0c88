import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { LocalTime, RepeatedTime } from '../../core/post/localTime';
import { formatPlannedTime } from '../../core/post/plannedTime';
import type { Slot } from '../../core/queue/slots';
import { readTypedTime, type TypedTime } from '../../core/queue/typedTime';
import { pickDay } from './pickDay';
import { wordsOfTimeProblem } from './timeProblemWords';
import { wordsOfTime } from './words';

/** What is asked for. */
export interface TimeQuestion {
  readonly title: string;
  readonly zone: string;
  /** The time that the post has, if any. */
  readonly present: Temporal.ZonedDateTime | null;
  /** Free slots to offer, the next one first. */
  readonly slots: readonly Slot[];
  /** What will happen then, said below the time that is typed; empty for nothing. */
  readonly promise: string;
}

/** Reads what a person types, as seen from now in a zone. */
export function readNow(text: string, zone: string): TypedTime {
  return readTypedTime(text, Temporal.Now.zonedDateTimeISO(zone));
}

/**
 * Asks for a time: one of the free slots, one that is typed, or a day that is picked.
 * @returns undefined when the person left the question
 */
export async function askTime(question: TimeQuestion): Promise<Temporal.ZonedDateTime | undefined> {
  const answer = await pickTime(question);
  if (answer === 'pick-day') return await pickDay(question.title, question.zone);
  if (!answer) return undefined;
  if (answer.ok) return answer.time;
  return answer.problem.what === 'repeated' ? await chooseOne(question.title, answer.problem) : undefined;
}

interface TimeItem extends vscode.QuickPickItem {
  /** The text for which the item was made: while the person types on, it means nothing any more. */
  readonly typed: string;
  readonly answer: TypedTime | 'pick-day' | null;
}

/** What the list shows for a text. */
export function timeItems(value: string, { zone, slots, promise }: TimeQuestion): TimeItem[] {
  const typed = value.trim() === '' ? null : readNow(value, zone);
  if (typed && (typed.ok || typed.problem.what === 'repeated')) {
    const label = typed.ok ? wordsOfTime(typed.time) : value.trim();
    const detail = typed.ok ? promise : wordsOfTimeProblem(typed.problem);
    return [{ label, detail, alwaysShow: true, iconPath: clock, typed: value, answer: typed }];
  }
  const items: TimeItem[] = slots.map(({ time, oddity }, index) => ({
    label: wordsOfTime(time),
    description: wordsOfSlotItem(oddity, index),
    iconPath: clock,
    typed: value,
    answer: { ok: true, time },
  }));
  if (typed) {
    const label = wordsOfTimeProblem(typed.problem);
    return [...items, { label, alwaysShow: true, iconPath: warning, typed: value, answer: null }];
  }
  const pickDay: TimeItem = {
    label: vscode.l10n.t('Pick a Day…'),
    iconPath: new vscode.ThemeIcon('calendar'),
    typed: value,
    answer: 'pick-day',
  };
  return [...items, pickDay];
}

const warning = new vscode.ThemeIcon('warning');
const clock = new vscode.ThemeIcon('clock');

function wordsOfSlotItem(oddity: Slot['oddity'], index: number): string {
  const next = index === 0 ? vscode.l10n.t('next free slot') : '';
  if (oddity === 'skipped') return vscode.l10n.t('{0} the clocks are set forward that night', next).trim();
  if (oddity === 'repeated')
    return vscode.l10n.t('{0} the first of two, the clocks are set back', next).trim();
  return next;
}

async function pickTime(question: TimeQuestion): Promise<TypedTime | 'pick-day' | undefined> {
  const pick = vscode.window.createQuickPick<TimeItem>();
  pick.title = question.title;
  pick.placeholder = question.present
    ? vscode.l10n.t(
        'Now {0}. Choose or type another time, such as “tomorrow 9:00”',
        formatPlannedTime(question.present),
      )
    : vscode.l10n.t('Choose a time or type one, such as “tomorrow 9:00”, “Tue 14:30”, “2026-12-01 9:00”');
  pick.ignoreFocusOut = true;
  pick.items = timeItems('', question);
  try {
    return await new Promise((resolve) => {
      pick.onDidChangeValue((value) => {
        pick.items = timeItems(value, question);
      });
      pick.onDidAccept(() => {
        const item = pick.selectedItems[0];
        // Who types fast and presses Enter means what is typed, not what the list showed for less of it.
        const answer = item?.typed === pick.value ? item.answer : readNow(pick.value, question.zone);
        if (answer === 'pick-day' || (answer && (answer.ok || answer.problem.what === 'repeated')))
          resolve(answer);
        else pick.items = timeItems(pick.value, question);
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

async function chooseOne(title: string, found: RepeatedTime): Promise<Temporal.ZonedDateTime | undefined> {
  return await chooseMoment(title, { what: 'repeated', ...found });
}

/** Asks which moment is meant where the clocks of a day show a time twice, or not at all. */
export async function chooseMoment(
  title: string,
  found: Exclude<LocalTime, { what: 'once' }>,
): Promise<Temporal.ZonedDateTime | undefined> {
  const isSkipped = found.what === 'skipped';
  const moments = isSkipped ? [found.before, found.after] : [found.earlier, found.later];
  const items = moments.map((time, index) => ({
    label: wordsOfTime(time),
    description: isSkipped
      ? ''
      : index === 0
        ? vscode.l10n.t('the first of the two')
        : vscode.l10n.t('the second of the two'),
    time,
  }));
  const item = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: isSkipped
      ? vscode.l10n.t('The clocks are set forward that day and skip this time. Which one instead?')
      : vscode.l10n.t('The clocks are set back that day and show this time twice. Which one?'),
    ignoreFocusOut: true,
  });
  return item?.time;
}
