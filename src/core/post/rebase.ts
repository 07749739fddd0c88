import type { Range, TextEdit } from './edit';

/**
 * The same edit on the text after `earlier` was applied, both made on one text. Null where they touch the same
 * stretch, so that nobody can say what the edit means there.
 */
export function rebase(edit: TextEdit, earlier: TextEdit): TextEdit | null {
  const grown = earlier.text.length - (earlier.end - earlier.start);
  if (edit.start >= earlier.end) return { ...edit, start: edit.start + grown, end: edit.end + grown };
  return edit.end <= earlier.start ? edit : null;
}

/** The same edit after several, each made on the text that the one before left. */
export function rebaseAll(edit: TextEdit, earlier: readonly TextEdit[]): TextEdit | null {
  return earlier.reduce<TextEdit | null>((moved, before) => moved && rebase(moved, before), edit);
}

/** Where an offset stands after an edit; at an insertion, behind it or before it. */
export function moveOffset(offset: number, edit: TextEdit, atInsertion: 'behind' | 'before'): number {
  if (offset < edit.start || (offset === edit.start && atInsertion === 'before')) return offset;
  if (offset >= edit.end) return offset + edit.text.length - (edit.end - edit.start);
  return atInsertion === 'behind' ? edit.start + edit.text.length : edit.start;
}

/** Where a range stands after an edit. `grows`: what is inserted at its ends belongs to it. */
export function moveRange(range: Range, edit: TextEdit, grows: boolean): Range {
  const start = moveOffset(range.start, edit, grows ? 'before' : 'behind');
  const end = moveOffset(range.end, edit, grows ? 'behind' : 'before');
  return { start, end: Math.max(start, end) };
}
