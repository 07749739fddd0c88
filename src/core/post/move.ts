import type { Range, TextEdit } from './edit';

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
