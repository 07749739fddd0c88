import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { isDay } from '../../core/journey/day';
import { readTypedTime } from '../../core/queue/typedTime';

/** What a question gives: an answer, the way back to the question before, or nothing when the person left. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Where a question stands in its form. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** One question of a form. It sees the answers before it. */
export type Question<Answers, Key extends keyof Answers> = (
  place: Place,
  answers: Partial<Answers>,
) => Promise<Answer<Answers[Key]>>;

/**
 * Asks questions one after the other, with a way back.
 * @returns all answers, or undefined when the person left the form
 */
export async function askForm<Answers extends object>(
  title: string,
  questions: { readonly [Key in keyof Answers]: Question<Answers, Key> },
  known: Partial<Answers> = {},
): Promise<Answers | undefined> {
  const answers: Partial<Answers> = { ...known };
  const keys = (Object.keys(questions) as (keyof Answers)[]).filter((key) => !(key in known));
  for (let index = 0; index < keys.length; ) {
    const key = keys[index] as keyof Answers;
    const place = { title, step: index + 1, total: keys.length };
    const answer = await questions[key](place, answers);
    if (answer === undefined) return undefined;
    if (answer === 'back') index = Math.max(0, index - 1);
    else {
      answers[key] = answer.value;
      index++;
    }
  }
  return answers as Answers;
}

/** What a text box asks. */
export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string | undefined;
  readonly value?: string | undefined;
  /** Says what is wrong with a text, or what is to know about it; undefined for nothing. */
  check?(text: string): vscode.InputBoxValidationMessage | undefined;
}

/** Asks for a text; empty counts as an answer unless `check` refuses it. */
export async function askText(place: Place, question: TextQuestion): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  show(input, place);
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.value = question.value ?? '';
  const check = () => {
    input.validationMessage = question.check?.(input.value);
  };
  // What is wrong with an empty box would stand in place of the question, so it is said when Enter is pressed.
  const checkTyped = () => {
    if (input.value.trim() === '') input.validationMessage = undefined;
    else check();
  };
  checkTyped();
  try {
    return await new Promise<Answer<string>>((resolve) => {
      input.onDidChangeValue(checkTyped);
      input.onDidTriggerButton(() => resolve('back'));
      input.onDidAccept(() => {
        check();
        const found = question.check?.(input.value);
        if (found?.severity !== vscode.InputBoxValidationSeverity.Error)
          resolve({ value: input.value.trim() });
      });
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}

/** An entry of a list with what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks for one of a list. */
export async function askChoice<T>(
  place: Place,
  question: string,
  choices: readonly Choice<T>[],
): Promise<Answer<T>> {
  return await pick(place, question, choices, false, ([first]) => first && { value: first.value });
}

/**
 * Asks for one of a list, or for a text of one's own, which is typed where the list is searched.
 * @param own the entry for what is typed; undefined where the list has it
 */
export async function askChoiceOrText<T>(
  place: Place,
  question: string,
  choices: readonly Choice<T>[],
  own: (typed: string) => vscode.QuickPickItem | undefined,
): Promise<Answer<T | string>> {
  const list = vscode.window.createQuickPick<Choice<T | string>>();
  const offer = () => {
    const typed = list.value.trim();
    const item = typed === '' ? undefined : own(typed);
    list.items = item ? [...choices, { ...item, value: typed, alwaysShow: true }] : choices;
  };
  list.onDidChangeValue(offer);
  offer();
  return await answerOf(list, place, question, ([first]) => first && { value: first.value });
}

/** Asks for any of a list; those with `picked` are chosen to begin with. */
export async function askChoices<T>(
  place: Place,
  question: string,
  choices: readonly Choice<T>[],
): Promise<Answer<readonly T[]>> {
  return await pick(place, question, choices, true, (chosen) => ({
    value: chosen.map(({ value }) => value),
  }));
}

async function pick<T, R>(
  place: Place,
  question: string,
  choices: readonly Choice<T>[],
  canSelectMany: boolean,
  answer: (chosen: readonly Choice<T>[]) => Answer<R>,
): Promise<Answer<R>> {
  const list = vscode.window.createQuickPick<Choice<T>>();
  list.canSelectMany = canSelectMany;
  list.items = choices;
  if (canSelectMany) list.selectedItems = choices.filter(({ picked }) => picked);
  return await answerOf(list, place, question, answer);
}

async function answerOf<Item extends vscode.QuickPickItem, R>(
  list: vscode.QuickPick<Item>,
  place: Place,
  question: string,
  answer: (chosen: readonly Item[]) => Answer<R>,
): Promise<Answer<R>> {
  show(list, place);
  // Unlike a placeholder it is never cut, and stays while something is typed.
  list.prompt = question;
  list.matchOnDescription = true;
  try {
    return await new Promise<Answer<R>>((resolve) => {
      list.onDidTriggerButton(() => resolve('back'));
      list.onDidAccept(() => {
        const given = answer(list.selectedItems);
        if (given !== undefined) resolve(given);
      });
      list.onDidHide(() => resolve(undefined));
      list.show();
    });
  } finally {
    list.dispose();
  }
}

function show(input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>, place: Place): void {
  input.title = place.title;
  input.ignoreFocusOut = true;
  if (place.total > 1) {
    input.step = place.step;
    input.totalSteps = place.total;
  }
  if (place.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
}

/** Refuses an empty text. */
export function needed(text: string): vscode.InputBoxValidationMessage | undefined {
  if (text.trim() !== '') return undefined;
  return error(vscode.l10n.t('Type something here first.'));
}

/** Refuses what is no day; empty is none. */
export function dayOrNothing(
  text: string,
  now: Temporal.ZonedDateTime,
): vscode.InputBoxValidationMessage | undefined {
  if (text.trim() === '' || readTypedDate(text, now) !== undefined) return undefined;
  return error(vscode.l10n.t('Type a day like {0}, tomorrow or Tue; or leave it empty.', '2026-12-01'));
}

/** A day as people type it, `2026-12-01`, `tomorrow` or `Tue`; undefined for what is none. */
export function readTypedDate(text: string, now: Temporal.ZonedDateTime): string | undefined {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const read = readTypedTime(`${typed} 23:59`, now);
  return read.ok ? read.time.toPlainDate().toString() : undefined;
}

function error(message: string): vscode.InputBoxValidationMessage {
  return { message, severity: vscode.InputBoxValidationSeverity.Error };
}
