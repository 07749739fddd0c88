import type { Comment } from '../post/cleanBody';
import type { Range } from '../post/edit';
import type { Post } from '../post/post';

/**
 * A comment quiets rules: `<!-- signpost: quiet plea -->` on the line that it stands on or above,
 * `<!-- signpost: quiet plea in this post -->` everywhere. Several rules are parted by commas.
 */
const quietComment = /^signpost: quiet ([^\r\n]*?)( in this post)?$/;

/** Rules that a comment quiets, and where. */
export interface Quiet {
  readonly comment: Comment;
  /** The ids as they stand there, each with its range in the file. */
  readonly rules: readonly (Range & { readonly id: string })[];
  /** Whether it holds for the whole post. */
  readonly isForPost: boolean;
  readonly range: Range;
}

/** What the comments of a post quiet, in their order. */
export function quietedBy(post: Post): Quiet[] {
  return post.comments.flatMap((comment) => {
    const match = quietComment.exec(comment.text);
    if (!match) return [];
    const names = match[1] ?? '';
    const isForPost = match[2] !== undefined;
    const textStart = post.file.indexOf(comment.text, comment.start);
    return [
      {
        comment,
        rules: idsIn(names, textStart + match[0].indexOf(names, 'signpost: quiet '.length)),
        isForPost,
        range: isForPost ? { start: 0, end: post.file.length } : linesQuieted(post.file, comment),
      },
    ];
  });
}

/** Answers whether a rule is quiet at a place, without going through all comments. */
export class QuietPlaces {
  readonly #everywhere = new Set<string>();
  readonly #ranges = new Map<string, Range[]>();

  constructor(quiets: readonly Quiet[]) {
    for (const { rules, range, isForPost } of quiets) {
      for (const { id } of rules) {
        if (isForPost) this.#everywhere.add(id);
        else
          this.#ranges
            .set(id, this.#ranges.get(id) ?? [])
            .get(id)
            ?.push(range);
      }
    }
  }

  /** Whether a rule is quiet in the whole post. */
  hasEverywhere(rule: string): boolean {
    return this.#everywhere.has(rule);
  }

  /** Whether a rule is quiet for what starts at an offset of the file. */
  has(rule: string, offset: number): boolean {
    if (this.#everywhere.has(rule)) return true;
    const ranges = this.#ranges.get(rule) ?? [];
    // Comments come in order, so of the ranges that start before the offset the last one reaches farthest.
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = ranges[low - 1];
    return last !== undefined && offset <= last.end;
  }
}

function idsIn(names: string, start: number): (Range & { id: string })[] {
  return [...names.matchAll(/[^,]+/g)].flatMap((match) => {
    const id = match[0].trim();
    const from = start + match.index + match[0].indexOf(id);
    return id === '' ? [] : [{ id, start: from, end: from + id.length }];
  });
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

const lineEnds = /[\r\n]/g;

function lineEnd(file: string, from: number): number {
  lineEnds.lastIndex = from;
  return lineEnds.exec(file)?.index ?? file.length;
}
