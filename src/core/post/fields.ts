import { cleanBody } from './cleanBody';
import type { Range, TextEdit } from './edit';
import type { Kind } from './frontMatter';
import { moveRange } from './move';
import { type HeadedPart, type PartName, partsOfKind } from './parts';
import type { Post } from './post';

/** What a writer fills in: the parts, why this title (which stands in the part of the title), or all of a text. */
export type FieldName = PartName | 'why' | 'text';

/** A field of a post. Its text is a stretch of the file, as it is. */
export interface Field {
  readonly name: FieldName;
  /** How many fields of this name stand before it: more than 0 where a heading comes twice. */
  readonly repeat: number;
  /** 0-based UTF-16 offsets of the file; null while the post has no such stretch. */
  readonly range: Range | null;
}

/**
 * The fields of a post in the order in which a writer is led through them. Each visible character of the body, but for
 * part headings and comments above the text, stands in exactly one of them.
 * @param kind the kind that the front matter gives, or the one that was told from the text
 * @param before the fields until now, moved to where they stand now: where headings don't say it, a text stays in the
 * field in which it was written
 */
export function fieldsOf(post: Post, kind: Kind, before: readonly Field[] = []): Field[] {
  return inOrder(
    stretchesOf(post, kind).flatMap((stretch) => fieldsIn(post, stretch, before)),
    kind,
  );
}

/** A name for a field that no other field of its post has. */
export function idOfField({ name, repeat }: Pick<Field, 'name' | 'repeat'>): string {
  return repeat === 0 ? name : `${name}-${repeat + 1}`;
}

/**
 * The fields after an edit of the file.
 * @param owner the id of the field that was written in, if it was one: what is inserted where two fields meet is its
 */
export function moveFields(fields: readonly Field[], edit: TextEdit, owner?: string): Field[] {
  return fields.map((field) => {
    if (!field.range) return field;
    const grows = owner === undefined || owner === idOfField(field);
    return { ...field, range: moveRange(field.range, withoutLineEnds(edit, field.range), grows) };
  });
}

/** What takes the place of a field's end and of the lines behind it, as a file does that is read anew, ends in none. */
function withoutLineEnds(edit: TextEdit, { start, end }: Range): TextEdit {
  const isOverEnd = edit.start >= start && edit.start <= end && edit.end > end;
  return isOverEnd ? { ...edit, text: edit.text.trimEnd() } : edit;
}

type Slot = Pick<Field, 'name' | 'repeat'>;
type Placed = Slot & { readonly range: Range };

/** A stretch of the body and the fields that it may hold, in the order of the file. */
interface Stretch extends Range {
  readonly slots: readonly [Slot, ...Slot[]];
}

function stretchesOf({ file, frontMatter, parts }: Post, kind: Kind): Stretch[] {
  const { bodyStart } = frontMatter;
  const [first] = parts;
  const body: Stretch = { slots: [{ name: 'text', repeat: 0 }], start: bodyStart, end: file.length };
  if (kind === 'free') return [body];
  if (!first) return file.slice(bodyStart).trim() === '' ? [] : [body];
  const hook = { start: bodyStart, end: first.heading.start };
  const hasHook = cleanBody(file.slice(hook.start, hook.end), 0).text.trim() !== '';
  const count = (name: PartName, end: number) =>
    parts.slice(0, end).filter((part) => part.name === name).length + (hasHook && name === 'hook' ? 1 : 0);
  const headed = parts.map((part, index): Stretch => {
    const { name } = part;
    const repeat = count(name, index);
    const why: Slot[] = name === 'target' ? [{ name: 'why', repeat }] : [];
    const tags: Slot = { name: 'closing', repeat: count('closing', index) };
    const mayEndInTags = index === parts.length - 1 && name !== 'closing';
    return { slots: [{ name, repeat }, ...why, ...(mayEndInTags ? [tags] : [])], ...contentOf(file, part) };
  });
  return hasHook ? [{ slots: [{ name: 'hook', repeat: 0 }], ...hook }, ...headed] : headed;
}

/** What stands below a heading, without the line end of the heading itself. */
function contentOf(file: string, { content }: HeadedPart): Range {
  const lineEnd =
    /^[ \t]*(?:\r\n|\n|\r)/.exec(file.slice(content.start, content.start + 200))?.[0].length ?? 0;
  return { start: Math.min(content.start + lineEnd, content.end), end: content.end };
}

