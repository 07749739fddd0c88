import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/post/edit';
import { editFrontMatter } from '../../core/post/frontMatterEdit';
import { type UndoStep, undo, undoStepOf } from '../../core/queue/undo';
import { Complaint } from '../files/complaint';
import type { PostChange } from './postChanges';
import { changeOf, parseSound } from './soundPost';

/** What a change makes of a post's text, and the step that takes it back. */
export interface ChangedPost {
  readonly changed: string | readonly TextEdit[];
  readonly step: UndoStep;
}

/**
 * Carries a change out on the text of a post.
 * @throws Complaint where its front matter can't be read, or the change isn't allowed
 */
export function changePost({ uri, operate, thenEdit }: PostChange, text: string): ChangedPost {
  const { values } = parseSound(uri, text).frontMatter;
  const change = changeOf(operate(values, text));
  const edits = editFrontMatter(text, change);
  return {
    changed: thenEdit ? thenEdit(applyEdits(text, edits)) : edits,
    step: undoStepOf(values, change),
  };
}

/** Whether a step can be taken back in a text, and if not, why. */
export function refusalOf(uri: vscode.Uri, text: string, step: UndoStep): 'is-out' | 'changed-since' | null {
  const undone = undo(parseSound(uri, text).frontMatter.values, step);
  return typeof undone === 'string' ? undone : null;
}

/**
 * Takes a step back in the text of a post.
 * @throws Complaint where the post changed since
 */
export function takeBack(uri: vscode.Uri, text: string, step: UndoStep): readonly TextEdit[] {
  const undone = undo(parseSound(uri, text).frontMatter.values, step);
  if (typeof undone !== 'object') {
    throw new Complaint(vscode.l10n.t('{0} changed since.', vscode.workspace.asRelativePath(uri)));
  }
  return editFrontMatter(text, changeOf(undone));
}
