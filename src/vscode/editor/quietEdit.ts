import type { Finding } from '../../core/lint/finding';
import { quietedBy } from '../../core/lint/quiet';
import type { TextEdit } from '../../core/post/edit';
import type { Post } from '../../core/post/post';

/**
 * The edit that quiets a finding's rule where it stands: a comment on a line of its own above, or the rule added
 * to the comment that is there. Undefined in the front matter, where no comment can stand.
 */
export function quietEdit(post: Post, { rule, range }: Finding): TextEdit | undefined {
  const { file, frontMatter } = post;
  if (range.start < frontMatter.bodyStart || frontMatter.problems.some(({ what }) => what === 'unclosed')) {
    return undefined;
  }
  const there = commentOver(post, range.start);
  if (there) return { ...there, text: `, ${rule}` };
  const lineStart = startOfLine(file, range.start, frontMatter.bodyStart);
  const lineEnd = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
  return { start: lineStart, end: lineStart, text: `<!-- signpost: quiet ${rule} -->${lineEnd}` };
}

/** Where a rule can be added to a comment that quiets others at an offset. */
function commentOver(post: Post, offset: number): { start: number; end: number } | undefined {
  for (const [index, quiet] of quietedBy(post).entries()) {
    if (offset < quiet.range.start || offset > quiet.range.end) continue;
    const comment = quietComments(post)[index];
    const isForWholePost = comment?.text.endsWith(' in this post');
    if (!comment || isForWholePost || comment.end > offset) continue;
    const end = comment.start + post.file.slice(comment.start, comment.end).trimEnd().lastIndexOf(' -->');
    if (end > comment.start) return { start: end, end };
  }
  return undefined;
}

/** The comments that `quietedBy` reads, in its order. */
function quietComments(post: Post) {
  return post.comments.filter((comment) => quietedBy({ ...post, comments: [comment] }).length > 0);
}

function startOfLine(file: string, offset: number, bodyStart: number): number {
  let start = offset;
  while (start > bodyStart && !/[\r\n]/.test(file[start - 1] ?? '')) start--;
  return start;
}
