import type { TextEdit } from '../../core/post/edit';

/** What was typed in one go: one Undo takes it back. */
interface Run {
  readonly before: string;
  after: string;
  /** How many steps of VS Code's undo it took. */
  steps: number;
  readonly field: string;
  /** Where the next edit has to be made to belong to it. */
  at: number;
  last: Typing;
}

type Typing = 'word' | 'space' | 'delete' | 'other';

/** As many runs are remembered; further back each Undo takes one step. */
const most = 200;

/**
 * Knows which edits were one run of typing. Each of them is a step of VS Code's undo, while a writer expects Undo to
 * take back words. A run is known again by the texts before and after it, so edits from elsewhere can't confuse it.
 */
export class UndoRuns {
  readonly #runs: Run[] = [];

  /**
   * Notes an edit that was made in a field.
   * @param isTyped whether it was typed letter by letter, not pasted or made by a button
   */
  typed(field: string, edit: TextEdit, isTyped: boolean, before: string, after: string): void {
    const [first, last] = isTyped ? typingOf(edit) : (['other', 'other'] as const);
    const at = edit.start + edit.text.length;
    const run = this.#runs.at(-1);
    if (run && run.after === before && continues(run, field, edit, first)) {
      Object.assign(run, { after, steps: run.steps + 1, at, last });
      return;
    }
    this.#runs.push({ before, after, steps: 1, field, at, last });
    if (this.#runs.length > most) this.#runs.shift();
  }

  /** What Undo takes back of a text: as many steps, or fewer once the text is that of before the run. */
  undo(text: string): { readonly steps: number; readonly until: string | null } {
    const run = this.#runs.findLast(({ after }) => after === text);
    return run ? { steps: run.steps, until: run.before } : { steps: 1, until: null };
  }

  /** The same for Redo. */
  redo(text: string): { readonly steps: number; readonly until: string | null } {
    const run = this.#runs.find(({ before }) => before === text);
    return run ? { steps: run.steps, until: run.after } : { steps: 1, until: null };
  }
}

/** How an edit begins and how it ends; fast typing can make several letters one edit. */
function typingOf({ start, end, text }: TextEdit): readonly [first: Typing, last: Typing] {
  if (text === '') return end > start ? ['delete', 'delete'] : ['other', 'other'];
  if (start !== end || text.includes('\n')) return ['other', 'other'];
  return [/^\s/.test(text) ? 'space' : 'word', /\s$/.test(text) ? 'space' : 'word'];
}

/** As in VS Code's own editor: a run ends before a space, at a jump, and between typing and deleting. */
function continues(run: Run, field: string, edit: TextEdit, typing: Typing): boolean {
  if (run.field !== field || typing === 'other' || run.last === 'other') return false;
  if (typing === 'delete') return run.last === 'delete' && (edit.end === run.at || edit.start === run.at);
  return run.last !== 'delete' && edit.start === run.at && (run.last === typing || run.last === 'space');
}
