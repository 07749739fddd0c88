import type { Finding } from '../../core/lint/finding';
import type { Range } from '../../core/post/edit';
import { type Field, idOfField } from '../../core/post/fields';
import { toFieldOffset } from '../../core/post/lineEnds';
import type { Post } from '../../core/post/post';
import { titleField } from '../../protocol/composer';

/** A place in the composer: a stretch of a field's text; no field for what stands in none. */
export interface FieldPlace extends Range {
  readonly field: string | null;
}

/** The field that a finding speaks of while there is nothing in it yet. */
const homes: Readonly<Record<string, string>> = {
  'situation-missing': 'situation',
  'title-missing': titleField,
  'title-not-in-text': titleField,
  'ask-missing': 'ask',
  'hours-no-topic': 'topic',
  'hours-no-audience': 'audience',
  'hours-no-rhythm': 'when',
  'hours-no-zone': 'when',
  'hours-no-length': 'places',
  'hours-no-door': 'door',
};

/** Where a finding of Signpost shows up. */
export function placeOfFinding(finding: Finding, post: Post, fields: readonly Field[]): FieldPlace {
  const home = homes[finding.rule];
  if (home === titleField)
    return { field: titleField, start: 0, end: post.frontMatter.values.targetTitle?.length ?? 0 };
  const field = home && fields.find((one) => idOfField(one) === home);
  const isEmpty =
    field && (!field.range || post.file.slice(field.range.start, field.range.end).trim() === '');
  return field && isEmpty
    ? { field: idOfField(field), start: 0, end: 0 }
    : placeOfRange(finding.range, post, fields);
}

/** Where a range of the file stands in the fields. */
export function placeOfRange(range: Range, post: Post, fields: readonly Field[]): FieldPlace {
  const title = post.frontMatter.entries.find(({ key }) => key === 'targetTitle')?.value;
  if (title && range.start >= title.start && range.end <= title.end) {
    return { field: titleField, start: 0, end: post.frontMatter.values.targetTitle?.length ?? 0 };
  }
  const holding = fields.find(({ range: own }) => own && own.start <= range.start && own.end > range.start);
  const field =
    holding ?? fields.find(({ range: own }) => own && own.start <= range.end && own.end >= range.start);
  if (!field?.range) return { field: null, start: 0, end: 0 };
  const start = toFieldOffset(post.file, field.range, range.start);
  return {
    field: idOfField(field),
    start,
    end: Math.max(start, toFieldOffset(post.file, field.range, range.end)),
  };
}
