import type { Range } from '../post/edit';
import type { Post } from '../post/post';

/**
 * A comment quiets rules: `<!-- signpost: quiet plea -->` on the line that it stands on or above,
 * `<!-- signpost: quiet plea in this post -->` everywhere. Several rules are parted by commas.
 */
const quietComment = /^signpost: quiet ([a-z, -]*?)( in this post)?$/;

/** Rules that a comment quiets, and where. */
export interface Quiet {
  readonly rules: readonly string[];
  readonly range: Range;
}

/** What the comments of a post quiet. */
export function quietedBy(post: Post): Quiet[] {
  return post.comments.flatMap((comment) => {
    const match = quietComment.exec(comment.text);
    if (!match) return [];
    const rules = (match[1] ?? '').split(',').map((rule) => rule.trim());
    return [
      { rules, range: match[2] ? { start: 0, end: post.file.length } : linesQuieted(post.file, comment) },
    ];
  });
}

/** Whether a comment quiets a rule at a range of the file. */
export function isQuieted(quiets: readonly Quiet[], rule: string, range: Range): boolean {
  return quiets.some(
    (quiet) =>
      quiet.rules.includes(rule) && range.start >= quiet.range.start && range.start <= quiet.range.end,
  );
}

/** The line of a comment; for a comment that has its line for itself, the next one too. */
function linesQuieted(file: string, comment: Range): Range {
  const start =
    Math.max(file.lastIndexOf('\n', comment.start - 1), file.lastIndexOf('\r', comment.start - 1)) + 1;
  const end = lineEnd(file, comment.end);
  const ownLine =
    file.slice(start, comment.start).trim() === '' && file.slice(comment.end, end).trim() === '';
  if (!ownLine) return { start, end };
  const next = file.startsWith('\r\n', end) ? end + 2 : end + 1;
  return { start, end: lineEnd(file, next) };
}

function lineEnd(file: string, from: number): number {
  const found = file.slice(from).search(/[\r\n]/);
  return found < 0 ? file.length : from + found;
}
