import type { Finding } from '../../core/lint/finding';
import { type Quiet, quietedBy } from '../../core/lint/quiet';
import type { TextEdit } from '../../core/post/edit';
import type { Post } from '../../core/post/post';

/**
 * The edit that quiets a finding's rule where it stands: a comment on a line of its own above, or the rule added
 * to the comment that is there. Undefined in the front matter, where no comment can stand.
 */
export function quietEdit(post: Post, { rule, range }: Finding): TextEdit | undefined {
  const { file, frontMatter } = post;
  if (range.start < frontMatter.bodyStart || isUnclosed(post)) return undefined;
  const there = quietedBy(post).findLast(
    (quiet) =>
      !quiet.isForPost &&
      quiet.comment.end <= range.start &&
      range.start >= quiet.range.start &&
      range.start <= quiet.range.end,
  );
  if (there) return addTo(there, rule);
  const lineStart = startOfLine(file, range.start, frontMatter.bodyStart);
  return { start: lineStart, end: lineStart, text: `<!-- signpost: quiet ${rule} -->${lineEndOf(file)}` };
}

/**
 * The edit that quiets a rule in the whole post: a comment above its text, or the rule added to the comment that is
 * there. Undefined while the front matter has no end, so that there is no text yet.
 */
export function quietPostEdit(post: Post, rule: string): TextEdit | undefined {
  if (isUnclosed(post)) return undefined;
  const there = quietedBy(post).find((quiet) => quiet.isForPost);
  if (there) return addTo(there, rule);
  const { file, frontMatter } = post;
  const start = frontMatter.bodyStart;
  const comment = `<!-- signpost: quiet ${rule} in this post -->${lineEndOf(file)}`;
  return { start, end: start, text: isLineStart(file, start) ? comment : `${lineEndOf(file)}${comment}` };
}

/** Adds a rule behind the ones that a comment names. */
function addTo({ rules, comment }: Quiet, rule: string): TextEdit | undefined {
  const end = rules.at(-1)?.end;
  if (end === undefined || end > comment.end) return undefined;
  return { start: end, end, text: `, ${rule}` };
}

function isUnclosed({ frontMatter }: Post): boolean {
  return frontMatter.problems.some(({ what }) => what === 'unclosed');
}

function lineEndOf(file: string): string {
  return /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
}

/** The start of the file counts, too, and a byte order mark before it. */
function isLineStart(file: string, offset: number): boolean {
  return offset === 0 || /[\r\n\uFEFF]/.test(file[offset - 1] ?? '');
}

function startOfLine(file: string, offset: number, bodyStart: number): number {
  let start = offset;
  while (start > bodyStart && !/[\r\n]/.test(file[start - 1] ?? '')) start--;
  return start;
}
