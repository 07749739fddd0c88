import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { formatPlannedTime } from '../../core/post/plannedTime';
import { readTypedTime, type TypedTime } from '../../core/queue/typedTime';
import { wordsOfTimeProblem } from './timeProblemWords';
import { wordsOfTime } from './words';

/** Reads what a person types, as seen from now in a zone. */
export function readNow(text: string, zone: string): TypedTime {
  return readTypedTime(text, Temporal.Now.zonedDateTimeISO(zone));
}

/**
 * Asks for a time, and shows while the person types which one is meant and what will happen then.
 * @param present the time that the post has, if any
 * @returns undefined when the person left the question
 */
export async function askTime(
  zone: string,
  present: Temporal.ZonedDateTime | null,
): Promise<Temporal.ZonedDateTime | undefined> {
  const typed = await typeTime(zone, present ? formatPlannedTime(present) : '');
  if (!typed) return undefined;
  if (typed.ok) return typed.time;
  return typed.problem.what === 'repeated' ? await chooseOne(typed.problem) : undefined;
}

/** What the box says under a text, as a validation message. */
export function feedback(text: string, zone: string): vscode.InputBoxValidationMessage | undefined {
  if (text.trim() === '') return undefined;
  const typed = readNow(text, zone);
  const severities = vscode.InputBoxValidationSeverity;
  if (typed.ok) {
    const message = vscode.l10n.t(
      '{0}. Signpost reminds you here and you press Post. It never posts by itself.',
      wordsOfTime(typed.time),
    );
    return { message, severity: severities.Info };
  }
  const severity = typed.problem.what === 'repeated' ? severities.Info : severities.Error;
  return { message: wordsOfTimeProblem(typed.problem), severity };
}

async function typeTime(zone: string, value: string): Promise<TypedTime | undefined> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Add to Queue');
  input.prompt = vscode.l10n.t('When do you want to post it?');
  input.placeholder = vscode.l10n.t('tomorrow 9:00, Tue 14:30, 2026-12-01 9:00');
  input.value = value;
  input.ignoreFocusOut = true;
  input.validationMessage = feedback(value, zone);
  try {
    return await new Promise<TypedTime | undefined>((resolve) => {
      input.onDidChangeValue((text) => {
        input.validationMessage = feedback(text, zone);
      });
      input.onDidAccept(() => {
        const typed = readNow(input.value, zone);
        if (typed.ok || typed.problem.what === 'repeated') resolve(typed);
        else input.validationMessage = wordsOfTimeProblem(typed.problem);
      });
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}

async function chooseOne({
  earlier,
  later,
}: {
  readonly earlier: Temporal.ZonedDateTime;
  readonly later: Temporal.ZonedDateTime;
}): Promise<Temporal.ZonedDateTime | undefined> {
  const items = [earlier, later].map((time, index) => ({
    label: wordsOfTime(time),
    description: index === 0 ? vscode.l10n.t('the first of the two') : vscode.l10n.t('the second of the two'),
    time,
  }));
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Add to Queue'),
    placeHolder: vscode.l10n.t('The clocks are set back that day and show this time twice. Which one?'),
    ignoreFocusOut: true,
  });
  return item?.time;
}