function fieldsIn(post: Post, stretch: Stretch, before: readonly Field[]): Placed[] {
  const written = trimmed(post.file, stretch);
  const known = stretch.slots.flatMap((slot): Placed[] => {
    const range = before.find((one) => idOfField(one) === idOfField(slot))?.range;
    const isInside = range && range.start >= stretch.start && range.end <= stretch.end;
    return isInside ? [{ ...slot, range }] : [];
  });
  return known.length > 0 ? covering(post.file, known, written) : anew(post, stretch, written);
}

/** Fields that were known grow over what came to stand beside or between them. */
function covering(file: string, known: readonly Placed[], written: Range): Placed[] {
  const isEmpty = written.start === written.end;
  let from = 0;
  return known.map(({ range, ...slot }, index) => {
    const start = Math.max(
      from,
      index === 0 && !isEmpty ? Math.min(range.start, written.start) : range.start,
    );
    const next = known[index + 1]?.range.start;
    const last = next === undefined ? written.end : trimmed(file, { start, end: Math.max(start, next) }).end;
    const wanted = isEmpty ? range.end : Math.max(range.end, last);
    const end = Math.max(start, next === undefined ? wanted : Math.min(wanted, next));
    from = end;
    return { ...slot, range: { start, end } };
  });
}

/** The fields of a stretch that nobody has seen yet. */
function anew({ file, frontMatter }: Post, { slots }: Stretch, written: Range): Placed[] {
  const tags = slots.find((slot, index) => index > 0 && slot.name === 'closing');
  const why = slots.find(({ name }) => name === 'why');
  const tagsStart = tags ? closingIn(file, written) : written.end;
  const main = trimmed(file, { start: written.start, end: tagsStart });
  const whyStart = why ? whyIn(file, main, frontMatter.values.targetTitle) : main.end;
  const place = (slot: Slot | undefined, start: number, end: number): Placed[] =>
    slot && start < end ? [{ ...slot, range: trimmed(file, { start, end }) }] : [];
  return [
    { ...slots[0], range: trimmed(file, { start: main.start, end: whyStart }) },
    ...place(why, whyStart, main.end),
    ...place(tags, tagsStart, written.end),
  ];
}

/** Where the lines of hashtags at the end of a text start; its end where there are none. */
function closingIn(file: string, { start, end }: Range): number {
  let closing = end;
  for (let lineEnd = end; lineEnd > start; ) {
    const lineStart = Math.max(start, startOfLine(file, lineEnd));
    const line = file.slice(lineStart, lineEnd).trim();
    if (line !== '' && !/^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u.test(line)) break;
    if (line !== '') closing = lineStart;
    lineEnd = lineStart - 1;
  }
  return closing;
}

function startOfLine(file: string, offset: number): number {
  let at = offset;
  while (at > 0 && file[at - 1] !== '\n' && file[at - 1] !== '\r') at--;
  return at;
}

/** Where the reasons start in the part of a title: the next paragraph, `because`, or the next sentence. */
function whyIn(file: string, { start, end }: Range, title: string | undefined): number {
  const text = file.slice(start, end);
  const titleAt = title ? text.toLowerCase().indexOf(title.toLowerCase()) : -1;
  const from = titleAt < 0 ? 0 : titleAt + (title?.length ?? 0);
  const next = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|\bbecause\b|(?<=[.!?])\s/i.exec(text.slice(from));
  return next ? start + from + next.index : end;
}

function inOrder(fields: readonly Field[], kind: Kind): Field[] {
  const ofKind = partsOfKind[kind].flatMap((name): FieldName[] =>
    name === 'target' ? [name, 'why'] : [name],
  );
  // A text without headings is the hook as soon as there is one.
  const hasText = fields.some(({ name }) => name === 'text');
  const wanted: readonly FieldName[] =
    kind === 'free' ? ['text'] : ofKind.filter((name) => !(hasText && name === 'hook'));
  const others = fields.map(({ name }) => name).filter((name) => !wanted.includes(name));
  const order = new Set([...others.filter((name) => name === 'text'), ...wanted, ...others]);
  return [...order].flatMap((name) => {
    const own = fields.filter((field) => field.name === name);
    return own.length > 0 ? own : [{ name, repeat: 0, range: null }];
  });
}

function trimmed(file: string, { start, end }: Range): Range {
  while (end > start && /\s/.test(file[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(file[start] ?? '')) start++;
  return { start, end };
}
