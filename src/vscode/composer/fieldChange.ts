import { applyEdits, type Range, type TextEdit } from '../../core/post/edit';
import { editField, editTitle, type FieldEdit } from '../../core/post/fieldEdit';
import { type Field, idOfField } from '../../core/post/fields';
import type { Kind } from '../../core/post/frontMatter';
import type { Post } from '../../core/post/post';
import { moveRange } from '../../core/post/rebase';
import { type FromComposer, titleField } from '../../protocol/composer';
import type { DocumentHistory } from './documentHistory';

/** What a version of the document was to the composer. */
export interface Snapshot {
  readonly post: Post;
  readonly kind: Kind;
  readonly fields: readonly Field[];
}

/** An edit of a field, made on the version of the document that the page had. */
export type EditMessage = Extract<FromComposer, { type: 'edit' }>;

/** The edits of the file that an edit of a field means. */
export interface FileChange {
  readonly edits: TextEdit[];
  /** Where the field's text stands afterwards; null for the title. */
  readonly range: Range | null;
}

/** What an edit of a field means for the file as it is now; null where its place has changed meanwhile. */
export function toFileChange(
  message: EditMessage,
  history: DocumentHistory<Snapshot>,
): FileChange | 'nothing' | null {
  const { version, field } = message;
  const snapshot = history.at(version);
  if (!snapshot) return null;
  const { post, kind, fields } = snapshot;
  const change = { start: message.start, end: message.end, text: message.text };
  if (field === titleField) {
    const old = post.frontMatter.values.targetTitle ?? '';
    const title = applyEdits(old, [change]).replace(/[\r\n]+/g, ' ');
    const edits = history.bringUpToDate(editTitle(post, fields, title), version);
    return edits && { edits, range: null };
  }
  const made = editField(post, kind, fields, field, change);
  if (!made) return 'nothing';
  const edits = history.bringUpToDate([made.edit], version);
  const [edit] = edits ?? [];
  return edits && edit ? { edits, range: rangeAfter(message, fields, edit, made, history) } : null;
}

/** Where a field stands after an edit of it that was brought up to date. */
function rangeAfter(
  { field, version }: EditMessage,
  fields: readonly Field[],
  edit: TextEdit,
  made: FieldEdit,
  history: DocumentHistory<Snapshot>,
): Range {
  const before = fields.find((one) => idOfField(one) === field)?.range;
  if (!before || before.start === before.end) {
    const start = edit.start + made.range.start - made.edit.start;
    return { start, end: start + made.range.end - made.range.start };
  }
  const moved = history.since(version).reduce<Range>((range, one) => moveRange(range, one, true), before);
  return { start: moved.start, end: moved.end + edit.text.length - (edit.end - edit.start) };
}

/** The fields with another range for one of them, be it there yet or not. */
export function withRange(fields: readonly Field[], id: string, range: Range): Field[] {
  if (fields.some((one) => idOfField(one) === id)) {
    return fields.map((one) => (idOfField(one) === id ? { ...one, range } : one));
  }
  const [, name, number] = /^(.*?)(?:-(\d+))?$/.exec(id) ?? [];
  return [...fields, { name: name as Field['name'], repeat: Number(number ?? 1) - 1, range }];
}
