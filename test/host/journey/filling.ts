import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What a form asked: its words, and for a list what it offered, what stood below that, and what was chosen to begin with. */
export interface Asked {
  readonly title: string;
  readonly words: string;
  readonly offered: readonly string[];
  readonly details: readonly string[];
  readonly chosen: readonly string[];
}

/** A text to type, a label to choose, labels to choose in a list of several, what stands there, or leaving. */
export type Reply = string | readonly string[] | typeof asItStands | typeof leave;

/** Enter, without typing or choosing. */
export const asItStands = Symbol('as it stands');
/** Escape. */
export const leave = Symbol('leave');

/**
 * Fills forms in as a person would, one question after the other. VS Code's own boxes can't be filled by a test.
 * @returns what was asked
 */
export async function filling(replies: readonly Reply[], work: () => PromiseLike<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const left = [...replies];
  const { createInputBox, createQuickPick } = vscode.window;
  const box = (isList: boolean) => {
    const fake = new FakeBox(isList, (one) => {
      asked.push(one.asked());
      assert.ok(left.length > 0, `asked without a reply: ${one.prompt}`);
      one.reply(left.shift() as Reply);
    });
    return fake;
  };
  Object.assign(vscode.window, { createInputBox: () => box(false), createQuickPick: () => box(true) });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { createInputBox, createQuickPick });
  }
  assert.deepEqual(
    left,
    [],
    `every reply was asked for; asked was ${asked.map(({ words }) => words).join(' | ')}`,
  );
  return asked;
}

type Item = vscode.QuickPickItem & { readonly value: unknown };

/** As much of an input box and of a quick pick as forms use. */
class FakeBox {
  title = '';
  prompt = '';
  placeholder = '';
  value = '';
  items: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  canSelectMany = false;
  validationMessage: unknown;
  readonly #isList: boolean;
  readonly #onShow: (box: FakeBox) => void;
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #accepted = new vscode.EventEmitter<void>();
  readonly #hidden = new vscode.EventEmitter<void>();
  readonly onDidChangeValue = this.#changed.event;
  readonly onDidAccept = this.#accepted.event;
  readonly onDidHide = this.#hidden.event;
  readonly onDidTriggerButton = new vscode.EventEmitter<void>().event;

  constructor(isList: boolean, onShow: (box: FakeBox) => void) {
    this.#isList = isList;
    this.#onShow = onShow;
  }

  asked(): Asked {
    const labels = (items: readonly Item[]) => items.map(({ label }) => label);
    return {
      title: this.title,
      words: this.prompt,
      offered: labels(this.items),
      details: this.items.map(({ detail }) => detail ?? ''),
      chosen: labels(this.selectedItems),
    };
  }

  show(): void {
    this.#onShow(this);
  }

  reply(reply: Reply): void {
    if (typeof reply === 'object') this.selectedItems = reply.map((label) => this.#find(label));
    else if (typeof reply === 'string' && this.#isList) this.selectedItems = [this.#find(reply)];
    else if (typeof reply === 'string') this.#type(reply);
    (reply === leave ? this.#hidden : this.#accepted).fire();
  }

  dispose(): void {}

  #type(text: string): void {
    this.value = text;
    this.#changed.fire(text);
  }

  /** An entry by its label; else what is typed, where the list takes that too. */
  #find(label: string): Item {
    const labelled = () => this.items.find((item) => item.label === label);
    if (!labelled()) this.#type(label);
    const found = labelled() ?? this.items.find(({ value }) => value === label);
    assert.ok(found, `${label} is not among ${this.items.map((item) => item.label).join(', ')}`);
    return found;
  }
}
