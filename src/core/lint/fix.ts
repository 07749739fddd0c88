import type { TextEdit } from '../post/edit';
import type { FindingValues } from './finding';

/**
 * A way to mend a finding. An `edit` is safe by itself: the finding is gone afterwards and no worse one is there.
 * A `prompt` inserts a snippet (in VS Code's syntax) whose tab stops the writer fills.
 */
export type Fix = EditFix | PromptFix;

export interface EditFix {
  readonly kind: 'edit';
  /** Which of the fix titles names it. */
  readonly title: string;
  readonly values?: FindingValues;
  readonly edits: readonly TextEdit[];
}

export interface PromptFix {
  readonly kind: 'prompt';
  readonly title: string;
  readonly values?: FindingValues;
  /** The range of the file that the snippet replaces. */
  readonly edit: TextEdit;
}
