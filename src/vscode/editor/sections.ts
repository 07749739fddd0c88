import type { Subject } from '../../core/lint/subject';
import type { Range } from '../../core/post/edit';
import { type PartName, partHeadings } from '../../core/post/parts';

/** A stretch of a post that the outline lists and folding folds: the front matter, or a part. */
export interface PostSection extends Range {
  /** Undefined for the front matter. */
  readonly part?: PartName;
  /** The heading that names it, also where it was inferred. */
  readonly name: string;
  /** Its first words. */
  readonly detail: string;
  /** Where to go for it: its heading, or its first line. */
  readonly title: Range;
}

/** The sections of a post in the order of the file, without the white space around them. */
export function sectionsOf({ post, understanding }: Subject): PostSection[] {
  const headed = post.parts.map(({ name, heading, content }) => {
    const text = trimmed(post.file, content);
    return toSection(
      post.file,
      name,
      { start: heading.start, end: Math.max(heading.end, text.end) },
      heading,
      text,
    );
  });
  const inferred = understanding.parts
    .filter((part) => !part.isHeaded)
    .map(({ name, range }) => toSection(post.file, name, range, firstLine(post.file, range), range));
  const parts = [...headed, ...inferred].sort((a, b) => a.start - b.start);
  return [...frontMatterOf(post), ...parts];
}

function frontMatterOf({ file, frontMatter }: Subject['post']): PostSection[] {
  if (!frontMatter.yaml) return [];
  const { kind, status } = frontMatter.values;
  const fences = trimmed(file, { start: 0, end: frontMatter.bodyStart });
  const detail = [kind, status].filter((value) => value !== undefined).join(', ');
  return [{ ...fences, name: '', detail, title: firstLine(file, fences) }];
}

function toSection(file: string, part: PartName, range: Range, title: Range, text: Range): PostSection {
  return { ...range, part, name: partHeadings[part], title, detail: firstWords(file, text) };
}

function firstWords(file: string, range: Range): string {
  const line = firstLine(file, range);
  const text = file.slice(line.start, line.end);
  return text.length > 60 ? `${text.slice(0, text.lastIndexOf(' ', 60) + 1 || 60).trimEnd()}…` : text;
}

function firstLine(file: string, range: Range): Range {
  const lineEnd = file.slice(range.start, range.end).search(/[\r\n]/);
  return { start: range.start, end: lineEnd < 0 ? range.end : range.start + lineEnd };
}

function trimmed(file: string, { start, end }: Range): Range {
  const text = file.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
