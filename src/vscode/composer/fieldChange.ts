import { differenceOf, differencesOf } from '../../core/post/difference';
import type { Range, TextEdit } from '../../core/post/edit';
import { editField, editTitle } from '../../core/post/fieldEdit';
import { type Field, idOfField } from '../../core/post/fields';
import type { Kind } from '../../core/post/frontMatter';
import { toFieldText } from '../../core/post/lineEnds';
import { merge } from '../../core/post/merge';
import { moveOffset } from '../../core/post/move';
import type { Post } from '../../core/post/post';
import { type FromComposer, titleField } from '../../protocol/composer';

/** What the document is to the composer. */
export interface Snapshot {
  readonly post: Post;
  readonly kind: Kind;
  readonly fields: readonly Field[];
}

/** What a writer made of a field's text as the page had it. */
export type EditMessage = Extract<FromComposer, { type: 'edit' }>;

/** What an edit of a field means. */
export interface FileChange {
  /** The edits of the file. */
  readonly edits: TextEdit[];
  /** The same as an edit of the field's text. */
  readonly change: TextEdit;
  /** Where the field's text stands afterwards; null for the title. */
  readonly range: Range | null;
  /** Where the caret stands in it. */
  readonly caret: number;
}

/**
 * What an edit of a field means for the file as it is now, with what others wrote in the field meanwhile.
 * @returns null where nothing is to be written; 'refused' where there is no place for it
 */
export function toFileChange(
  message: EditMessage,
  { post, kind, fields }: Snapshot,
): FileChange | 'refused' | null {
  const { field, before, after } = message;
  const present = textOf(field, post, fields);
  const wanted = merge(before, present, after, message.caret);
  const caret = differencesOf(after, wanted)
    .reverse()
    .reduce((moved, edit) => moveOffset(moved, edit, 'before'), message.caret);
  const change = differenceOf(present, wanted, caret);
  if (!change) return null;
  if (field === titleField) {
    const edits = editTitle(post, fields, wanted.replace(/[\r\n]+/g, ' '));
    return edits.length > 0 ? { edits, change, range: null, caret } : null;
  }
  const made = editField(post, kind, fields, field, change);
  if (made) return { edits: [made.edit], change, range: made.range, caret };
  return change.text.trim() === '' ? null : 'refused';
}

/** The text of a field as the page has it; empty where the post has none. */
export function textOf(field: string, post: Post, fields: readonly Field[]): string {
  if (field === titleField) return post.frontMatter.values.targetTitle ?? '';
  const range = fields.find((one) => idOfField(one) === field)?.range;
  return range ? toFieldText(post.file, range) : '';
}

/** The fields with another range for one of them, be it there yet or not. */
export function withRange(fields: readonly Field[], id: string, range: Range): Field[] {
  if (fields.some((one) => idOfField(one) === id)) {
    return fields.map((one) => (idOfField(one) === id ? { ...one, range } : one));
  }
  const [, name, number] = /^(.*?)(?:-(\d+))?$/.exec(id) ?? [];
  return [...fields, { name: name as Field['name'], repeat: Number(number ?? 1) - 1, range }];
}
