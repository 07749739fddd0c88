import * as vscode from 'vscode';
import type { ReceiptNumbers } from '../../core/post/frontMatter';
import { logNumbers } from '../../core/queue/changes';
import type { StatusDeps } from './changeStatus';
import { changeOf, parseSound } from './soundPost';

type NumberName = 'reactions' | 'comments' | 'messages' | 'conversations';

/**
 * Writes down what came back of a post.
 * @param given the numbers, when they are known; else the person is asked for each
 */
export async function logPostNumbers(
  uri: vscode.Uri,
  given: ReceiptNumbers | undefined,
  { files, changes }: StatusDeps,
): Promise<void> {
  const { values } = parseSound(uri, await files.read(uri)).frontMatter;
  // Asked for its objections alone: whether the post is out at all.
  changeOf(logNumbers(values, {}));
  const numbers = given ?? (await askNumbers(values.receipt?.numbers ?? {}));
  if (numbers) await changes.apply([{ uri, operate: (now) => logNumbers(now, numbers) }]);
}

async function askNumbers(present: ReceiptNumbers): Promise<ReceiptNumbers | undefined> {
  const questions: [name: NumberName, prompt: string][] = [
    ['reactions', vscode.l10n.t('How many reactions?')],
    ['comments', vscode.l10n.t('How many comments?')],
    ['messages', vscode.l10n.t('How many messages, by whatever way?')],
    ['conversations', vscode.l10n.t('How many new conversations came of it?')],
  ];
  const numbers: Partial<Record<NumberName, number>> = {};
  for (const [index, [name, prompt]] of questions.entries()) {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('What Came Back ({0}/{1})', index + 1, questions.length),
      prompt: vscode.l10n.t('{0} Leave it empty if you did not count.', prompt),
      value: present[name] === undefined ? '' : String(present[name]),
      ignoreFocusOut: true,
      validateInput: (typed) =>
        /^\s*\d{0,7}\s*$/.test(typed) ? undefined : vscode.l10n.t('Type a whole number, or nothing.'),
    });
    if (text === undefined) return undefined;
    if (text.trim() !== '') numbers[name] = Number(text);
  }
  return numbers;
}

/** The numbers that a keybinding or another extension gives along, as `{ "comments": 2 }`. */
export function toNumbers(given: unknown): ReceiptNumbers | undefined {
  if (typeof given !== 'object' || given === null || 'uri' in given || 'what' in given) return undefined;
  const names: readonly NumberName[] = ['reactions', 'comments', 'messages', 'conversations'];
  const numbers: Partial<Record<NumberName, number>> = {};
  for (const name of names) {
    const value: unknown = (given as Record<string, unknown>)[name];
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) numbers[name] = value;
  }
  return Object.keys(numbers).length > 0 ? numbers : undefined;
}
