import * as vscode from 'vscode';
import { UndoRuns } from './undoRuns';

type Direction = 'undo' | 'redo';

/**
 * Undo and Redo of a document that is written in composers, shared by them as VS Code's undo is the document's. Each
 * takes back, or makes again, a run of typing, by whichever way it is asked for: the keys, the Edit menu, the palette.
 */
export class DocumentUndo {
  readonly runs = new UndoRuns();
  readonly #document: vscode.TextDocument;
  /** Whether the steps that VS Code takes now are ours. */
  #isStepping = false;

  constructor(document: vscode.TextDocument) {
    this.#document = document;
  }

  /** Takes a run back, or makes it again: as many steps of VS Code's own undo as it took. */
  async step(direction: Direction): Promise<void> {
    const { steps, until } = this.runs[direction](this.#document.getText());
    await this.#take(direction, steps, until);
  }

  /**
   * VS Code took one step by itself. Where that was a step of a run, the rest of the run is to follow.
   * @param before the text before the step
   * @returns what takes the rest; undefined where nothing is left
   */
  rest(reason: vscode.TextDocumentChangeReason, before: string): (() => Promise<void>) | undefined {
    const direction = reason === vscode.TextDocumentChangeReason.Undo ? 'undo' : 'redo';
    const { steps, until } = this.runs[direction](before);
    if (this.#isStepping || steps < 2 || this.#document.getText() === until) return undefined;
    // From now on: another composer of this document hears of the same step.
    this.#isStepping = true;
    return () => this.#take(direction, steps - 1, until);
  }

  async #take(direction: Direction, steps: number, until: string | null): Promise<void> {
    this.#isStepping = true;
    try {
      for (let step = 0; step < steps && this.#document.getText() !== until; step++) {
        await vscode.commands.executeCommand(direction);
      }
    } finally {
      this.#isStepping = false;
    }
  }
}
