import { applyEdits, type Range, type TextEdit } from './edit';
import { type Field, type FieldName, idOfField } from './fields';
import type { Kind } from './frontMatter';
import { editFrontMatter } from './frontMatterEdit';
import { lineEndOf, toFileOffset } from './lineEnds';
import { addPart } from './partEdit';
import { type PartName, partsOfKind } from './parts';
import { type Post, parsePost } from './post';
import { blankFor } from './prompts';

/** The edit of a file that an edit of a field means. */
export interface FieldEdit {
  readonly edit: TextEdit;
  /** Where the field's text stands afterwards. */
  readonly range: Range;
}

/**
 * What an edit of a field's text (offsets of that text, `\n` as its line end) means for the file. Nothing outside of
 * the field changes, but that a part that has no heading yet gets one with its first word.
 * @returns null where there is nothing to write, or no place for it: behind a code block that is never closed
 */
export function editField(
  post: Post,
  kind: Kind,
  fields: readonly Field[],
  id: string,
  change: TextEdit,
): FieldEdit | null {
  const field = fields.find((one) => idOfField(one) === id);
  if (!field) return null;
  const text = change.text.replace(/\r\n?|\n/g, lineEndOf(post.file));
  if (field.range && field.range.start < field.range.end) return replaceIn(post, field.range, change, text);
  if (text.trim() === '') return null;
  if (field.range) return firstText(post, field.range.start, text);
  if (field.name === 'why' || field.name === 'target') {
    const other = fields.find(
      ({ name, range }) => name !== field.name && range && (name === 'why' || name === 'target'),
    );
    if (other?.range) return besides(post, other.range, field.name, text);
  }
  return newPart(post, kind, fields, field.name, text);
}

function replaceIn({ file }: Post, range: Range, change: TextEdit, text: string): FieldEdit {
  const start = toFileOffset(file, range, change.start);
  const end = toFileOffset(file, range, Math.max(change.start, change.end));
  return {
    edit: { start, end, text },
    range: { start: range.start, end: range.end + text.length - (end - start) },
  };
}

/** The first text of a field whose place is there: below a heading, in an empty body, or where all was deleted. */
function firstText({ file, frontMatter, parts }: Post, at: number, text: string): FieldEdit {
  const lineEnd = lineEndOf(file);
  const isInLine = at > 0 && !/[\r\n\uFEFF]/.test(file[at - 1] ?? '');
  const opensLine = at === frontMatter.bodyStart || parts.some(({ heading }) => heading.end === at);
  const before = isInLine && opensLine ? lineEnd : '';
  const gap = /\s*/y;
  gap.lastIndex = at;
  const space = gap.exec(file)?.[0] ?? '';
  const next = at + space.length;
  const needed = next === file.length ? 1 : parts.some(({ heading }) => heading.start === next) ? 2 : 0;
  const after = lineEnd.repeat(Math.max(0, needed - (space.match(/\r\n|\n|\r/g)?.length ?? 0)));
  const start = at + before.length;
  return {
    edit: { start: at, end: at, text: before + text + after },
    range: { start, end: start + text.length },
  };
}

/** The sentence with the title before the reasons for it, or the reasons behind the sentence: a paragraph each. */
function besides({ file }: Post, other: Range, name: FieldName, text: string): FieldEdit {
  const gap = lineEndOf(file).repeat(2);
  if (other.start === other.end) {
    return { edit: { ...other, text }, range: { start: other.start, end: other.start + text.length } };
  }
  const at = name === 'why' ? other.end : other.start;
  const start = name === 'why' ? at + gap.length : at;
  return {
    edit: { start: at, end: at, text: name === 'why' ? gap + text : text + gap },
    range: { start, end: start + text.length },
  };
}

function newPart(
  post: Post,
  kind: Kind,
  fields: readonly Field[],
  name: FieldName,
  text: string,
): FieldEdit | null {
  if (name === 'text') return firstText(post, post.frontMatter.bodyStart, text);
  const { file, frontMatter, parts } = post;
  const tags = parts.some((part) => part.name === 'closing')
    ? undefined
    : fields.find((field) => field.name === 'closing')?.range;
  const part: PartName = name === 'why' ? 'target' : name;
  const edit = addPart(
    file,
    frontMatter.bodyStart,
    tags?.start ?? file.length,
    parts,
    partsOfKind[kind],
    part,
    text,
  );
  const added = parsePost(applyEdits(file, [edit])).parts.length;
  if (added !== parts.length + 1) return null;
  const start = edit.start + edit.text.lastIndexOf(text);
  return { edit, range: { start, end: start + text.length } };
}

/** The edits that make a post one of another kind. Every word of it stays. */
export function editKind(post: Post, kind: Kind): TextEdit[] {
  return post.kind === kind ? [] : editFrontMatter(post.file, { kind });
}

/**
 * The edits that give a post another target title: in the front matter, and where the sentence around it has the old
 * one, or still the blank for it.
 */
export function editTitle(post: Post, fields: readonly Field[], title: string): TextEdit[] {
  const old = post.frontMatter.values.targetTitle ?? '';
  if (old === title) return [];
  const edits = editFrontMatter(post.file, { targetTitle: title });
  const range = fields.find(({ name }) => name === 'target')?.range;
  const said = old === '' ? blankFor('title') : old;
  const at = range ? indexOfWords(post.file.slice(range.start, range.end), said) : -1;
  if (!range || at < 0) return edits;
  const start = range.start + at;
  return [...edits, { start, end: start + said.length, text: title === '' ? blankFor('title') : title }];
}

/** Where a phrase stands, not as a piece of a longer word; -1 where it doesn't. */
function indexOfWords(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + phrase.length, at + phrase.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
